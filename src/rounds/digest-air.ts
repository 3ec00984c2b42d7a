/** The air of a month as a digest tells it: all units to the first level, its own to each of them. */
import { airOfMonth } from '../assessing/air-period.ts'
import { airUnitsBy } from '../assessing/assessed-units.ts'
import type { Desk } from '../desk.ts'
import { airStream } from '../domain/air/decide-import.ts'
import type { AirTold } from '../domain/digest/sections.ts'
import { decimalText } from '../domain/exact/exact.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { ofKind } from '../domain/policy/in-force.ts'
import type { Period } from '../domain/policy/period.ts'
import { heldOn } from './held-on.ts'

/** Tables that came in at or after `until` are not known yet; null knows all. Null of a unit that has no air of its own; without rows where it is ranked and nothing is known of the month. */
export async function airTold(
  desk: Desk,
  unit: Grid,
  { from, to }: Period,
  until: Instant | null,
): Promise<AirTold | null> {
  const held = heldOn(desk, unit.tenant, to)
  if (held === null) return null
  const isRanked = ofKind(held, 'ranking').some(({ key }) => key.startsWith('air-'))
  const month = from.slice(0, 7)
  const units = await airUnitsBy(desk, unit.tenant, held)
  if (unit.level > 1 && !units.some(({ code }) => code === unit.code)) return null
  const air = (await knownBy(desk, unit.tenant, month, until))
    ? await airOfMonth(desk, unit.tenant, month, held, units)
    : null
  if (air === null && !isRanked) return null
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

/** Whether a table of the month had come in by then. */
async function knownBy(
  { journal }: Desk,
  tenant: TenantCode,
  month: string,
  until: Instant | null,
): Promise<boolean> {
  if (until === null) return true
  const [first] = await journal.read(airStream(tenant, month))
  return first === undefined || first.at < until
}
