/** The first minutes of a store: the sample district where it is empty, since when it counts, and the drill clock as it was left. */
import type { Clock } from '../clock/clock.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import type { Lexicon } from '../intent/vocabulary/lexicon.ts'
import type { Directory, RosterLoad } from '../journal/directory.ts'
import { loadLexicon } from '../load-lexicon.ts'
import { loadAirRules } from '../policies/china/load-air-rules.ts'
import { loadCalendar, loadPacks, loadSample, loadSourceKinds } from '../policies/load.ts'
import { loadAnnexed, loadOverlay } from '../policies/load-overlay.ts'
import { type Pack, packOf } from '../policies/pack.ts'
import { type SampleRegion, samples } from '../policies/samples.ts'

export interface BeginParts {
  readonly directory: Directory
  readonly rosterLoad: RosterLoad
  readonly settings: {
    get(key: string): Promise<string | null>
    set(key: string, value: string): Promise<void>
  }
  readonly clock: Clock
  /** The drill tenant that an empty store begins with; null for none. */
  readonly sample: SampleRegion | null
  /** What lies beside the data: the tenants' own settings and imported holidays, where there are any. */
  readonly own?: OwnRules
  /** Where it has been read before: plays share one. */
  readonly lexicon?: Lexicon
}

/** Where the groups of a drill tenant are bound. */
export const stageHome = { platform: 'stage', account: 'stage' }

export async function begin(parts: BeginParts) {
  const { directory, rosterLoad, settings, clock, sample, own, lexicon } = parts
  const offset = Number((await settings.get('clock-offset-ms')) ?? 0)
  if (offset !== 0) clock.moveBy(offset)
  if (sample && (await rosterLoad.isEmpty())) {
    const roster = await loadSample(sample, samples[sample].file)
    await rosterLoad.load(roster, stageHome, clock.now()).catch(async (error: unknown) => {
      // Another process that began at the same moment has loaded it, whole.
      if (await rosterLoad.isEmpty()) throw error
    })
  }
  const begun = (await settings.get('begun-at')) ?? String(clock.now())
  await settings.set('begun-at', begun)
  const [rules, read, sourceKinds] = await Promise.all([
    rulesFor(directory, own),
    lexicon ?? loadLexicon(),
    loadSourceKinds(),
  ])
  return {
    ...rules,
    lexicon: read,
    sourceKinds,
    begun: Number(begun) as Instant,
    /** Remembers how far the clock was moved by hand, so that a drill goes on after a restart. */
    keepOffset: (): Promise<void> => settings.set('clock-offset-ms', String(clock.offset())),
  }
}

/** Where whoever runs the house keeps rules of his own. */
export interface OwnRules {
  /** The folder of the tenants' own settings. */
  readonly overlays: string
  /** The file of imported holidays; it need not exist. */
  readonly calendar: string
}

/**
 * The regulations of all tenants with their own settings over them, the air standards and the calendar: nothing is
 * written. Throws a PackError.
 */
export async function rulesFor(directory: Directory, { overlays, calendar }: Partial<OwnRules> = {}) {
  const tenants = await directory.tenants()
  const [packs, holidays, airRules] = await Promise.all([
    loadPacks(tenants.map(({ pack }) => pack)),
    loadCalendar(calendar ?? null),
    loadAirRules(),
  ])
  const packOfTenant = new Map<TenantCode, Pack>()
  for (const { tenant, pack: region } of tenants) {
    const pack = packs.get(region)
    if (!pack) continue
    const annexed = overlays === undefined ? null : await loadAnnexed(overlays, tenant, pack.regulation)
    const regulation = annexed ?? pack.regulation
    const own = overlays === undefined ? null : await loadOverlay(overlays, tenant, regulation)
    packOfTenant.set(tenant, own || annexed ? packOf(regulation, own) : pack)
  }
  return {
    holidays,
    airRules,
    packOf(tenant: TenantCode) {
      const pack = packOfTenant.get(tenant)
      if (!pack) throw new Error(`no pack for tenant ${tenant}`)
      return pack
    },
  }
}
