/** A change of the tree as it is told: which grid became part of which, and what went along. */
import { z } from 'zod'

/** The shape of whoever is asked is that of all notices. */
export const gridNotice = <A extends z.ZodType>(addressee: A) =>
  z.object({
    kind: z.enum(['grid-merged', 'grid-divided']),
    from: z.string(),
    into: z.string(),
    /** Open matters that went along. */
    open: z.int(),
    asked: z.array(addressee),
  })
