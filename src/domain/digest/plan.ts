/** When a digest of one kind is made, for the grids of which levels, in which forms, and who signs it off before it is sent. */
import { z } from 'zod'
import { Level, PostKind } from '../grid/grid.ts'

export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Form = z.enum(['picture', 'document', 'table'])
export type Form = z.infer<typeof Form>

const shared = {
  at: Clock,
  /** Whose groups hear it, each in its own cut; level 1 is the leaders' group. */
  levels: z.array(Level).min(1),
  /** Beside the words. */
  forms: z.array(Form),
  /** Posts of the root that sign it off; with none it is sent at once. */
  signedBy: z.array(PostKind),
  /** Departments are told of what was given to them, where anything was. */
  departments: z.boolean(),
  /** Deputies are told of their own field, where the regulation shares the fields out. */
  deputies: z.boolean(),
  /** Groups are told one after the other within so many minutes. */
  spreadMinutes: z.int().nonnegative(),
}

export const DailyPlan = z.strictObject(shared)
export const WeeklyPlan = z.strictObject({ weekday: z.int().min(1).max(7), ...shared })
/** `months`: those in which it is due; the period is the one before. */
export const MonthsPlan = z.strictObject({
  months: z.array(z.int().min(1).max(12)).min(1),
  day: z.int().min(1).max(28),
  ...shared,
})

/** Made so many days before the papers of a report date are due: the date stands there and nowhere else. */
export const ReportDatePlan = z.strictObject({
  reportDate: z.string().min(1),
  daysBefore: z.int().nonnegative(),
  ...shared,
})
export type ReportDatePlan = z.infer<typeof ReportDatePlan>

export const digestPlans = {
  daily: DailyPlan,
  weekly: WeeklyPlan,
  monthly: MonthsPlan,
  quarterly: MonthsPlan,
  halfYearly: MonthsPlan,
  yearly: MonthsPlan,
} as const

export const DigestPlans = z.object(digestPlans)
export type DigestPlans = z.infer<typeof DigestPlans>
export type DigestKind = keyof typeof digestPlans
export const digestKinds = Object.keys(digestPlans) as [DigestKind, ...DigestKind[]]
