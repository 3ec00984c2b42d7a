/** The air of a month, unit by unit: the index that counts, how it compares with the year before, and both rankings. */
import { compositeIndex } from '../air/composite-index.ts'
import type { AirRow } from '../air/facts.ts'
import { type Comparison, compareYears, type KnownPeriod } from '../air/improvement.ts'
import { type Pollutant, pollutants } from '../air/pollutant.ts'
import { figureName } from '../air/read-air-rows.ts'
import type { AirStandard } from '../air/standard.ts'
import { type UnitMonth, valuesIn } from '../air/unit-months.ts'
import { type Exact, exact, exactText } from '../exact/exact.ts'
import type { GridCode } from '../names.ts'
import type { InForce } from '../policy/in-force.ts'
import { type RankingResult, rankingOf, rankUnits } from './rank.ts'
import { branch, correction, leaf, type Reason } from './reason.ts'

/** What is on record of one unit's month: out of its sites, and as published. */
export interface AirRecord {
  readonly month: UnitMonth | null
  readonly published: AirRow | null
}

export interface AirUnit {
  readonly unit: GridCode
  readonly name: string
  readonly now: AirRecord
  readonly before: AirRecord
  readonly comparison: Comparison
  /** Whose sub-index is the largest. */
  readonly primary: readonly Pollutant[]
  /** The index as the sum of its parts; null without one. */
  readonly because: Reason | null
  /** What a reader should know before he acts on it. */
  readonly notes: readonly string[]
}

export interface AirRankings {
  readonly standard: string
  /** Decimal places in tables, of indices and of rates. */
  readonly places: { readonly index: number; readonly rate: number }
  readonly units: readonly AirUnit[]
  readonly improvement: RankingResult | null
  readonly index: RankingResult | null
}

interface RecordedUnit {
  readonly unit: GridCode
  readonly name: string
  readonly now: AirRecord
  readonly before: AirRecord
}

/** `standard` is that of the month assessed: both years are measured by it (AMB-16). */
export function rankAir(held: InForce, standard: AirStandard, records: readonly RecordedUnit[]): AirRankings {
  const units = records.map((one) => airUnit(one, standard))
  const contestants = units.map(({ name, now, comparison }) => ({
    unit: name,
    figures: {
      ...knownOf(now).values,
      index: comparison.now?.index ?? null,
      'improvement-rate': comparison.rate,
    },
  }))
  const ranked = (key: string) => {
    const rule = rankingOf(held, key)
    return rule && rankUnits(rule, contestants)
  }
  return {
    standard: standard.version,
    places: { index: standard.subIndexPlaces, rate: standard.ratePlaces },
    units,
    improvement: ranked('air-improvement'),
    index: ranked('air-index'),
  }
}

/** Published concentrations win over ours, one by one, as the published index does. */
export const knownOf = ({ month, published }: AirRecord): KnownPeriod => ({
  published: published?.figures.index === undefined ? null : exact(published.figures.index),
  values: { ...valuesIn(month?.values ?? {}), ...valuesIn(published?.figures ?? {}) },
})

function airUnit(record: RecordedUnit, standard: AirStandard): AirUnit {
  const { now, before } = record
  const comparison = compareYears(knownOf(before), knownOf(now), standard)
  const own = compositeIndex(knownOf(now).values, standard)
  const composite = 'index' in own ? own : null
  return {
    ...record,
    comparison,
    primary: composite?.primary ?? [],
    because: comparison.now && reasonOf(comparison.now.index, composite?.parts ?? null, now, standard),
    notes: notesOn(record, comparison, own),
  }
}

function reasonOf(
  index: Exact,
  parts: Readonly<Record<Pollutant, Exact>> | null,
  now: AirRecord,
  { indexLimits }: AirStandard,
): Reason {
  if (parts === null) return leaf('综合指数（公布值，未附六项浓度）', index)
  const { values } = knownOf(now)
  const six = pollutants.map((one) =>
    leaf(
      `${figureName(one)} ${exactText(values[one] as Exact)} ÷ ${exactText(indexLimits[one])}`,
      parts[one],
    ),
  )
  const counted = six.reduce((all, { points }) => all.add(points), exact(0))
  return branch('综合指数', [...six, ...correction('公布值与自算值之差，以公布值为准', index.sub(counted))])
}

function notesOn(
  { now, before }: RecordedUnit,
  comparison: Comparison,
  own: ReturnType<typeof compositeIndex>,
): readonly string[] {
  const { month } = now
  const lacking = 'missing' in own && comparison.now === null ? own.missing : []
  return [
    ...(now.month === null && now.published === null ? ['本月没有数据'] : []),
    ...(now.month !== null && lacking.length > 0
      ? [`有效数据不足：${lacking.map((one) => lackWords(one, month)).join('、')}`]
      : []),
    ...(comparison.now?.difference
      ? [`自算 ${exactText(comparison.now.index.sub(comparison.now.difference))}，与公布值不一致`]
      : []),
    ...(comparison.now && !comparison.before
      ? [before.month ? '上年同期有效数据不足，不排改善率' : '上年同期没有数据，不排改善率']
      : []),
    ...(comparison.mixed ? ['两年一个是公布值、一个是自算值，限值口径可能不同，请人工核对'] : []),
    ...(month ? monthNotes(month) : []),
  ]
}

const monthNotes = (month: UnitMonth): readonly string[] => [
  ...(month.from === 'monthly' ? ['按站点月均值平均，CO 和 O3 的百分位数为近似'] : []),
  ...(month.tampered.length > 0 ? [`作假日 ${month.tampered.join('、')} 已用该站点当月最高有效值替代`] : []),
  ...(month.unsettled.length > 0 ? [`站点 ${month.unsettled.join('、')} 全月无有效日值，须人工处理`] : []),
  ...(month.moved.length > 0 ? [`站点 ${month.moved.join('、')} 月内变更归属，按日分开计算`] : []),
  ...(month.doubts.length > 0 ? [`PM2.5 大于 PM10，请核对：${month.doubts.join('、')}`] : []),
]

function lackWords(pollutant: Pollutant, month: UnitMonth | null): string {
  const days = month?.days[pollutant]
  return days === undefined ? figureName(pollutant) : `${figureName(pollutant)} ${days}/${month?.needed} 天`
}
