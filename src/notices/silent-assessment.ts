/** Facts about assessments that tell nobody by themselves, each with its reason. */
import type { AssessmentFact } from '../domain/assessment/facts.ts'

const desk = 'Whoever works on a draft is answered; nobody else is told of what is not opened yet.'

export const silentAssessment = {
  'sheet-drafted': desk,
  'findings-proposed': desk,
  'finding-confirmed': desk,
  'finding-removed': desk,
  'finding-corrected': desk,
  'finding-added': desk,
  'sheet-confirmed':
    'Answered where it was said; told when it is published: until then it is the office’s own.',
} as const satisfies Partial<Record<AssessmentFact['type'], string>>
