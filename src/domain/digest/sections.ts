/** What a digest tells beside cases: orders, alarms, inspections, second looks, the air, typical cases, what waits for a decision. */
import { z } from 'zod'
import { Day, Instant } from '../names.ts'

const count = z.int().nonnegative()
const text = z.string()

/** Orders that reach into the unit: those that run, and how many ended within the period. */
export const OrdersTold = z.object({
  open: count,
  /** Of the open ones, those whose time is over. */
  overdue: count,
  /** Of these, those that the unit itself has not done. */
  own: count,
  ended: count,
  /** The most pressing ones. */
  list: z.array(
    z.object({
      no: text,
      text,
      until: Instant,
      overdue: z.boolean(),
      told: count,
      done: count,
      /** The first of those who have not, by name. */
      waiting: z.array(text),
    }),
  ),
})
export type OrdersTold = z.infer<typeof OrdersTold>

/** Station alarms: raised and answered late within the period, and open now. */
export const AlarmsTold = z.object({ raised: count, late: count, open: count })
export type AlarmsTold = z.infer<typeof AlarmsTold>

/** Inspections of the grids right below, in the stretch of the calendar that the regulation counts. */
export const InspectionsTold = z.object({
  from: Day,
  to: Day,
  done: count,
  min: count,
  of: count,
  covered: count,
  missing: z.array(text),
})
export type InspectionsTold = z.infer<typeof InspectionsTold>

/** Closed cases looked at again, drawn within the period. */
export const RechecksTold = z.object({ passed: count, failed: count, waiting: count })
export type RechecksTold = z.infer<typeof RechecksTold>

/** The air of one month, unit by unit; without rows nothing is known of it. Figures as they are printed. */
export const AirTold = z.object({
  month: text,
  standard: text,
  of: count,
  rows: z.array(
    z.object({
      name: text,
      /** By improvement; null where the regulation does not rank, or figures are lacking. */
      rank: z.int().nullable(),
      rate: text.nullable(),
      index: text.nullable(),
      before: text.nullable(),
    }),
  ),
})
export type AirTold = z.infer<typeof AirTold>

/** Typical cases of the quarters: published, and still on their way. */
export const ExposuresTold = z.object({ published: z.array(text), waiting: count })
export type ExposuresTold = z.infer<typeof ExposuresTold>

/** Who has not done what was owed. `times`: counted are grids' days or periods, not grids. */
export const AbsentTold = z.object({
  duty: text,
  /** The first of them by name, those behind most often first. */
  names: z.array(text),
  missing: count,
  of: count,
  times: z.boolean(),
})
export type AbsentTold = z.infer<typeof AbsentTold>
