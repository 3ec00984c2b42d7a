/** Ranks units by their figures as the regulation says: total, and stable under any order in which they come in. */
import type { Exact } from '../exact/exact.ts'
import { type Because, type Held, type InForce, ruleOf } from '../policy/in-force.ts'

export interface Ranked {
  readonly unit: string
  /** From 1, the best; equals share it, and the next one's rank is as if they did not. */
  readonly rank: number
  readonly figure: Exact
}

export interface RankingResult {
  readonly places: readonly Ranked[]
  /** One unit, or all that are equal at the end: then a person decides (AMB-17). None when all are, or one is alone. */
  readonly last: readonly string[]
  /** Left out for want of the figure it is about. */
  readonly unranked: readonly string[]
  readonly warnings: readonly string[]
  /** 正值为改善: stands under the table. */
  readonly convention: string
  readonly because: Because
}

export interface Contestant {
  readonly unit: string
  readonly figures: Readonly<Record<string, Exact | null>>
}

/** A ranking by its key, with the rules of the other one by which its equals are told apart; null where none holds. */
export function rankingOf(held: InForce, key: string): Held<'ranking'> | null {
  const own = ruleOf(held, 'ranking', key)
  const other = own?.value.equalsBy === undefined ? null : ruleOf(held, 'ranking', own.value.equalsBy)
  if (!own || !other) return own
  return { ...own, value: { ...own.value, ties: [...own.value.ties, other.value.by, ...other.value.ties] } }
}

export function rankUnits(
  { value: { by, ties, convention }, because }: Held<'ranking'>,
  contestants: readonly Contestant[],
): RankingResult {
  const ranked = contestants.filter(({ figures }) => (figures[by.figure] ?? null) !== null)
  // A figure that one of them lacks decides nothing: otherwise the order would depend on who meets whom.
  const rules = [by, ...ties].filter(({ figure }) =>
    ranked.every(({ figures }) => (figures[figure] ?? null) !== null),
  )
  const compare = (a: Contestant, b: Contestant): number => {
    for (const { figure, order } of rules) {
      const [left, right] = [a.figures[figure], b.figures[figure]]
      const difference = left && right ? left.compare(right) : 0
      if (difference !== 0) return order === 'ascending' ? difference : -difference
    }
    return 0
  }
  const sorted = ranked.toSorted((a, b) => compare(a, b) || (a.unit < b.unit ? -1 : 1))
  const places = sorted.map((one) => ({
    unit: one.unit,
    rank: 1 + sorted.findIndex((other) => compare(one, other) === 0),
    figure: one.figures[by.figure] as Exact,
  }))
  const worst = places.at(-1)?.rank
  const last = places.filter(({ rank }) => rank === worst).map(({ unit }) => unit)
  const comparable = worst !== undefined && worst > 1
  return {
    places,
    last: comparable ? last : [],
    convention,
    because,
    unranked: contestants.filter((one) => !ranked.includes(one)).map(({ unit }) => unit),
    warnings: [
      ...(places.length === 1 ? ['只有一个单位，排名没有意义。'] : []),
      ...(places.length > 1 && !comparable ? ['全部并列，没有最后一名。'] : []),
      ...(last.length > 1 && comparable ? [`${last.join('、')}并列最后，由人认定。`] : []),
    ],
  }
}
