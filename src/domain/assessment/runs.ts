/** How many months in a row something has held, up to the last one: over the year's end, and not over a gap (AMB-14). */
import { addMonths, monthOf } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import type { StreakRule } from '../policy/kinds/streaks.ts'

export interface MonthState {
  /** `2026-11` */
  readonly month: string
  /** Null: nothing is known of that month. */
  readonly holds: boolean | null
}

export interface Run {
  readonly length: number
  /** The months of the run, oldest first. */
  readonly months: readonly string[]
  /** Months between the first and the last of which nothing is known: they are flagged. */
  readonly gaps: readonly string[]
}

/** Months may come in any order; one that is not there at all is a gap like one of which nothing is known. */
export function runOf(states: readonly MonthState[], { yearEnd, missing }: StreakRule): Run {
  const known = new Map(states.map(({ month, holds }) => [month, holds]))
  const months = monthsBetween([...known.keys()].toSorted())
  const run: string[] = []
  for (const month of months.toReversed()) {
    const holds = known.get(month) ?? null
    if (holds === false || (holds === null && missing === 'breaks')) break
    if (yearEnd === 'resets' && month.slice(0, 4) !== months.at(-1)?.slice(0, 4)) break
    if (holds) run.unshift(month)
  }
  return {
    length: run.length,
    months: run,
    gaps: months.filter((month) => (known.get(month) ?? null) === null),
  }
}

/** The months from the first to the last of some, those between them as well. */
function monthsBetween(some: readonly string[]): readonly string[] {
  const [first] = some
  const last = some.at(-1)
  if (first === undefined || last === undefined) return []
  const months = [first]
  for (let month = first; month < last; months.push(month)) month = nextMonth(month)
  return months
}

export const nextMonth = (month: string): string => monthOf(addMonths(`${month}-01` as Day, 1))
