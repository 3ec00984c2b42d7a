/** A rubric as it holds on a day: its head, its items in order, and the interpretations that went into it. */
import { type Because, type Held, type InForce, ofKind, ruleOf } from '../policy/in-force.ts'
import { type Choice, choiceWord } from '../policy/kinds/parameter.ts'
import type { EmptyRubric, MeanRubric, PointsRubric } from '../policy/kinds/rubric.ts'
import { AssessmentError } from './assessment-error.ts'

/** An interpretation that changes the result: shown wherever it does. */
export interface Reading {
  readonly parameter: string
  readonly choice: Choice
  /** 一票否决只及本项 */
  readonly words: string
  readonly amb: readonly string[]
  /** Somebody chose otherwise than recommended. */
  readonly chosen: boolean
}

interface Head<V> {
  readonly key: string
  readonly value: V
  readonly because: Because
}

export interface Rubric extends Head<PointsRubric> {
  readonly items: readonly Held<'item'>[]
  readonly readings: readonly Reading[]
}

/** A year, and the rubric of its months. */
export interface YearRubric extends Head<MeanRubric> {
  readonly monthly: Rubric
}

/** Throws an AssessmentError for a name that is none, and for a rubric that has no items or no points yet. */
export function rubricOf(held: InForce, key: string): Rubric {
  const { value, because } = headOf(held, key)
  const { name } = value
  if (value.form === 'unconfigured')
    throw new AssessmentError(unconfiguredWords(value), {
      code: 'rubric-unconfigured',
      name,
      annex: value.annex,
    })
  if (value.form !== 'points')
    throw new AssessmentError(`「${name}」不逐项打分，由各月得分平均。`, { code: 'rubric-mean', name })
  const items = ofKind(held, 'item').filter((item) => item.value.of === key)
  return {
    key,
    value,
    because,
    items,
    readings: readingsOf(held, [because, ...items.map((one) => one.because)]),
  }
}

/** Throws an AssessmentError when the year is not settled by a mean. */
export function meanRubricOf(held: InForce, key: string): YearRubric {
  const { value, because } = headOf(held, key)
  if (value.form !== 'mean') throw new AssessmentError(`「${value.name}」不是按月平均的考核。`)
  return { key, value, because, monthly: rubricOf(held, value.of) }
}

/** Why there is no score: the annex is missing, and nothing is invented in its place (AMB-34). */
export const unconfiguredWords = ({ name, annex }: EmptyRubric): string =>
  `「${name}」未配置：${annex}原文缺，请先导入评分项；系统不代拟分值。`

function headOf(held: InForce, key: string): Held<'rubric'> {
  const rule = ruleOf(held, 'rubric', key)
  if (rule) return rule
  const known = ofKind(held, 'rubric').map(({ value }) => value.name)
  throw new AssessmentError(
    `没有叫「${key}」的考核${known.length > 0 ? `，现有：${known.join('、')}` : ''}。`,
  )
}

/** The choices behind some rules, each once, in words. */
export function readingsOf(held: InForce, sources: readonly Because[]): readonly Reading[] {
  const chosen = new Map(sources.flatMap((one) => one.chosen).map((one) => [one.parameter, one.choice]))
  return [...chosen].flatMap(([name, choice]) => {
    const rule = ruleOf(held, 'parameter', name)
    if (!rule) return []
    const { value, because } = rule
    const words = 'choices' in value ? choiceWord(value, choice) : `${value.changes}：${choice}`
    return [{ parameter: name, choice, words, amb: because.amb, chosen: choice !== value.recommended }]
  })
}
