/** Evaluations without points: what is still unanswered, and where a grid sees itself otherwise than its superior does. */
import type { EvaluationValue } from '../policy/kinds/evaluation.ts'
import { AssessmentError } from './assessment-error.ts'

/** By the criterion's key: one of the answers. */
export type Answers = Readonly<Record<string, string>>

export interface Compared {
  readonly criterion: string
  readonly self: string
  readonly superior: string
  /** Positive: the grid thinks better of itself than its superior does, by so many steps. */
  readonly steps: number
}

/** Criteria without an answer, by their names. Throws an AssessmentError for an answer or a criterion that is none. */
export function unanswered({ criteria, answers }: EvaluationValue, given: Answers): readonly string[] {
  for (const [key, answer] of Object.entries(given)) {
    const criterion = criteria.find((one) => one.key === key)
    if (!criterion)
      throw new AssessmentError(
        `评价表没有「${key}」，可评：${criteria.map(({ name }) => name).join('、')}。`,
      )
    if (!answers.includes(answer))
      throw new AssessmentError(`「${criterion.name}」不能评为「${answer}」，可评：${answers.join('、')}。`)
  }
  return criteria.filter(({ key }) => given[key] === undefined).map(({ name }) => name)
}

/** Where both have answered and differ, the widest first. Throws an AssessmentError. */
export function compareAnswers(form: EvaluationValue, self: Answers, superior: Answers): readonly Compared[] {
  unanswered(form, self)
  unanswered(form, superior)
  const stepOf = (answer: string) => form.answers.indexOf(answer)
  const compared = form.criteria.flatMap(({ key, name }) => {
    const [own, other] = [self[key], superior[key]]
    if (own === undefined || other === undefined || own === other) return []
    return [{ criterion: name, self: own, superior: other, steps: stepOf(other) - stepOf(own) }]
  })
  return compared.toSorted((a, b) => Math.abs(b.steps) - Math.abs(a.steps))
}
