/** The rules cadence.*: what falls due each day of a period, and so many times in one. */
import { z } from 'zod'
import { type Period, shortOf, yearsWithoutTable } from '../../domain/calendar/cadence.ts'
import { daysBetween, daysFrom } from '../../domain/calendar/days.ts'
import { dailyCadence } from './daily-cadence.ts'
import { GivenDay } from './given.ts'
import { type Rules, rule } from './rule.ts'
import { withoutTable } from './without-table.ts'

const GivenPeriod = z.union([
  z.tuple([GivenDay, GivenDay]).transform(([from, to]): Period => ({ from, to })),
  z.object({ from: GivenDay, to: GivenDay }),
  GivenDay.transform((day): Period => ({ from: day, to: day })),
])

/** Longer than any period anybody counts days in; it keeps a slip of the pen from counting for hours. */
const longestDays = 4_000

const Daily = z
  .object({
    from: GivenDay,
    to: GivenDay,
    days: z.enum(['all', 'workday']),
    done_dates: z.array(GivenDay).optional(),
    done_all_except: z.array(GivenDay).optional(),
    /** Days or periods of an alert or a campaign. */
    alert_days: z.array(GivenPeriod).optional(),
    alerts: z.array(GivenPeriod).optional(),
    alert: GivenPeriod.optional(),
  })
  .refine(({ from, to }) => from <= to, '起日晚于止日')
  .refine(({ from, to }) => daysBetween(from, to) < longestDays, '时段太长')
  .refine((one) => one.done_dates || one.done_all_except, '须写明 done_dates 或 done_all_except')

const Count = z.int().nonnegative()

export const cadence: Rules = {
  'cadence.daily': rule(Daily, (given, { holidays }) => {
    const { from, to, days, done_dates, done_all_except = [], alert_days = [], alerts = [], alert } = given
    const done = new Set(done_dates ?? daysFrom(from, to).filter((day) => !done_all_except.includes(day)))
    const inAlert = [...alert_days, ...alerts, ...(alert ? [alert] : [])]
    const result = dailyCadence(
      { from, to, days: days === 'all' ? 'every-day' : 'working-days', done, alerts: inAlert },
      holidays,
    )
    return {
      required: result.required.length,
      done: result.done.length,
      missing: result.missing,
      ...(days === 'workday' ? withoutTable(yearsWithoutTable({ from, to }, holidays)) : {}),
    }
  }),

  'cadence.min_count': rule(z.object({ min: Count, count: Count }), ({ min, count }) => {
    const short = shortOf(min, count)
    return { ok: short === 0, short }
  }),
}
