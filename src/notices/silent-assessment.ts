/** Facts about assessments that tell nobody by themselves, each with its reason. */
import type { AirFact } from '../domain/air/facts.ts'
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
  'air-imported': 'Read where rankings are asked for; whoever sent the table has his answer at once.',
} as const satisfies Partial<Record<AssessmentFact['type'] | AirFact['type'], string>>
