/** Scores the same findings twice, as the rules stand and under other choices, and says what differs. */
import { type Exact, exactText } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { inForce } from '../policy/in-force.ts'
import type { Overlay, Regulation } from '../policy/regulation.ts'
import type { Finding } from './finding.ts'
import { type Rubric, rubricOf } from './rubric.ts'
import { type Score, score } from './score.ts'
import { type Settings, withSettings } from './settings.ts'

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

/** The same rubric as it would read under other choices. Throws an AssessmentError for a parameter or choice that is none. */
export const rubricUnder = (
  regulation: Regulation,
  overlay: Overlay | null,
  day: Day,
  key: string,
  settings: Settings,
): Rubric => rubricOf(inForce(regulation, day, withSettings(regulation, overlay, settings)), key)

/** Throws an AssessmentError. */
export function whatIf(rubric: Rubric, other: Rubric, findings: readonly Finding[]): WhatIf {
  const asIs = score(rubric, findings)
  const wouldBe = score(other, findings)
  return { asIs, wouldBe, changes: changesBetween(asIs, wouldBe) }
}

/** The total and the grade first, then what led to them; nothing of what is the same. */
function changesBetween(before: Score, after: Score): readonly Change[] {
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
