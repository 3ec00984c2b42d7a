/** Answers to what people ask in passing. */
import { airShown } from './wordings/air-shown.ts'
import { alertShown } from './wordings/alert-shown.ts'
import { chiefsShown } from './wordings/chiefs-shown.ts'
import { reportsCounted } from './wordings/reports-counted.ts'

export const questionWordings = {
  'air-shown': airShown,
  'alert-shown': alertShown,
  'chiefs-shown': chiefsShown,
  'reports-counted': reportsCounted,
} as const
