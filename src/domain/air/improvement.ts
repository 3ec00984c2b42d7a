/** How much better a period is than the same one of the year before (改善率), and which index of a unit counts. */
import type { Exact } from '../exact/exact.ts'
import { compositeIndex } from './composite-index.ts'
import type { Concentrations } from './pollutant.ts'
import type { AirStandard } from './standard.ts'

/** (before − now) / before in per cent, positive when better (AMB-15); null without a period to compare. Not rounded. */
export function improvementRate(before: Exact | null, now: Exact | null): Exact | null {
  if (before === null || now === null || before.lte(0) || now.lt(0)) return null
  return before.sub(now).div(before).mul(100)
}

/** What is known of a unit's period: the index as published, and the concentrations. */
export interface KnownPeriod {
  readonly published: Exact | null
  readonly values: Concentrations
}

export interface SettledIndex {
  readonly index: Exact
  readonly source: 'published' | 'computed'
  /** Published − computed, when both are there and differ: worth a look, but the published value counts. */
  readonly difference: Exact | null
}

/** The published index wins over ours (附件3第三条); ours stands in for one that is not there; null without either. */
export function settleIndex({ published, values }: KnownPeriod, standard: AirStandard): SettledIndex | null {
  const own = compositeIndex(values, standard)
  const computed = 'index' in own ? own.index : null
  if (published === null) return computed && { index: computed, source: 'computed', difference: null }
  const difference = computed === null || computed.equals(published) ? null : published.sub(computed)
  return { index: published, source: 'published', difference }
}

export interface Comparison {
  readonly before: SettledIndex | null
  readonly now: SettledIndex | null
  readonly rate: Exact | null
  /** One year published, the other computed: perhaps by other limits, so a person looks. */
  readonly mixed: boolean
}

/** Both years by the same limits, those of the later period: otherwise new limits would look like worse air (AMB-16). */
export function compareYears(before: KnownPeriod, now: KnownPeriod, standard: AirStandard): Comparison {
  const [then, today] = [settleIndex(before, standard), settleIndex(now, standard)]
  const rate = improvementRate(then?.index ?? null, today?.index ?? null)
  const mixed = then !== null && today !== null && then.source !== today.source
  return { before: then, now: today, rate, mixed }
}
