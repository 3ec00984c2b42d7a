/** What the product knows before it is asked anything: the calendar, the standards and the regulations of src/policies. */
import { readdir } from 'node:fs/promises'
import type { AirRules } from '../../domain/air/standard.ts'
import type { Day } from '../../domain/names.ts'
import { type InForce, inForce } from '../../domain/policy/in-force.ts'
import type { Holidays } from '../../domain/policy/policy.ts'
import type { Regulation } from '../../domain/policy/regulation.ts'
import { loadAirRules } from '../../policies/china/load-air-rules.ts'
import { loadCalendar, loadRegulation } from '../../policies/load.ts'
import { GivenError } from './given-error.ts'

export interface World {
  readonly holidays: Holidays
  readonly air: AirRules
  /** By region; one with a fault does not keep the others from answering. */
  readonly regulations: ReadonlyMap<string, Regulation | Error>
}

export async function loadWorld(): Promise<World> {
  const [holidays, air, regulations] = await Promise.all([loadCalendar(), loadAirRules(), loadRegulations()])
  return { holidays, air, regulations }
}

/** The folder china holds the nation's standards, all others a region's regulation. */
async function loadRegulations(): Promise<World['regulations']> {
  const folders = await readdir(new URL('../../policies/', import.meta.url), { withFileTypes: true })
  const regions = folders.filter((entry) => entry.isDirectory() && entry.name !== 'china')
  const loaded = regions.map(async ({ name }) => [name, await loadRegulation(name).catch(asError)] as const)
  return new Map(await Promise.all(loaded))
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/** A region's regulation as it holds on a day; without one, as its last version stands. Throws a GivenError. */
export function heldIn(world: World, region: string, day: Day = '9999-12-31' as Day): InForce {
  const regulation = world.regulations.get(region)
  if (regulation === undefined) throw new GivenError(`没有「${region}」的规定`)
  if (regulation instanceof Error) throw new GivenError(`「${region}」的规定读不出：${regulation.message}`)
  return inForce(regulation, day)
}
