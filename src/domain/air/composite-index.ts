/** The composite index of ambient air (综合指数): six sub-indices, each rounded half to even, then added (AMB-72). */
import { type Exact, roundHalfEven, sum } from '../exact/exact.ts'
import { type Doubt, doubtsIn, type Impossible, impossibleIn } from './check-concentrations.ts'
import { type Concentrations, missingOf, type Pollutant, pollutants } from './pollutant.ts'
import type { AirStandard } from './standard.ts'

export interface CompositeIndex {
  /** Larger is worse; the sum of `parts`. */
  readonly index: Exact
  readonly parts: Readonly<Record<Pollutant, Exact>>
  /** Whose part is the largest (最大单项指数), ties together, in the order of the table. */
  readonly primary: readonly Pollutant[]
  readonly doubts: readonly Doubt[]
}

export interface NoIndex {
  readonly missing: readonly Pollutant[]
  readonly impossible: readonly Impossible[]
}

/**
 * From a period's statistics: means, CO's 95th and O3's 90th percentile. Concentrations are rounded to their places
 * first. Without all six there is no index: what is missing or impossible is named.
 */
export function compositeIndex(values: Concentrations, standard: AirStandard): CompositeIndex | NoIndex {
  const missing = missingOf(values)
  const impossible = impossibleIn(values, standard)
  if (missing.length > 0 || impossible.length > 0) return { missing, impossible }
  const entries = pollutants.map((one) => [one, partOf(one, values[one], standard)] as const)
  const parts = Object.fromEntries(entries) as Record<Pollutant, Exact>
  const index = sum(entries.map(([, part]) => part))
  const primary = pollutants.filter((one) => pollutants.every((other) => parts[one].gte(parts[other])))
  return { index, parts, primary, doubts: doubtsIn(values) }
}

function partOf(pollutant: Pollutant, value: Exact | null | undefined, standard: AirStandard): Exact {
  const concentration = roundHalfEven(value as Exact, standard.places[pollutant])
  return roundHalfEven(concentration.div(standard.indexLimits[pollutant]), standard.subIndexPlaces)
}
