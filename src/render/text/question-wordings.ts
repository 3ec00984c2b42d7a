/** Answers to what people ask in passing. */
import { airShown } from './wordings/air-shown.ts'
import { alertShown } from './wordings/alert-shown.ts'
import { chiefsShown } from './wordings/chiefs-shown.ts'
import { notUnderstood } from './wordings/not-understood.ts'
import { openCasesShown } from './wordings/open-cases-shown.ts'
import { reportsCounted } from './wordings/reports-counted.ts'

export const questionWordings = {
  'air-shown': airShown,
  'alert-shown': alertShown,
  'chiefs-shown': chiefsShown,
  'not-understood': notUnderstood,
  'open-cases-shown': openCasesShown,
  'reports-counted': reportsCounted,
} as const
