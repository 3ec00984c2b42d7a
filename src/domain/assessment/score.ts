/** Scores one unit for one period: findings and a rubric in, points, grade and the tree that says why out. */
import { type Exact, exactText, sum, zero } from '../exact/exact.ts'
import { type Claim, claimsOf } from './claims.ts'
import type { Finding } from './finding.ts'
import { gradeNamed, gradeOf } from './grade.ts'
import { branch, correction, type Reason } from './reason.ts'
import type { Reading, Rubric } from './rubric.ts'
import { type ItemScore, scoreItem } from './score-item.ts'

export interface SectionScore {
  readonly key: string
  readonly name: string
  readonly points: Exact
  readonly score: Exact
  readonly voided: boolean
}

/** The grade does not follow from the points: this clause, for this finding. */
export interface Forced {
  readonly grade: string
  readonly clause: string
  readonly finding: string
}

export interface Score {
  readonly rubric: string
  readonly items: readonly ItemScore[]
  readonly sections: readonly SectionScore[]
  readonly overflow: Exact
  readonly penalty: Exact
  /** Without the bonus, not below the floor. */
  readonly base: Exact
  readonly bonus: Exact
  readonly total: Exact
  readonly grade: string
  /** 60 分起, or the clause that forces it. */
  readonly gradeBecause: string
  readonly forced: readonly Forced[]
  /** Findings that nobody has confirmed or refused: while there are any, this is a draft. */
  readonly pending: readonly string[]
  readonly because: Reason
  readonly readings: readonly Reading[]
}

/** What an item could not bear, in the tree of the total (AMB-09). */
export const beyondItem = '不足部分从总分扣'

/** The order of the findings does not matter. Throws an AssessmentError for a clause that the rubric does not have. */
export function score(rubric: Rubric, findings: readonly Finding[]): Score {
  const { value, because, readings } = rubric
  const claims = claimsOf(rubric, findings)
  const lost = voidedSections(claims)
  const items = rubric.items.map((item) =>
    scoreItem(
      item,
      claims.filter((claim) => claim.item === item),
      item.value.role === 'score' && lost.has(item.value.section),
    ),
  )
  const sections = value.sections.map(({ key, name, points }) => ({
    key,
    name,
    points,
    score: sum(items.filter(({ section }) => section === key).map((one) => one.score)),
    voided: lost.has(key),
  }))
  const figures = figuresOf(rubric, items)
  const forced = forcedBy(rubric, claims)
  const grade = forced[0]?.grade ?? gradeOf(value.bands, figures.total)
  const lowest = value.bands.find((band) => band.grade === grade)?.from ?? value.floor
  return {
    rubric: rubric.key,
    items,
    sections,
    ...figures,
    grade,
    gradeBecause: forced[0]?.clause ?? `${exactText(lowest)} 分起`,
    forced,
    pending: findings.flatMap(({ id, confirmed }) => (confirmed === null ? [id] : [])).toSorted(),
    because: branch(value.name, partsOf(rubric, items, figures), { because }),
    readings,
  }
}

type Figures = Pick<Score, 'overflow' | 'penalty' | 'base' | 'bonus' | 'total'>

const scoresOf = (items: readonly ItemScore[], role: ItemScore['role']): Exact =>
  sum(items.filter((one) => one.role === role).map((one) => one.score))

function figuresOf({ value }: Rubric, items: readonly ItemScore[]): Figures {
  const overflow = sum(items.map((one) => one.overflow))
  const penalty = scoresOf(items, 'penalty')
  const early = value.penaltiesFrom === 'base' ? penalty : zero
  const base = atLeast(scoresOf(items, 'score').sub(overflow).sub(early), value.floor)
  const bonus = atMost(scoresOf(items, 'bonus'), value.bonusAtMost)
  const floored = atLeast(base.add(bonus).sub(penalty.sub(early)), value.floor)
  const total = value.total === 'capped' ? atMost(floored, value.points) : floored
  return { overflow, penalty, base, bonus, total }
}

/** The items by section, what comes off or onto the total, and every limit as a part of its own: together the total. */
function partsOf({ value }: Rubric, items: readonly ItemScore[], figures: Figures): readonly Reason[] {
  const told = (role: ItemScore['role']) =>
    items.filter((one) => one.role === role && one.reason.parts.length > 0).map(({ reason }) => reason)
  const sections = value.sections.map(({ key, name }) => {
    const own = items.filter(({ section }) => section === key)
    return branch(
      name,
      own.map(({ reason }) => reason),
    )
  })
  const beyond = items.flatMap(({ no, overflow }) => correction(`${no} ${beyondItem}`, overflow.neg()))
  const [early, late] = value.penaltiesFrom === 'base' ? [told('penalty'), []] : [[], told('penalty')]
  const toBase = [...sections, ...beyond, ...early]
  const toBonus = told('bonus')
  const { base, bonus, total } = figures
  const beforeLimits = base.add(bonus).add(pointsOf(late))
  return [
    ...toBase,
    ...correction('扣完为止', base.sub(pointsOf(toBase))),
    ...toBonus,
    ...correction(`加分合计最多 ${exactText(value.bonusAtMost)} 分`, bonus.sub(pointsOf(toBonus))),
    ...late,
    ...correction(total.gt(beforeLimits) ? '扣完为止' : '总分不超过满分', total.sub(beforeLimits)),
  ]
}

const pointsOf = (reasons: readonly Reason[]): Exact => sum(reasons.map(({ points }) => points))

/** Sections that are lost as a whole: by a clause that says so, or by a veto that reaches as far (AMB-03, AMB-04). */
function voidedSections(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ item: { value }, clause, finding, state }) => {
      if (state !== 'counted' || finding.count === 0) return []
      const veto = value.role === 'score' && value.veto === 'section' && clause.all ? [value.section] : []
      return clause.voids ? [...veto, clause.voids] : veto
    }),
  )
}

/** Absorbed deductions do not absorb a forced grade: it is no deduction. The lowest grade comes first. */
function forcedBy({ value: { bands } }: Rubric, claims: readonly Claim[]): readonly Forced[] {
  const rank = ({ grade }: Forced) => bands.findIndex((band) => band.grade === grade)
  return claims
    .flatMap(({ clause, finding, state }) => {
      const grade = clause.forces === undefined ? null : gradeNamed(bands, clause.forces)
      return grade && state !== 'unproven' && finding.count > 0
        ? [{ grade, clause: clause.name, finding: finding.id }]
        : []
    })
    .toSorted((a, b) => rank(b) - rank(a))
}

const atLeast = (value: Exact, floor: Exact): Exact => (value.lt(floor) ? floor : value)
const atMost = (value: Exact, ceiling: Exact): Exact => (value.gt(ceiling) ? ceiling : value)
