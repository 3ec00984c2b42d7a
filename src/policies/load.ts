/** Reads what lies in this folder: the regulations one by one, the calendar, and a region's sample district. */
import { readdir, readFile } from 'node:fs/promises'
import type { Roster } from '../domain/grid/roster.ts'
import type { Holidays } from '../domain/policy/policy.ts'
import type { Regulation } from '../domain/policy/regulation.ts'
import { type Pack, packOf } from './pack.ts'
import { type CalendarYears, holidaysOf, readYears } from './read-calendar.ts'
import { readRegulation } from './read-regulation.ts'
import { type Listed, readRequirements } from './read-requirements.ts'
import { readRoster } from './read-roster.ts'
import type { Text } from './read-sections.ts'
import { readSourceKinds } from './read-sources.ts'

const here = new URL('./', import.meta.url)

const textOf = async (path: string): Promise<Text> => ({
  file: `src/policies/${path}`,
  text: await readFile(new URL(path, here), 'utf8'),
})

/** The regulation that lies in a region's folder. Throws a PackError that names file and line. */
export function loadRegulation(region: string): Promise<Regulation> {
  const before = read.get(region)
  if (before !== undefined) return before
  const reading = readRegion(region)
  read.set(region, reading)
  return reading
}

/** What lies here does not change while the program runs, and nobody changes what was read. */
const read = new Map<string, Promise<Regulation>>()

async function readRegion(region: string): Promise<Regulation> {
  const names = (await filesOf(region)).filter((name) => /^\d\d-.+\.md$/.test(name)).sort()
  const [shared, ...own] = await Promise.all(
    ['proposals.md', ...names.map((name) => `${region}/${name}`)].map(textOf),
  )
  return readRegulation(own, shared ? [shared] : [])
}

async function filesOf(region: string): Promise<readonly string[]> {
  try {
    return await readdir(new URL(`${region}/`, here))
  } catch {
    throw new Error(`src/policies 里没有「${region}」这套方案`)
  }
}

/** Packs of the regions that are asked for, by region: rosters refer to them by that name. */
export async function loadPacks(regions: Iterable<string>): Promise<ReadonlyMap<string, Pack>> {
  const loaded = [...new Set(regions)].map(
    async (region) => [region, packOf(await loadRegulation(region))] as const,
  )
  return new Map(await Promise.all(loaded))
}

/** What every regulation asks for, by the code of the regulation. */
export const loadRequirements = async (): Promise<ReadonlyMap<string, Listed>> =>
  readRequirements(await textOf('requirements.yaml'))

/** `own`: a file of imported years, which come before the built-in ones; it need not be there. */
export async function loadCalendarYears(own: string | null): Promise<CalendarYears> {
  const { file, text } = await textOf('calendar.yaml')
  const imported = own === null ? null : await readFile(own, 'utf8').catch(() => null)
  return { ...readYears(file, text), ...(own === null || imported === null ? {} : readYears(own, imported)) }
}

export const loadCalendar = async (own: string | null = null): Promise<Holidays> =>
  holidaysOf(await loadCalendarYears(own))

/** What a pollution source may be entered as, in the order of the list. */
export async function loadSourceKinds(): Promise<readonly string[]> {
  const { file, text } = await textOf('sources.yaml')
  return readSourceKinds(file, text)
}

/** `name`: the file of a region that holds the roster; another than the usual one is only loaded where it is asked for. */
export async function loadSample(region: string, name = 'sample-district'): Promise<Roster> {
  const { file, text } = await textOf(`${region}/${name}.yaml`)
  return readRoster(file, text)
}
