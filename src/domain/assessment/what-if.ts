/** Scores the same findings twice, as the rules stand and under other choices, and says what differs. */
import { type Exact, exactText } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import type { Overlay, Regulation } from '../policy/regulation.ts'
import type { Finding } from './finding.ts'
import { rubricOf } from './rubric.ts'
import { type Score, score } from './score.ts'
import { type Settings, withSettings } from './settings.ts'

/** What is assessed by which rules: those in force on `day`, the last of the period. */
export interface Question {
  readonly regulation: Regulation
  readonly overlay: Overlay | null
  readonly day: Day
  /** The rubric's name, `monthly`. */
  readonly rubric: string
  readonly findings: readonly Finding[]
}

/** One unit's score; `settings` are interpretations for this once. Throws an AssessmentError. */
export function assess(
  { regulation, overlay, day, rubric, findings }: Question,
  settings: Settings = {},
): Score {
  const laid = Object.keys(settings).length > 0 ? withSettings(regulation, overlay, settings) : overlay
  return score(rubricOf(inForce(regulation, day, laid), rubric), findings)
}

export interface Change {
  /** 总分, 等次, 2 分网格长全覆盖 */
  readonly what: string
  readonly before: string
  readonly after: string
}

export interface WhatIf {
  readonly asIs: Score
  readonly wouldBe: Score
  readonly changes: readonly Change[]
}

/** Throws an AssessmentError. */
export function whatIf(question: Question, settings: Settings): WhatIf {
  const asIs = assess(question)
  const wouldBe = assess(question, settings)
  return { asIs, wouldBe, changes: changesBetween(asIs, wouldBe) }
}

/** The total and the grade first, then what led to them; nothing of what is the same. */
export function changesBetween(before: Score, after: Score): readonly Change[] {
  const [one, other] = [rowsOf(before), rowsOf(after)]
  const names = [...new Set([...one.keys(), ...other.keys()])]
  return names.flatMap((what) => {
    const [was, is] = [one.get(what) ?? '无', other.get(what) ?? '无']
    return was === is ? [] : [{ what, before: was, after: is }]
  })
}

function rowsOf({
  total,
  grade,
  base,
  bonus,
  overflow,
  penalty,
  sections,
  items,
  readings,
}: Score): Map<string, string> {
  const points = (value: Exact) => `${exactText(value)} 分`
  return new Map([
    ['总分', points(total)],
    ['等次', grade],
    ['扣分后', points(base)],
    ['加分', points(bonus)],
    ['从总分另扣', points(overflow.add(penalty))],
    ...sections.map(({ name, score }) => [name, points(score)] as const),
    ...items.map(({ no, name, score }) => [`${no} ${name}`, points(score)] as const),
    ...readings.map(({ parameter, words }) => [`口径 ${parameter}`, words] as const),
  ])
}
