/** Which clauses the findings answer to, which of them count, and why the others do not. */
import { type Exact, exact, zero } from '../exact/exact.ts'
import type { Clause } from '../policy/kinds/item.ts'
import { AssessmentError } from './assessment-error.ts'
import { clauseNamed, clausesOf, type PlacedClause } from './clause-named.ts'
import type { Finding } from './finding.ts'
import type { Rubric } from './rubric.ts'

export interface Claim extends PlacedClause {
  readonly finding: Finding
  /** `absorbed`: another clause of the same problem weighs more; `unproven`: a mark is missing. */
  readonly state: 'counted' | 'absorbed' | 'unproven'
  /** Why it does not count, in Chinese; null when it does. */
  readonly why: string | null
}

/** By the findings' ids and the rubric's order, whatever order they came in. Throws an AssessmentError. */
export function claimsOf(rubric: Rubric, findings: readonly Finding[]): readonly Claim[] {
  const ids = new Set<string>()
  for (const { id } of findings) {
    if (ids.has(id)) throw new AssessmentError(`事实「${id}」出现了两次。`)
    ids.add(id)
  }
  const clauses = clausesOf(rubric)
  const byName = new Map<string, Clause>()
  const named = (name: string): Clause => {
    const clause = byName.get(name) ?? clauseNamed(rubric, name)?.clause
    if (!clause)
      throw new AssessmentError(
        `「${rubric.value.name}」没有「${name}」这一情形，可用：${namesOf(clauses)}。`,
      )
    byName.set(name, clause)
    return clause
  }
  const inOrder = findings.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return inOrder.flatMap((finding) => {
    const claims = claimsOfOne(clauses, new Set(finding.clauses.map(named)), finding)
    return rubric.value.sameProblem === 'heaviest' ? onlyHeaviest(rubric, claims) : claims
  })
}

function claimsOfOne(
  clauses: readonly PlacedClause[],
  named: ReadonlySet<Clause>,
  finding: Finding,
): readonly Claim[] {
  return clauses.flatMap(({ item, clause }): readonly Claim[] => {
    const { when, needs = [], presumes = [] } = clause
    const reached = when !== undefined && (finding.figures[when.figure] ?? 0) >= when.atLeast
    if (!named.has(clause) && !reached) return []
    if (finding.confirmed === false)
      return [{ item, clause, finding, state: 'unproven', why: '经核定不成立，不计' }]
    const wanted = named.has(clause) ? needs : [...needs, ...(when?.needs ?? [])]
    const mark =
      wanted.find((one) => finding.marks[one] !== true) ??
      presumes.find((one) => finding.marks[one] === false)
    if (mark === undefined) return [{ item, clause, finding, state: 'counted', why: null }]
    return [{ item, clause, finding, state: 'unproven', why: `${wordOf(mark)}，不计` }]
  })
}

const markWords: Readonly<Record<string, string>> = {
  approved: '未经审核',
  verified: '未查证属实',
  unresolved: '已妥善解决',
}
const wordOf = (mark: string) => markWords[mark] ?? `未认定（${mark}）`

/** Of one problem's deductions the heaviest counts alone; of equal ones the first of the rubric (AMB-08). */
function onlyHeaviest(rubric: Rubric, claims: readonly Claim[]): readonly Claim[] {
  const weighing = claims.filter(
    (claim) =>
      claim.state === 'counted' && claim.item.value.role !== 'bonus' && weightOf(rubric, claim).gt(zero),
  )
  const heaviest = weighing.reduce<Claim | null>(
    (top, one) => (top === null || weightOf(rubric, one).gt(weightOf(rubric, top)) ? one : top),
    null,
  )
  return claims.map((claim) =>
    claim === heaviest || !weighing.includes(claim)
      ? claim
      : { ...claim, state: 'absorbed', why: `同一问题已按「${heaviest?.clause.name}」扣分，不累计` },
  )
}

/** What one such case would cost. */
export function weightOf({ value }: Rubric, { item, clause }: PlacedClause): Exact {
  const section = value.sections.find(({ key }) => key === clause.voids)
  if (section) return section.points
  if (clause.each !== undefined) return clause.each
  return clause.all && item.value.role === 'score' ? item.value.points : exact(0)
}

const namesOf = (clauses: readonly PlacedClause[]): string =>
  clauses.map(({ clause }) => `${clause.key}（${clause.name}）`).join('、')
