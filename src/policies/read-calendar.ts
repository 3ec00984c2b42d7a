/** The State Council's calendar from its table: ranges of rest, single make-up days, and which years are known. */
import { parse } from 'yaml'
import { z } from 'zod'
import { addDays } from '../domain/calendar/days.ts'
import type { Day } from '../domain/names.ts'
import type { Holidays } from '../domain/policy/policy.ts'

const day = z.iso.date()
const CalendarFile = z.strictObject({
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({ rest: z.array(z.tuple([day, day])), work: z.array(day) }),
  ),
})
export type CalendarYears = z.infer<typeof CalendarFile>['years']

/** Throws an Error that names the file and the key. */
export function readYears(file: string, text: string): CalendarYears {
  const parsed = CalendarFile.safeParse(parse(text))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data.years
}

export function holidaysOf(years: CalendarYears): Holidays {
  const rest = new Set<string>()
  const work = new Set<string>()
  for (const year of Object.values(years)) {
    for (const [first, last] of year.rest)
      for (let one = first as Day; one <= last; one = addDays(one, 1)) rest.add(one)
    for (const one of year.work) work.add(one)
  }
  return { years: new Set(Object.keys(years).map(Number)), rest, work }
}
