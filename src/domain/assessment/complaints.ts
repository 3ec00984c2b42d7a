/** How often a matter was complained of: within some months, each reporter once a day (AMB-33). */
import { addDays, addMonths } from '../calendar/days.ts'
import type { Day } from '../names.ts'

export interface Complaint {
  readonly day: Day
  /** The account; a person who writes five times a day has complained once. */
  readonly reporter: string
}

/** `asOf` itself and the months before it. */
export function complaintsWithin(complaints: readonly Complaint[], months: number, asOf: Day): number {
  const from = addDays(addMonths(asOf, -months), 1)
  const counted = complaints.filter(({ day }) => from <= day && day <= asOf)
  return new Set(counted.map(({ day, reporter }) => `${day} ${reporter}`)).size
}
