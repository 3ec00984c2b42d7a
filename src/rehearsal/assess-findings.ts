/** For tests: findings scored by a regulation as it holds on a day, perhaps under other choices. */
import type { Finding } from '../domain/assessment/finding.ts'
import { type Score, score } from '../domain/assessment/score.ts'
import type { Settings } from '../domain/assessment/settings.ts'
import { rubricUnder } from '../domain/assessment/what-if.ts'
import type { Day } from '../domain/names.ts'
import type { Overlay, Regulation } from '../domain/policy/regulation.ts'

interface Question {
  readonly regulation: Regulation
  readonly overlay: Overlay | null
  readonly day: Day
  /** The rubric's name, `monthly`. */
  readonly rubric: string
  readonly findings: readonly Finding[]
}

export const assess = (
  { regulation, overlay, day, rubric, findings }: Question,
  settings: Settings = {},
): Score => score(rubricUnder(regulation, overlay, day, rubric, settings), findings)
