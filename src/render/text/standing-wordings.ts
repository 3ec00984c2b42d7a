/** The wordings of what stands beside scores: years of means, evaluations without points, reform checklists. */
import { evaluationShown } from './wordings/evaluation-shown.ts'
import { evaluationsSummed } from './wordings/evaluations-summed.ts'
import { gridEvaluated } from './wordings/grid-evaluated.ts'
import { reformEvidenced } from './wordings/reform-evidenced.ts'
import { reformReopened } from './wordings/reform-reopened.ts'
import { reformShown } from './wordings/reform-shown.ts'
import { rubricUnready } from './wordings/rubric-unready.ts'
import { yearPublished } from './wordings/year-published.ts'

export const standingWordings = {
  'evaluation-shown': evaluationShown,
  'evaluations-summed': evaluationsSummed,
  'grid-evaluated': gridEvaluated,
  'reform-evidenced': reformEvidenced,
  'reform-reopened': reformReopened,
  'reform-shown': reformShown,
  'rubric-unready': rubricUnready,
  'year-published': yearPublished,
} as const
