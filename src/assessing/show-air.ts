/** The air of a month in Chinese: both rankings in one table, what to know about it, and one unit's index part by part. */
import { pollutants } from '../domain/air/pollutant.ts'
import { figureName } from '../domain/air/read-air-rows.ts'
import { type AirUnit, knownOf } from '../domain/assessment/rank-air.ts'
import { decimalText, exactText } from '../domain/exact/exact.ts'
import type { AirOfPeriod } from './air-period.ts'
import { table } from './text-table.ts'

export function showAir(air: AirOfPeriod): readonly string[] {
  const { period, rankings, targets } = air
  if (!rankings)
    return [
      `空气质量：${period.words}没有数据，不排名；连续月份在此中断。导入办法：npm run air`,
      ...targets.map(({ words }) => words),
    ]
  const { improvement, index, units, standard, places } = rankings
  const rankOf = (ranking: typeof improvement, name: string) =>
    String(ranking?.places.find((place) => place.unit === name)?.rank ?? '—')
  const order = [...(improvement?.places ?? []), ...(index?.places ?? [])].map(({ unit }) => unit)
  const placeOf = (one: AirUnit) => (order.includes(one.name) ? order.indexOf(one.name) : order.length)
  const rows = units
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((one) => [
      rankOf(improvement, one.name),
      one.name,
      one.comparison.rate ? `${decimalText(one.comparison.rate, places.rate)}%` : '—',
      one.comparison.now ? decimalText(one.comparison.now.index, places.index) : '—',
      one.comparison.before ? decimalText(one.comparison.before.index, places.index) : '—',
      rankOf(index, one.name),
      one.primary.map(figureName).join('、') || '—',
      sourceOf(one),
    ])
  const head = ['名次', '单位', '改善率', '综合指数', '上年同期', '指数名次', '首要污染物', '来源']
  const notes = units.flatMap(({ name, notes: some }) => some.map((words) => `${name}：${words}`))
  const warnings = [...new Set([...(improvement?.warnings ?? []), ...(index?.warnings ?? [])])]
  return [
    `空气质量 ${period.words}（${standard}，${improvement?.because.article ?? index?.because.article}）`,
    ...table([head, ...rows]),
    ...[improvement, index].flatMap((ranking) => (ranking ? [ranking.convention] : [])),
    ...warnings,
    ...notes,
    ...targets.map(({ words }) => words),
  ]
}

const sourceOf = ({ comparison, now }: AirUnit): string => {
  if (!comparison.now) return '—'
  if (comparison.now.source === 'published') return '公布值'
  return now.month?.from === 'monthly' ? '按站点月均值算' : '按站点日均值算'
}

/** Why one unit's air is what it is: the parts of its index, the sites and days behind them, and the year before. */
export function whyAir({ rankings }: AirOfPeriod, name: string): readonly string[] {
  const unit = rankings?.units.find((one) => one.name === name)
  if (!rankings || !unit) return []
  const { comparison, because, now, notes } = unit
  const { before, rate } = comparison
  const { places } = rankings
  const place = rankings.improvement?.places.find((one) => one.unit === name)
  const days = now.month?.days ?? {}
  const source = rankings.improvement?.because
  return [
    because
      ? `综合指数 ${decimalText(because.points, places.index)}（${rankings.standard}）`
      : '综合指数：数据不足，没有结果',
    ...(because?.parts ?? []).map(
      ({ label, points }) => `  ${label} ＝ ${decimalText(points, places.index)}`,
    ),
    ...(now.month && now.month.sites.length > 0 ? [`  站点 ${now.month.sites.join('、')}`] : []),
    ...(Object.keys(days).length > 0
      ? [
          `  有效天数 ${pollutants.map((one) => `${figureName(one)} ${days[one] ?? 0}`).join('、')}，应有 ${now.month?.needed}`,
        ]
      : []),
    ...(before
      ? [
          `上年同期 ${decimalText(before.index, places.index)}（${before.source === 'published' ? '公布值' : '按现行限值自算'}）`,
        ]
      : []),
    ...(rate
      ? [
          `改善率 ${decimalText(rate, places.rate)}%${place ? `，第 ${place.rank} 名` : ''}${source ? `〔${[source.article, ...source.amb].join('，')}〕` : ''}`,
        ]
      : []),
    ...notes.map((words) => `  ${words}`),
    // What stands beside the published index, for whoever wants to add it up himself.
    ...(now.published && now.month ? [`  自算浓度 ${concentrations(unit)}`] : []),
  ]
}

const concentrations = ({ now }: AirUnit): string => {
  const { values } = knownOf({ ...now, published: null })
  return pollutants
    .flatMap((one) => (values[one] ? [`${figureName(one)} ${exactText(values[one])}`] : []))
    .join('、')
}
