/** Both rankings of units: by improvement, and by the index itself; ties by AMB-17, total and stable. */
import type { Exact } from '../exact/exact.ts'
import { improvementRate } from './improvement.ts'
import type { Concentrations } from './pollutant.ts'
import type { AirStandard } from './standard.ts'

/** A unit in a ranking; null where nothing is known. */
export interface Contender {
  readonly unit: string
  readonly before: Exact | null
  readonly now: Exact | null
  readonly values: Concentrations
}

export interface Place {
  readonly unit: string
  /** From 1, the best; what is tied to the end shares its rank. */
  readonly rank: number
  /** The figure it is ranked by: the rate in per cent, or the index. */
  readonly by: Exact
}

export interface Ranking {
  /** The best first; within a full tie as they were given. */
  readonly places: readonly Place[]
  /** Who stands last: one unit, or all that are tied there, between whom a person decides. */
  readonly last: readonly string[]
  /** Left out for want of figures. */
  readonly unranked: readonly string[]
}

/** Better improvement first; of equal rates the lower index, then the lower concentrations (AMB-15, AMB-17). */
export function rankByImprovement(units: readonly Contender[], standard: AirStandard): Ranking {
  return rank(units, (one) => improvementRate(one.before, one.now), 'descending', standard)
}

/** Cleaner air first; of equal indices the lower concentrations. */
export function rankByIndex(units: readonly Contender[], standard: AirStandard): Ranking {
  return rank(units, ({ now }) => now, 'ascending', standard)
}

type Key = (one: Contender) => Exact | null

function rank(
  units: readonly Contender[],
  by: Key,
  direction: 'ascending' | 'descending',
  { tieOrder }: AirStandard,
): Ranking {
  const ranked = units.filter((one) => by(one) !== null)
  // A concentration that one of them lacks decides nothing: otherwise the order would depend on who meets whom.
  const ties = [
    (one: Contender) => one.now,
    ...tieOrder.map(
      (pollutant): Key =>
        (one) =>
          one.values[pollutant] ?? null,
    ),
  ]
  const keys = ties.filter((key) => ranked.every((one) => key(one) !== null))
  const compare = (a: Contender, b: Contender): number => {
    const first = compareBy(by)(a, b) * (direction === 'ascending' ? 1 : -1)
    return keys.reduce((order, key) => order || compareBy(key)(a, b), first)
  }
  const sorted = ranked.toSorted(compare)
  const rankOf = (one: Contender) => 1 + sorted.findIndex((other) => compare(one, other) === 0)
  const places = sorted.map((one) => ({ unit: one.unit, rank: rankOf(one), by: by(one) as Exact }))
  const worst = places.at(-1)?.rank
  return {
    places,
    last: places.filter((place) => place.rank === worst).map(({ unit }) => unit),
    unranked: units.filter((one) => by(one) === null).map(({ unit }) => unit),
  }
}

const compareBy =
  (key: Key) =>
  (a: Contender, b: Contender): number => {
    const [left, right] = [key(a), key(b)]
    return left === null || right === null ? 0 : left.compare(right)
  }
