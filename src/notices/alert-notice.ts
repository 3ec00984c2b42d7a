/** An alert as it is told: its level and what it changes here; the day's sum with the checklist. */
import { z } from 'zod'
import { AlertLevel } from '../domain/alert/facts.ts'
import { Day } from '../domain/names.ts'
import { Standing } from './order-notice.ts'

/** The shape of whoever is asked is that of all notices. */
export const alertNotices = <A extends z.ZodType>(addressee: A) =>
  [
    z.object({
      kind: z.enum(['alert-started', 'alert-changed', 'alert-ended']),
      /** 重污染天气响应 */
      name: z.string(),
      level: AlertLevel,
      from: AlertLevel.nullable(),
      who: z.string(),
      words: z.string(),
      /** What is asked of the chiefs at once, at the root alone. */
      asks: z.array(z.string()),
      /** The meeting to be held here at once; null where none is prescribed. */
      meeting: z.string().nullable(),
      /** What is owed here while it lasts: 日会商每天开, 污染源巡查每天2次. */
      rhythms: z.array(z.string()),
      asked: z.array(addressee),
    }),
    z.object({
      kind: z.literal('alert-summarised'),
      name: z.string(),
      level: AlertLevel,
      day: Day,
      /** 1 for the day on which it began. */
      dayOfAlert: z.int(),
      of: z.int(),
      /** The order of the checklist, and how it stands over all levels; null where the pack has none. */
      order: z.object({ no: z.string(), standing: Standing }).nullable(),
      /** Each grid right below the root: what it has not ticked off itself, and how far those below it are. */
      rows: z.array(
        z.object({ grid: z.string(), missing: z.array(z.string()), told: z.int(), done: z.int() }),
      ),
      counts: z.object({ reported: z.int(), closed: z.int(), patrols: z.int(), meetings: z.int() }),
    }),
  ] as const
