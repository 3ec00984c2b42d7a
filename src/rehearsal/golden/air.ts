/** The rules air.*: standards, indices, percentiles, rankings and suggestions for alerts. */
import { z } from 'zod'
import { suggestAlert } from '../../domain/air/heavy-pollution.ts'
import { improvementRate } from '../../domain/air/improvement.ts'
import { percentile } from '../../domain/air/percentile.ts'
import type { AirStandard, Dated } from '../../domain/air/standard.ts'
import { type RankingResult, rankingOf, rankUnits } from '../../domain/assessment/rank.ts'
import { Decimal } from '../../domain/exact/decimal.ts'
import { decimalText, type Exact, exactText } from '../../domain/exact/exact.ts'
import type { Day } from '../../domain/names.ts'
import { aqi } from './air-quality-index.ts'
import { compositeIndexRule } from './composite-index.ts'
import { concentrationsIn, GivenDay, Measure } from './given.ts'
import { GivenError } from './given-error.ts'
import { type Rules, rule } from './rule.ts'
import { versionOf } from './version.ts'
import { heldIn, type World } from './world.ts'

const Percent = Decimal.refine((percent) => percent.gte(0) && percent.lte(100), '百分位应在 0 到 100 之间')

const Version = z.union([z.string(), z.number()]).transform(String)

const Unit = z.looseObject({ unit: z.string(), now: Measure, base: Measure.optional() })

export const air: Rules = {
  'air.composite_index': compositeIndexRule,
  'air.aqi': aqi,

  'air.limits_for_date': rule(z.object({ dates: z.array(GivenDay) }), ({ dates }, { air }) =>
    Object.fromEntries(dates.map((day) => [day, air.standards.at(day).version])),
  ),

  'air.percentile': rule(z.object({ values: z.array(Measure), p: Percent }), ({ values, p }) => {
    const value = percentile(
      values.filter((one) => one !== null),
      p,
    )
    return { value: value && exactText(value) }
  }),

  'air.improvement_rate': rule(
    z.object({ base: Measure.optional(), now: Measure.optional() }),
    ({ base = null, now = null }, { air }) => ({
      rate_percent: rateText(improvementRate(base, now), newest(air.standards)),
    }),
  ),

  'air.rank_improvement': rule(z.object({ units: z.array(Unit) }), ({ units }, world) =>
    ranking('air-improvement', units, world),
  ),

  'air.rank_absolute': rule(z.object({ units: z.array(Unit) }), ({ units }, world) =>
    ranking('air-index', units, world),
  ),

  'air.heavy_alert': rule(
    z.object({ hourly_rule: Version.optional(), days: z.array(Measure) }),
    ({ hourly_rule: version, days }, { air }) => {
      const alerts = version === undefined ? newest(air.alertRules) : versionOf(air.alertRules, version)
      const { level, rule: name } = suggestAlert(
        days.map((one) => one?.valueOf() ?? null),
        alerts,
      )
      return { level, hourly_rule: name, suggestion_only: true, source: 'secondary-source' }
    },
  ),
}

/** The rankings are Changji's. `last` is one unit; where several are tied there, nobody is named (AMB-17). */
function ranking(key: 'air-improvement' | 'air-index', units: readonly z.infer<typeof Unit>[], world: World) {
  const rule = rankingOf(heldIn(world, 'changji'), key)
  if (!rule) throw new GivenError('规定里没有空气质量排名')
  const contestants = units.map(({ unit, base = null, now, ...row }) => ({
    unit,
    figures: { ...concentrationsIn(row), index: now, 'improvement-rate': improvementRate(base, now) },
  }))
  const { places, last, unranked, warnings }: RankingResult = rankUnits(rule, contestants)
  const [only] = last
  const worst = places.filter(({ rank }) => rank === places.at(-1)?.rank).map(({ unit }) => unit)
  // Who is equal to the end stands as given.
  const givenAt = (unit: string) => units.findIndex((one) => one.unit === unit)
  const order = places.toSorted((a, b) => a.rank - b.rank || givenAt(a.unit) - givenAt(b.unit))
  return {
    order: order.map(({ unit }) => unit),
    ranks: Object.fromEntries(places.map(({ unit, rank }) => [unit, rank])),
    by: Object.fromEntries(
      places.map(({ unit, figure }) => [unit, decimalText(figure, newest(world.air.standards).ratePlaces)]),
    ),
    last: last.length === 1 ? only : null,
    tied_last: worst.length > 1 ? worst.toSorted((a, b) => givenAt(a) - givenAt(b)) : [],
    unranked,
    warnings,
  }
}

const rateText = (rate: Exact | null, { ratePlaces }: AirStandard): string | null =>
  rate && decimalText(rate, ratePlaces)

/** Rounding and tie order are the same in every version. */
const newest = <T>(dated: Dated<T>): T => dated.at('9999-12-31' as Day)
