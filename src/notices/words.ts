/** What was said and shown with a fact: its words and its photos, whatever they are called there. */
import type { CaseFact } from '../domain/case/facts.ts'
import type { EvidenceId } from '../domain/names.ts'

export function wordsOf(fact: CaseFact): { readonly text: string; readonly photos: readonly EvidenceId[] } {
  const text =
    'reason' in fact ? fact.reason : 'text' in fact ? (fact.text ?? '') : 'note' in fact ? fact.note : ''
  return { text, photos: 'photos' in fact ? fact.photos : [] }
}
