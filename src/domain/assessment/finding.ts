/** What an assessment stands on: something that happened in the period, the clauses it answers to, and the cases that show it. */
import { z } from 'zod'

export const Finding = z.strictObject({
  /** One problem has one id: under some rubrics its clauses are not added up (AMB-08). */
  id: z.string().min(1),
  /** Keys of clauses. */
  clauses: z.array(z.string().min(1)),
  /** 7 grids without staff are one finding that counts seven times. */
  count: z.int().nonnegative().default(1),
  /** Counts that are weighed against a minimum: `complaints: 4`. */
  figures: z.record(z.string(), z.int().nonnegative()).default({}),
  /** What a person has said about it: `verified`, `unresolved`, `approved`. */
  marks: z.record(z.string(), z.boolean()).default({}),
  /** Null: proposed from what is on record, and nobody has looked at it yet; false: a person found that it does not hold. */
  confirmed: z.boolean().nullable().default(null),
  /** Cases, records or papers that show it. */
  evidence: z.array(z.string().min(1)).default([]),
})
export type Finding = z.output<typeof Finding>

/** A finding that names its clauses and nothing else. */
export const finding = (id: string, clauses: readonly string[], more: Partial<Finding> = {}): Finding =>
  Finding.parse({ id, clauses: [...clauses], ...more })
