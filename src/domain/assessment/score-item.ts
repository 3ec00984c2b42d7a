/** What one item keeps, gives or takes, as a tree: full points, each clause's share, and where a limit cut in. */
import { type Exact, exact, exactText, sum, zero } from '../exact/exact.ts'
import type { Held } from '../policy/in-force.ts'
import type { Clause } from '../policy/kinds/item.ts'
import type { Claim } from './claims.ts'
import { branch, correction, leaf, type Reason } from './reason.ts'

export interface ItemScore {
  readonly key: string
  readonly no: string
  readonly name: string
  readonly role: 'score' | 'bonus' | 'penalty'
  readonly section: string | null
  /** Full points, or the most a bonus gives; null of penalties. */
  readonly points: Exact | null
  /** Points kept, points given; of penalties what is taken, as a positive number. */
  readonly score: Exact
  /** What the item could not bear, to be taken from the total (AMB-09). */
  readonly overflow: Exact
  readonly reason: Reason
}

/** `claims` of this item alone; `voided`: its section is lost. */
export function scoreItem(item: Held<'item'>, claims: readonly Claim[], voided: boolean): ItemScore {
  const { value } = item
  const { no, name, role } = value
  const about = { key: item.key, no, name, role, section: null, points: null, overflow: zero }
  const costs = value.clauses.map((clause) => costOf(item, clause, claims))
  const raw = sum(costs.map(({ points }) => points))
  const sign = role === 'bonus' ? 1 : -1
  const parts = costs.flatMap((cost) => cost.leaves(sign))
  const node = (all: readonly Reason[]) => branch(`${no} ${name}`, all, { because: item.because })
  if (role === 'penalty') return { ...about, score: raw, reason: node(parts) }
  if (role === 'bonus') {
    const given = raw.lt(value.atMost) ? raw : value.atMost
    const cut = correction(`最多加 ${exactText(value.atMost)} 分`, given.sub(raw))
    return { ...about, points: value.atMost, score: given, reason: node([...parts, ...cut]) }
  }
  const { points, section } = value
  const lost = raw.lt(points) ? raw : points
  const beyond = raw.sub(lost)
  const bearable = sum(costs.filter(({ clause }) => clause.overflow).map((cost) => cost.points))
  const overflow = beyond.lt(bearable) ? beyond : bearable
  const kept = voided ? zero : points.sub(lost)
  const reason = node([
    leaf('满分', points),
    ...parts,
    ...correction(overflow.gt(zero) ? '本项扣完，其余从总分扣' : '扣完为止', beyond),
    ...correction('整节不得分', kept.sub(points.sub(lost))),
  ])
  return { ...about, points, section, score: kept, overflow, reason }
}

interface Cost {
  readonly clause: Clause
  /** Without a limit, as a positive number. */
  readonly points: Exact
  readonly leaves: (sign: 1 | -1) => readonly Reason[]
}

function costOf({ value }: Held<'item'>, clause: Clause, claims: readonly Claim[]): Cost {
  const own = claims.filter((claim) => claim.clause === clause && claim.finding.count > 0)
  const counted = own.filter(({ state }) => state === 'counted')
  const times = counted.reduce((all, { finding }) => all + finding.count, 0)
  const unit = clause.all && value.role === 'score' ? value.points : (clause.each ?? zero)
  const cases = clause.once || clause.all ? Math.min(times, 1) : times
  const points = unit.mul(exact(cases))
  const words = cases > 1 && unit.gt(zero) ? `${clause.name}：${cases} × ${exactText(unit)} 分` : clause.name
  return {
    clause,
    points,
    leaves: (sign) => [
      ...(counted.length > 0 ? [leaf(`${words}${aside(clause)}`, points.mul(sign), traceOf(counted))] : []),
      ...own.flatMap((claim) =>
        claim.why === null ? [] : [leaf(`${clause.name}：${claim.why}`, zero, traceOf([claim]))],
      ),
    ],
  }
}

function aside({ shown, forces, voids }: Clause): string {
  return [shown, forces && `直接定为${forces}`, voids && '整节不得分']
    .flatMap((words) => (words ? [`（${words}）`] : []))
    .join('')
}

const traceOf = (claims: readonly Claim[]) => ({
  findings: claims.map(({ finding }) => finding.id),
  evidence: [...new Set(claims.flatMap(({ finding }) => finding.evidence))].toSorted(),
})
