/** A duty as the running house keeps it: one level that owes it, or a body beside the tree; how often, by when, shown how. */
import { z } from 'zod'
import { Level } from '../grid/grid.ts'
import { text } from './kind.ts'
import { Duty as DutyValue } from './kinds/duty.ts'
import { ReportDate } from './kinds/report-date.ts'
import { Reminder } from './reminder.ts'

const { what, every, days, min, each, evidence, photo, missingAt, daysAfter, during, occasion, subjects } =
  DutyValue.shape

export const DutyKind = what
export type DutyKind = z.infer<typeof DutyKind>

export type SubjectKind = NonNullable<z.infer<typeof subjects>>

export const HouseDuty = z.strictObject({
  id: z.string(),
  kind: DutyKind,
  /** The level that owes it; of a body the level beside which it stands. */
  level: Level,
  /** 州大气办, 各成员部门; null where the grids of the level owe it. */
  body: text.nullable(),
  /** 碰头会, 每日巡查. */
  name: text,
  /** `dates`: on fixed days of the year. */
  every: z.enum([...every.options, 'dates']),
  /** Only of daily ones: meetings are office acts, patrols are not (AMB-37, AMB-21). */
  days: days.unwrap().nullable(),
  min,
  each: each.unwrap().nullable(),
  /** Done once each of them was: without, one record is enough. */
  subjects: subjects.unwrap().nullable(),
  evidence,
  photo,
  remind: z.array(Reminder),
  missingAt: missingAt.unwrap().nullable(),
  daysAfter: daysAfter.unwrap().nullable(),
  during: during.unwrap().nullable(),
  /** What is different while an alert lasts. */
  inAlert: z.strictObject({ days: days.unwrap().nullable(), min: min.nullable() }).nullable(),
  occasion: occasion.unwrap().nullable(),
  dates: ReportDate.shape.dates.nullable(),
  onRestDay: ReportDate.shape.onRestDay.nullable(),
})
export type HouseDuty = z.infer<typeof HouseDuty>

/** Owed every day by the grids of a level: what an assessment counts by days. */
export type DailyDuty = HouseDuty & { readonly kind: 'meeting' | 'patrol' }
export const isDaily = (duty: HouseDuty): duty is DailyDuty =>
  duty.every === 'day' &&
  duty.body === null &&
  duty.during === null &&
  (duty.kind === 'meeting' || duty.kind === 'patrol')
