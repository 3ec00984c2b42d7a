/** What a finding would give or take, in words for whoever must judge it: 扣1分, 本项10分全扣, 直接定为不合格. */
import { exact, exactText } from '../exact/exact.ts'
import { clauseNamed, clausesOf, type PlacedClause } from './clause-named.ts'
import type { Finding } from './finding.ts'
import type { Rubric } from './rubric.ts'

export interface Weight {
  /** The clause's name, 应发现未发现或未及时上报. */
  readonly name: string
  /** 扣2分; empty where a person must decide what follows. */
  readonly effect: string
}

/** One for each clause that the finding answers to, named or reached by its figures; limits of items come on top. */
export const weightsOf = (rubric: Rubric, finding: Finding): readonly Weight[] =>
  clausesFor(rubric, finding).map((placed) => ({
    name: placed.clause.name,
    effect: effectOf(rubric, placed, finding.count),
  }))

/** With the clauses that weigh one of its figures: 三次举报. */
export function clausesFor(rubric: Rubric, { clauses, figures }: Finding): readonly PlacedClause[] {
  const named = clauses.flatMap((name) => clauseNamed(rubric, name) ?? [])
  const reached = clausesOf(rubric).filter(
    ({ clause: { when } }) => when !== undefined && (figures[when.figure] ?? 0) >= when.atLeast,
  )
  return [...new Set([...named, ...reached])]
}

/** Who confirms a finding says all that its clauses want said: 经审核, 查证属实, 未妥善解决. */
export function marksAffirmed(rubric: Rubric, finding: Finding): Readonly<Record<string, boolean>> {
  const wanted = clausesFor(rubric, finding).flatMap(({ clause }) => [
    ...(clause.needs ?? []),
    ...(clause.presumes ?? []),
    ...(clause.when?.needs ?? []),
  ])
  return Object.fromEntries(wanted.map((mark) => [mark, true]))
}

/** What a draft would come to if everything proposed in it held. */
export const asIfAllHold = (rubric: Rubric, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((one) =>
    one.confirmed === null ? { ...one, marks: { ...one.marks, ...marksAffirmed(rubric, one) } } : one,
  )

function effectOf({ value }: Rubric, { item, clause }: PlacedClause, count: number): string {
  const effects = [
    ...(clause.each === undefined
      ? []
      : [pointsWords(item.value.role, clause.each, clause.once ? 1 : count)]),
    ...(clause.all && item.value.role === 'score' ? [`本项${exactText(item.value.points)}分全扣`] : []),
    ...(clause.voids === undefined ? [] : [`${sectionName(value.sections, clause.voids)}不得分`]),
    ...(clause.forces === undefined ? [] : [`直接定为${clause.forces}`]),
    ...(clause.shown === undefined ? [] : [clause.shown]),
  ]
  return effects.join('，')
}

const pointsWords = (
  role: PlacedClause['item']['value']['role'],
  each: ReturnType<typeof exact>,
  count: number,
) => `${role === 'bonus' ? '加' : '扣'}${exactText(each.mul(exact(count)))}分`

const sectionName = (sections: Rubric['value']['sections'], key: string): string =>
  sections.find((one) => one.key === key)?.name ?? '整节'
