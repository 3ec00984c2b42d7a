/** Answers to what people ask in passing: who leads somewhere, how many reports, the air, an alert, what can be asked. */
import { z } from 'zod'
import { AlertLevel } from '../domain/alert/facts.ts'
import { Day, Instant } from '../domain/names.ts'
import { CaseCard } from './case-notice.ts'

/** What is open in the area that somebody leads: sums, and the one that has waited longest. */
export const OpenBelow = z.object({
  /** The grid's name. */
  name: z.string(),
  open: z.int(),
  overdue: z.int(),
  oldest: CaseCard.extend({ reportedAt: Instant }).nullable(),
})

export const questionNotices = [
  z.object({
    kind: z.literal('chiefs-shown'),
    /** The grid's name. */
    name: z.string(),
    post: z.enum(['chief', 'duty']),
    people: z.array(z.object({ name: z.string(), title: z.string() })),
    phone: z.boolean(),
  }),
  z.object({
    kind: z.literal('reports-counted'),
    who: z.string(),
    /** 这个月, as it was asked. */
    said: z.string(),
    from: Day,
    to: Day,
    reported: z.int(),
    ended: z.int(),
  }),
  z.object({
    kind: z.literal('air-shown'),
    /** The unit's name; `latest` null where nothing is on record. */
    name: z.string(),
    latest: z
      .object({
        day: Day,
        index: z.int(),
        category: z.string(),
        values: z.array(z.object({ pollutant: z.string(), value: z.string() })),
      })
      .nullable(),
  }),
  z.object({
    kind: z.literal('alert-shown'),
    running: z.object({ level: AlertLevel, since: Instant }).nullable(),
  }),
] as const
