/** The three ways of supervision, and what each means: who hears which steps, how often is reminded, how far up it is told. */
import { z } from 'zod'
import { SupervisionClass } from '../case/facts.ts'
import { Clock } from '../digest/plan.ts'

/** throughout 全程督办 · swift 快速督办 · periodic 定期督办 */
export const SupervisionMode = z.enum(['throughout', 'swift', 'periodic'])
export type SupervisionMode = z.infer<typeof SupervisionMode>

export const SupervisionWay = z.strictObject({
  /** Whoever supervises hears of every step. */
  everyStep: z.boolean(),
  /** After so long without any news the holder is reminded, again and again; null: not by itself. */
  remindMinutes: z.int().positive().nullable(),
  /** So many levels above the holder hear at once that it is supervised, and every reminder. */
  levelsAbove: z.int().nonnegative(),
  /** On this day of the week one list goes to whoever supervises and to the holders. 1 Monday … 7 Sunday. */
  listed: z.strictObject({ weekday: z.int().min(1).max(7), at: Clock }).nullable(),
})
export type SupervisionWay = z.infer<typeof SupervisionWay>

export const SupervisionWays = z.record(SupervisionMode, SupervisionWay)

/** Which matters are supervised in which way, as the regulation sorts them. */
export const SupervisionRows = z
  .array(z.strictObject({ class: SupervisionClass, mode: SupervisionMode }))
  .min(1)
