/** A photo that came without words waits with the question that is asked about it. */
import type { EvidenceId } from '../domain/names.ts'
import type { Which } from '../journal/question.ts'
import type { Consequence, Turn } from './turn.ts'

/** The photo waits with the question for its answer. */
export function keepPhotos({ speaker }: Turn, asked: Which, photos: readonly EvidenceId[]): Consequence {
  const question = { ...asked, evidence: [...new Set([...asked.evidence, ...photos])] }
  return {
    kind: 'write',
    appends: [],
    views: [{ kind: 'question', chatKey: speaker.chatKey, userId: speaker.userId, question }],
    notices: [],
    outcome: 'photo-kept',
  }
}
