/** The ladder of last places in improvement: who stood last how many months on end, and who missed the year's target. */
import type { GridCode } from '../names.ts'
import { type InForce, ofKind } from '../policy/in-force.ts'
import { climb } from './ladder.ts'
import type { Climb, OverMonths } from './measures-over-months.ts'
import { plainStreaks } from './measures-over-months.ts'
import type { RankingResult } from './rank.ts'
import { runOf } from './runs.ts'

/** One month's ranking by improvement; null where there was nothing to rank. */
export interface RankedMonth {
  readonly month: string
  readonly ranking: Pick<RankingResult, 'places' | 'last'> | null
}

/** Flag of the ladder for a target of the year that was not reached (AMB-19). */
const targetFlag = 'annual-target-missed'

/**
 * `months` end with the one assessed. Several that are equal at the end make nobody last: a person decides, and until
 * then nothing is known of their month (AMB-17). `missed`: units that did not reach the target of the year that ends.
 */
export function airOverMonths(
  held: InForce,
  months: readonly RankedMonth[],
  units: readonly { readonly code: GridCode; readonly name: string }[],
  missed: ReadonlySet<GridCode>,
): OverMonths {
  const rule = ofKind(held, 'streaks')[0]?.value ?? plainStreaks
  const now = months.at(-1)
  const climbs = ofKind(held, 'ladder').flatMap((ladder) => {
    const [run] = Object.keys(ladder.value.runs)
    if (ladder.value.of !== 'last-place' || run === undefined || !now) return []
    return units.flatMap(({ code: unit, name }): readonly Climb[] => {
      const states = months.map(({ month, ranking }) => ({ month, holds: stoodLast(ranking, name) }))
      const flags = missed.has(unit) ? [targetFlag] : []
      const { length, months: named, gaps } = runOf(states, rule)
      if (length === 0 && flags.length === 0) return []
      const inYear = states.filter(({ month, holds }) => holds && month.slice(0, 4) === now.month.slice(0, 4))
      const climbed = climb(ladder, {
        runs: { [run]: length },
        facts: { [run]: named },
        flags,
        inYear: inYear.length,
      })
      const between = gaps.filter((gap) => gap > (states.find(({ holds }) => holds)?.month ?? gap))
      const broken = between.length > 0 ? [`${between.join('、')} 没有排名，连续月份在此中断`] : []
      const warnings = rule.missing === 'breaks' ? [...climbed.warnings, ...broken] : climbed.warnings
      return [{ unit, ladder: ladder.key, name: ladder.value.name, ...climbed, warnings }]
    })
  })
  return {
    climbs: climbs.filter(({ proposal, advisory }) => proposal !== null || advisory !== null),
    warnings: [],
  }
}

/** Null where nothing is known: not ranked, or equal with others at the end. */
function stoodLast(ranking: RankedMonth['ranking'], unit: string): boolean | null {
  if (!ranking?.places.some((place) => place.unit === unit)) return null
  if (ranking.last.length > 1 && ranking.last.includes(unit)) return null
  return ranking.last.includes(unit)
}
