/** Whether units have reached the year's target for their air: published values win, ours stand in for them (AMB-19). */
import { compositeIndex } from '../air/composite-index.ts'
import type { AirRow } from '../air/facts.ts'
import { countingOf, yearValues } from '../air/period.ts'
import { figureName } from '../air/read-air-rows.ts'
import type { AirStandard } from '../air/standard.ts'
import { placedOn, type Station, sitesOf } from '../air/stations.ts'
import { unitDays } from '../air/unit-days.ts'
import { type MonthRows, settledDays, valuesIn } from '../air/unit-months.ts'
import { type Exact, exact, exactText } from '../exact/exact.ts'
import type { GridCode } from '../names.ts'

export interface TargetResult {
  readonly unit: GridCode
  readonly figure: string
  readonly target: Exact
  /** Null: not enough is known, a person settles it. */
  readonly reached: Exact | null
  readonly missed: boolean
  readonly words: string
}

export interface YearOnRecord {
  readonly targets: readonly AirRow[]
  /** Values of the whole year as published, by unit. */
  readonly published: readonly AirRow[]
  readonly months: readonly Omit<MonthRows, 'monthly'>[]
}

/** `nameOf` a unit. One that has no target is not judged. */
export function judgeTargets(
  { targets, published, months }: YearOnRecord,
  stations: readonly Station[],
  standard: AirStandard,
  nameOf: (unit: GridCode) => string,
): readonly TargetResult[] {
  const settled = targets.length === 0 ? [] : months.flatMap((month) => settledDays(month).days)
  return targets.flatMap(({ on, place, figures }) => {
    const unit = place as GridCode
    const own = settled.filter(({ site, day }) => placedOn(stations, site, day)?.unit === unit)
    const days = unitDays(own, (day) => sitesOf(stations, unit, day), standard)
    const computed = countingOf(yearValues(days, standard))
    const told = published.find((row) => row.place === place)?.figures ?? {}
    const values = { ...computed, ...valuesIn(told) }
    const composite = compositeIndex(values, standard)
    const index = told.index !== undefined ? exact(told.index) : 'index' in composite ? composite.index : null
    const known: Readonly<Record<string, Exact | null | undefined>> = { ...values, index }
    return Object.entries(figures).map(([figure, text]): TargetResult => {
      const target = exact(text)
      const reached = known[figure] ?? null
      const missed = reached?.gt(target) ?? false
      const goal = `${nameOf(unit)}${on}年${figureName(figure)}目标 ${text}`
      const words =
        reached === null
          ? `${goal}，全年有效数据不足，是否完成由人认定`
          : `${goal}，实际 ${exactText(reached)}，${missed ? '未完成' : '已完成'}`
      return { unit, figure, target, reached, missed, words }
    })
  })
}
