/** What can happen to a measure of a reform checklist: it is shown to be done, by its evidence, or opened again. */
import { z } from 'zod'
import { Day, EvidenceId, TenantCode } from '../names.ts'

export const ReformFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('reform-evidenced'),
    tenant: TenantCode,
    no: z.int().positive(),
    /** The day for which it stands; a continuous measure is shown by one in each year. */
    on: Day,
    words: z.string(),
    photos: z.array(EvidenceId),
  }),
  /** What was shown did not hold: with the reason. */
  z.object({
    type: z.literal('reform-reopened'),
    tenant: TenantCode,
    no: z.int().positive(),
    words: z.string(),
  }),
])
export type ReformFact = z.output<typeof ReformFact>

export const reformStream = (tenant: TenantCode): string => `reform:${tenant}`

/** The newest evidence of each measure, as far as it still holds. */
export function evidencedIn(
  facts: readonly ReformFact[],
): ReadonlyMap<number, Extract<ReformFact, { type: 'reform-evidenced' }>> {
  const shown = new Map<number, Extract<ReformFact, { type: 'reform-evidenced' }>>()
  for (const fact of facts)
    if (fact.type === 'reform-evidenced') shown.set(fact.no, fact)
    else shown.delete(fact.no)
  return shown
}
