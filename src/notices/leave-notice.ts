/** A leave as it is told: who is away, from when to when, and who acts. */
import { z } from 'zod'
import { Day } from '../domain/names.ts'

/** The shape of whoever is asked is that of all notices. */
export const leaveNotice = <A extends z.ZodType>(addressee: A) =>
  z.object({
    kind: z.enum(['leave-recorded', 'leave-started', 'leave-ended']),
    /** 柳湾村网格长 徐大暑 */
    who: z.string(),
    from: Day,
    to: Day,
    early: z.boolean(),
    /** The deputy; empty where nobody acts. */
    asked: z.array(addressee),
    /** Where nobody acts: the grids the person leads, and who else leads them. */
    left: z.array(z.object({ name: z.string(), others: z.array(addressee) })),
    /** Of the next level above, who should know. */
    informed: z.array(addressee),
  })
