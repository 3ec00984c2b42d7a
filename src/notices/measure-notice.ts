/** The day has come to look after a measure that a person has confirmed: for whom, why, and who is asked. */
import { z } from 'zod'
import { Day } from '../domain/names.ts'

/** The shape of whoever is asked is that of all notices. */
export const measureNotice = <A extends z.ZodType>(addressee: A) =>
  z.object({
    kind: z.literal('measure-reminded'),
    unit: z.string(),
    /** 2026年10月 */
    period: z.string(),
    measures: z.array(z.string()),
    by: z.string(),
    reason: z.string(),
    followUpOn: Day,
    asked: z.array(addressee),
  })
