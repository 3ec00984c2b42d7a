/** 考核表, 排名, 为什么: looks at what stands in the sheets; nothing is counted anew out of the records. */

import { rankUnits } from '../../domain/assessment/rank.ts'
import { resultFrom } from '../../domain/assessment/result-of.ts'
import { sayTree } from '../../domain/assessment/say-tree.ts'
import { score } from '../../domain/assessment/score.ts'
import { findingsNow, resultOf, type Sheet } from '../../domain/assessment/sheet.ts'
import { asIfAllHold } from '../../domain/assessment/weight.ts'
import { exact } from '../../domain/exact/exact.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import { ruleOf } from '../../domain/policy/in-force.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import { pointsOf } from '../../notices/announce-assessment.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { type Consequence, found, type Resolved, refusedWith, type Turn } from '../turn.ts'
import { keyOf, mayBeSaidHere, refusal, type Scope, tell } from './assess-scope.ts'
import { sheetShown } from './assess-shown.ts'
import { rowsOpenTo } from './ranking-publicity.ts'

export async function showSheet(turn: Turn, { items }: AssessWish, scope: Scope): Promise<Consequence> {
  const seen = await visibleSheet(turn, scope, '考核表')
  if ('consequence' in seen) return seen.consequence
  const { unit, sheet } = seen.value
  const [from = 1] = items
  const count = findingsNow(sheet).length
  if (from > Math.max(count, 1)) return refusedWith({ code: 'unknown-item', no: from, count })
  return tell(sheetShown(turn, scope, unit, sheet, from))
}

export async function showWhy(turn: Turn, { words }: AssessWish, scope: Scope): Promise<Consequence> {
  const seen = await visibleSheet(turn, scope, '为什么')
  if ('consequence' in seen) return seen.consequence
  const { unit, sheet } = seen.value
  const { rubric } = scope.rules
  const points = pointsOf({ sheet, rubric })
  const findings = asIfAllHold(rubric, findingsNow(sheet))
  return tell({
    kind: 'why-shown',
    unit: unit.name,
    period: scope.period.words,
    ...points,
    state: sheet.state,
    claimed: words === '' || exact(words).equals(exact(points.total)) ? null : words,
    lines: [
      ...sayTree(score(rubric, findings)),
      ...frozenApart(sheet, points.total, resultFrom(rubric, findings).total),
    ],
  })
}

/** What was frozen stands, whatever the rules say today; a difference is said. */
const frozenApart = ({ state }: Sheet, total: string, today: string): readonly string[] =>
  total === today || state === 'draft' || state === 'open'
    ? []
    : [`按现在的办法重算为 ${today} 分；以考核表上的 ${total} 分为准。`]

export async function showRanking(turn: Turn, _: AssessWish, scope: Scope): Promise<Consequence> {
  const ranking = await rankingOf(turn, scope, [])
  if (ranking !== null) {
    const codeOf = new Map(scope.units.map(({ code, name }) => [name, code]))
    const { rows, hidden } = rowsOpenTo(
      scope.rules.held,
      scope,
      ranking.rows,
      ({ unit }) => codeOf.get(unit) ?? '',
    )
    return tell(hidden === 0 ? ranking : { ...ranking, rows: [...rows], hidden, waiting: [] })
  }
  return refusedWith({ code: 'not-published', unit: null, period: scope.period.words })
}

/** Of what is published, with `fresh` in the place of what is stored; null where nothing is, or the pack ranks nobody. */
export async function rankingOf(
  { desk, speaker }: Turn,
  { rules, period, units }: Scope,
  fresh: readonly Sheet[],
): Promise<MeaningOf<'ranking-shown'> | null> {
  const rule = ruleOf(rules.held, 'ranking', rules.rubric.key)
  const stored = await desk.assessments.sheets(speaker.tenant, rules.rubric.key, period.name)
  const standing = new Map([...stored, ...fresh].map((sheet) => [sheet.unit, sheet]))
  const results = units.map(({ code, name }) => {
    const sheet = standing.get(code)
    return { name, result: sheet?.state === 'published' ? resultOf(sheet) : null }
  })
  const published = results.flatMap(({ name, result }) => (result ? [{ unit: name, ...result }] : []))
  if (rule === null || published.length === 0) return null
  const contestants = published.map(({ unit, total }) => ({ unit, figures: { total: exact(total) } }))
  const { places, convention, warnings } = rankUnits(rule, contestants)
  const gradeOf = new Map(published.map(({ unit, total, grade }) => [unit, { total, grade }]))
  return {
    kind: 'ranking-shown',
    title: rule.value.name,
    period: period.words,
    rows: places.map(({ unit, rank }) => ({ rank, unit, total: '', grade: '', ...gradeOf.get(unit) })),
    waiting: results.filter(({ result }) => result === null).map(({ name }) => name),
    convention,
    // Of one that is published before the others nothing is said of its rank among all.
    warnings: published.length === units.length ? [...warnings] : [],
  }
}

/** The sheet, for whoever may see its details, where they may be said. */
async function visibleSheet(
  turn: Turn,
  scope: Scope,
  wished: string,
): Promise<Resolved<{ readonly unit: Grid; readonly sheet: Sheet }>> {
  const { unit, units, assesses, own, period } = scope
  if (unit === null) return refusal({ code: 'unit-needed', wished, known: units.map(({ name }) => name) })
  if (!assesses && own?.code !== unit.code) return refusal({ code: 'others-details', unit: unit.name })
  if (!(await mayBeSaidHere(turn, unit, assesses))) return refusal({ code: 'not-in-this-group' })
  const sheet = await turn.desk.assessments.sheet(keyOf(scope, turn, unit))
  if (assesses && sheet === null) return refusal({ code: 'no-sheet', unit: unit.name, period: period.words })
  if (sheet === null || (!assesses && sheet.state === 'draft'))
    return refusal({ code: 'not-published', unit: unit.name, period: period.words })
  return found({ unit, sheet })
}
