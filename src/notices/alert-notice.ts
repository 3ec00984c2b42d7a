/** An alert as it is told: its level, what it changes here, and the checklist; what was entered; the day's sum. */
import { z } from 'zod'
import { AlertLevel } from '../domain/alert/facts.ts'
import { Day } from '../domain/names.ts'

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
      checklist: z.array(z.string()),
      asked: z.array(addressee),
    }),
    z.object({
      kind: z.literal('alert-step-recorded'),
      grid: z.string(),
      who: z.string(),
      items: z.array(z.string()),
      /** Items that this grid has not entered yet. */
      open: z.int(),
      words: z.string(),
      photoCount: z.int(),
    }),
    z.object({
      kind: z.literal('alert-summarised'),
      name: z.string(),
      level: AlertLevel,
      day: Day,
      /** 1 for the day on which it began. */
      dayOfAlert: z.int(),
      of: z.int(),
      rows: z.array(z.object({ grid: z.string(), missing: z.array(z.string()) })),
      counts: z.object({ reported: z.int(), closed: z.int(), patrols: z.int(), meetings: z.int() }),
    }),
  ] as const
