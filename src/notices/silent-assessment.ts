/** Facts about assessments that tell nobody by themselves, each with its reason. */
import type { AirFact } from '../domain/air/facts.ts'
import type { AssessmentFact } from '../domain/assessment/facts.ts'

const desk = 'Work on a draft at the desk: nobody is told of what nobody has judged yet.'
const read = 'Read where results are asked for; the ledger keeps who wrote it and when.'

export const silentAssessment = {
  'sheet-drafted': desk,
  'findings-proposed': desk,
  'finding-confirmed': desk,
  'finding-removed': desk,
  'finding-corrected': desk,
  'finding-added': desk,
  'sheet-opened': read,
  'objection-raised': read,
  'objection-decided': read,
  'sheet-confirmed': 'Told when it is published: until then it is the office’s own.',
  'sheet-published': read,
  'sheet-amended': read,
  'measure-proposed': 'A proposal is nobody’s measure until a person has confirmed it.',
  'measure-confirmed': 'Carried out by papers and meetings; the follow-up is what the house reminds of.',
  'measure-declined': 'A proposal that was not taken up leaves a reason in the ledger and nothing else.',
  'air-imported': 'Read where rankings are asked for; whoever sent the table has his answer at once.',
  'measure-settled': 'Ends the reminders; the ledger keeps the note.',
} as const satisfies Partial<Record<AssessmentFact['type'] | AirFact['type'], string>>
