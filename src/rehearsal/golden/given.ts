/** The pieces of which what is given is made: days, instants, measured values, pollutants by their common spellings. */
import { z } from 'zod'
import { Pollutant } from '../../domain/air/pollutant.ts'
import { at } from '../../domain/calendar/days.ts'
import { Decimal } from '../../domain/exact/decimal.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import type { Day } from '../../domain/names.ts'

/** A day that exists; of a time of day only its day counts. */
export const GivenDay = z
  .string()
  .transform((text) => text.replace(/[T ].*$/, ''))
  .pipe(z.iso.date('应为 2026-11-22 这样的日期'))
  .transform((text) => text as Day)

/** China's time; seconds may be left out. */
export const GivenInstant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, '应为 2026-11-20T09:00:00 这样的时刻')
  .refine((text) => GivenDay.safeParse(text).success, '没有这一天')
  .transform((text) => at(text.slice(0, 10) as Day, text.slice(11)))

/** Tables mark what was not measured in several ways. */
export const Measure = z.union([z.null(), z.enum(['', '/', '-', '—', 'NA']).transform(() => null), Decimal])

/** How a pollutant may be written: PM2.5, O3-8H, O3_8h. */
export function pollutantOf(key: string): Pollutant | null {
  const name = key
    .toUpperCase()
    .replace('.', '')
    .replace(/[-_](8H|24H)$/, '')
  return Pollutant.safeParse(name).data ?? null
}

/** Values by pollutant; a key that is none of the six is refused. */
export const byPollutant = <T>(value: z.ZodType<T>) =>
  z.record(z.string(), value).transform((all, context): Partial<Record<Pollutant, T>> => {
    const entries = Object.entries(all).map(([key, one]) => [pollutantOf(key), one, key] as const)
    for (const [pollutant, , key] of entries)
      if (pollutant === null) context.addIssue({ code: 'custom', message: `不认识的污染物：${key}` })
    return Object.fromEntries(entries.map(([pollutant, one]) => [pollutant, one]))
  })

/** The concentrations among a row's other columns. */
export function concentrationsIn(
  row: Readonly<Record<string, unknown>>,
): Partial<Record<Pollutant, Exact | null>> {
  const entries = Object.entries(row).flatMap(([key, value]) => {
    const pollutant = pollutantOf(key)
    const measure = Measure.safeParse(value)
    return pollutant && measure.success ? [[pollutant, measure.data] as const] : []
  })
  return Object.fromEntries(entries)
}
