/** A worked example as a file holds it: a rule's name, what is given, and the part of the answer that is expected. */
import { z } from 'zod'

export const GoldenCase = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  rule: z.string(),
  given: z.unknown(),
  expect: z.record(z.string(), z.unknown()),
})
export type GoldenCase = z.infer<typeof GoldenCase>
