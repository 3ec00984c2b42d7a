/** Which photos go along: whoever is asked sees the matter, nobody sees again what was just shown in his own group. */
import type { Case } from '../domain/case/case.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import type { EvidenceId } from '../domain/names.ts'
import { wordsOf } from './words.ts'

/** Facts by which a case comes into new hands, which have not seen it yet. */
const handedOver: readonly CaseFact['type'][] = [
  'case-escalated',
  'case-assigned',
  'case-returned',
  'case-transferred',
]

/** `sameChat`: the photos of this fact were posted right there. */
export function photosTold(
  fact: CaseFact,
  { photos, urgency }: Case,
  role: 'ask' | 'outcome' | 'inform',
  sameChat: boolean,
): readonly EvidenceId[] {
  if (role === 'ask' && handedOver.includes(fact.type)) return photos
  if (sameChat) return []
  // The first news of an emergency shows everybody what there is to see.
  const alarm = fact.type === 'case-reported' && urgency === 'emergency'
  return role === 'inform' && !alarm ? [] : wordsOf(fact).photos
}
