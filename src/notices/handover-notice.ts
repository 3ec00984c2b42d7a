/** A post changed hands: who leaves, who enters, and what goes over. */
import { z } from 'zod'

/** The shape of whoever is named is that of all notices. */
export const handoverNotice = <A extends z.ZodType>(addressee: A) =>
  z.object({
    kind: z.literal('post-changed'),
    grid: z.string(),
    title: z.string(),
    leaves: addressee.nullable(),
    enters: addressee.nullable(),
    /** Open cases of the grid, and those of them that were given to whoever leaves by name. */
    open: z.int(),
    named: z.int(),
    /** Tasks he had by name, orders he gave in this post. */
    tasks: z.int(),
    given: z.int(),
  })
