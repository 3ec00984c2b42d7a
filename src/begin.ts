/** The first minutes of a store: the sample district where it is empty, since when it counts, and the drill clock as it was left. */
import type { Clock } from './clock/clock.ts'
import type { Instant, TenantCode } from './domain/names.ts'
import type { Lexicon } from './intent/vocabulary/lexicon.ts'
import type { Directory, RosterLoad } from './journal/directory.ts'
import { loadLexicon } from './load-lexicon.ts'
import { loadCalendar, loadPacks, loadSample } from './policies/load.ts'

export interface BeginParts {
  readonly directory: Directory
  readonly rosterLoad: RosterLoad
  readonly settings: {
    get(key: string): Promise<string | null>
    set(key: string, value: string): Promise<void>
  }
  readonly clock: Clock
  readonly sample: boolean
  /** Imported holidays, where there are any. */
  readonly calendar?: string
  /** Where it has been read before: plays share one. */
  readonly lexicon?: Lexicon
}

const sampleRegion = 'jincheng'
/** Where the groups of a drill tenant are bound. */
export const stageHome = { platform: 'stage', account: 'stage' }

export async function begin(parts: BeginParts) {
  const { directory, rosterLoad, settings, clock, sample, calendar, lexicon } = parts
  const offset = Number((await settings.get('clock-offset-ms')) ?? 0)
  if (offset !== 0) clock.moveBy(offset)
  if (sample && (await rosterLoad.isEmpty()))
    await rosterLoad.load(await loadSample(sampleRegion), stageHome, clock.now())
  const begun = (await settings.get('begun-at')) ?? String(clock.now())
  await settings.set('begun-at', begun)
  const [rules, read] = await Promise.all([rulesFor(directory, calendar), lexicon ?? loadLexicon()])
  return {
    ...rules,
    lexicon: read,
    begun: Number(begun) as Instant,
    /** Remembers how far the clock was moved by hand, so that a drill goes on after a restart. */
    keepOffset: (): Promise<void> => settings.set('clock-offset-ms', String(clock.offset())),
  }
}

/** The regulations of all tenants, and the calendar: nothing is written. */
export async function rulesFor(directory: Directory, calendar: string | null = null) {
  const tenants = await directory.tenants()
  const [packs, holidays] = await Promise.all([
    loadPacks(tenants.map(({ pack }) => pack)),
    loadCalendar(calendar),
  ])
  const packOfTenant = new Map(tenants.map(({ tenant, pack }) => [tenant, pack]))
  return {
    holidays,
    packOf(tenant: TenantCode) {
      const pack = packs.get(packOfTenant.get(tenant) ?? '')
      if (!pack) throw new Error(`no pack for tenant ${tenant}`)
      return pack
    },
  }
}
