/** Reads what lies in this folder: every region's pack, the calendar, and a region's sample district. */
import { readdir, readFile } from 'node:fs/promises'
import type { Roster } from '../domain/grid/roster.ts'
import type { Holidays } from '../domain/policy/policy.ts'
import { readCalendar } from './read-calendar.ts'
import { type Pack, readPack } from './read-pack.ts'
import { readRoster } from './read-roster.ts'

const here = new URL('./', import.meta.url)

/** Packs by the folder's name, which rosters refer to. Throws an Error that names file and key. */
export async function loadPacks(): Promise<ReadonlyMap<string, Pack>> {
  const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const packs = await Promise.all(
    folders.map(async ({ name }) => {
      const file = `${name}/pack.yaml`
      return [name, readPack(`src/policies/${file}`, await readFile(new URL(file, here), 'utf8'))] as const
    }),
  )
  return new Map(packs)
}

export async function loadCalendar(): Promise<Holidays> {
  return readCalendar('src/policies/calendar.yaml', await readFile(new URL('calendar.yaml', here), 'utf8'))
}

export async function loadSample(region: string): Promise<Roster> {
  const file = `${region}/sample-district.yaml`
  return readRoster(`src/policies/${file}`, await readFile(new URL(file, here), 'utf8'))
}
