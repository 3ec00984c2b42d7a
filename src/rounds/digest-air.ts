/** The air of a month as a digest tells it: all units of the second level to the first, its own to each of them. */
import { airOfMonth } from '../assessing/air-period.ts'
import type { Desk } from '../desk.ts'
import type { AirTold } from '../domain/digest/sections.ts'
import { decimalText } from '../domain/exact/exact.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { GridCode } from '../domain/names.ts'
import type { Period } from '../domain/policy/period.ts'
import { heldOn } from './held-on.ts'

/** The level whose air is measured and compared. */
const ranked = 2

/** Null of a unit that has no air of its own; without rows where nothing is known of the month. */
export async function airTold(desk: Desk, unit: Grid, { from, to }: Period): Promise<AirTold | null> {
  const root = unit.tenant as string as GridCode
  const held = heldOn(desk, unit.tenant, to)
  if (unit.level > ranked || held === null) return null
  const month = from.slice(0, 7)
  const units = await desk.directory.gridsAt(unit.tenant, root, ranked)
  const air = await airOfMonth(desk, unit.tenant, month, held, units)
  if (air === null) return { month, standard: '', of: units.length, rows: [] }
  const rankOf = new Map(air.improvement?.places.map(({ unit: name, rank }) => [name, rank]))
  const rows = air.units
    .filter(({ unit: code }) => unit.level === 1 || code === unit.code)
    .map(({ name, comparison: { now, before, rate } }) => ({
      name,
      rank: rankOf.get(name) ?? null,
      rate: rate ? `${decimalText(rate, air.places.rate)}%` : null,
      index: now ? decimalText(now.index, air.places.index) : null,
      before: before ? decimalText(before.index, air.places.index) : null,
    }))
    .filter(({ index }) => index !== null)
    .toSorted((a, b) => (a.rank ?? units.length + 1) - (b.rank ?? units.length + 1))
  return { month, standard: air.standard, of: units.length, rows }
}
