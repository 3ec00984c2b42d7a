/** The whole house on the stage, with a hand-moved clock: it can be restarted, cut off from the platform, and listened to. */
import { openStage } from '../../bots/stage/channel.ts'
import type { StageGroup, StagePerson } from '../../bots/stage/house.ts'
import type { Store } from '../../db/store.ts'
import { type Clock, openClock } from '../clock/clock.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { Instant } from '../domain/names.ts'
import type { EvidenceStore } from '../evidence/evidence.ts'
import { openEvidence } from '../evidence/open-evidence.ts'
import { openHouse } from '../house.ts'
import type { Accept } from '../inbox/message.ts'
import type { Line } from '../inbox/transcript.ts'
import type { Lexicon } from '../intent/vocabulary/lexicon.ts'
import { limits } from '../limits.ts'
import { loadLexicon } from '../load-lexicon.ts'
import type { Log } from '../log.ts'
import type { Channel } from '../outbox/channel.ts'
import { loadSample } from '../policies/load.ts'
import { sampleRegions, samples } from '../policies/samples.ts'
import { openPrinting } from '../printing/printing.ts'
import { sheetsOf } from '../printing/sheets-of.ts'
import { openPress, type Press, pressStandard } from '../render/workers/press.ts'
import { begin, stageHome } from '../starting/begin.ts'
import { stageHouse } from '../web/stage-house.ts'
import { importOctobers } from './air-octobers.ts'
import { openAlarmSource } from './alarm-source.ts'
import { playBriefMonth } from './brief-month.ts'
import { castOf } from './cast.ts'
import { changeTree, type GridWish } from './change-tree.ts'
import { prefectureOver } from './prefecture.ts'
import { openSeen, type Seen } from './seen.ts'
import { openWire } from './wire.ts'

export interface TheatreSettings {
  /** Called once, and again after each restart where the store is not kept. */
  readonly openStore: () => Promise<Store>
  /** The store outlives a restart: one in memory would be gone. */
  readonly keepStore: boolean
  /** A folder of its own for photos. */
  readonly dir: string
  readonly start: Instant
  /** The drill tenants that live in the house, by name; the sample district alone where none is named. */
  readonly tenants?: readonly string[]
  /** Prints what goes with letters; the real one unless another is given. */
  readonly press?: Press
}

export type Theatre = Awaited<ReturnType<typeof openTheatre>>

export async function openTheatre({
  openStore,
  keepStore,
  dir,
  start,
  tenants = ['澄湖区'],
  press = realPress(),
}: TheatreSettings) {
  const faults: string[] = []
  const settings = { dir: `${dir}/evidence`, derivativeDir: `${dir}/derivatives`, limits }
  const rosters = await Promise.all(tenants.map(rosterNamed))
  const parts: Parts = {
    rosters,
    clock: openClock(() => start),
    seen: openSeen(),
    wire: openWire(),
    evidence: openEvidence(settings),
    log: faultLog(faults),
    press,
    guests: [],
    strayGroups: [],
    botLines: new Map(),
  }
  const { clock, botLines } = parts
  let store = await openStore()
  let up = await raise(store, parts)

  return {
    ...parts,
    cast: castOf(rosters),
    house: () => up.house,
    people: () => up.place.people(),
    groups: () => up.place.groups(),
    line: (id: string) => store.transcript.get(id),
    /** What bots/stage/acts.ts acts on; `accept` decides what reaches the bot, and when. */
    scene: (accept: Accept) => ({
      transcript: store.transcript,
      house: up.place,
      hub: { tell: () => undefined, subscribe: () => () => undefined },
      now: clock.now,
      during: <T>(work: (accept: Accept) => Promise<T>) => work(accept),
    }),
    /** Stops in order, and starts again over what is on disk. */
    async restart() {
      await up.house.stop()
      if (!keepStore) {
        await store.close()
        store = await openStore()
      }
      up = await raise(store, parts)
      await up.house.tick()
    },
    /** The bot's lines since the last call, in no order. */
    takeBotLines(): readonly Line[] {
      const lines = [...botLines.values()]
      botLines.clear()
      return lines
    },
    /** What happened in the drill prefecture before the play begins: nobody is told of it any more. */
    async recallMonth() {
      const roster = rosters.find(({ name }) => name === '云岭州')
      if (!roster) throw new Error('云岭州不在这场戏里。')
      const commit: Store['journal']['commit'] = (entry) => store.journal.commit({ ...entry, notices: [] })
      await playBriefMonth(await prefectureOver({ ...store, journal: { ...store.journal, commit } }, roster))
    },
    importAir: () => importOctobers(up.house.desk, clock.now()),
    /** The chats stay on the platform, whatever becomes of their grids: who sits in them still does. */
    changeGrids: async (wish: GridWish) => {
      await changeTree(rosters, wish, { ...up.house.desk, home: store.outbox.home }, clock.now())
      up.house.wake()
    },
    ...openAlarmSource(rosters, () => up.house, clock),
    async appoint(...change: Parameters<Store['rosterLoad']['appoint']>) {
      await store.rosterLoad.appoint(...change)
      up.place.forget()
    },
    /** Everything that must not be after a play: work that was parked, a broken chain, faults. Empty when all is well. */
    async troubles(): Promise<readonly string[]> {
      const { inbox, outbox, journal } = store
      const [heard, told, broken] = await Promise.all([inbox.counts(), outbox.counts(), journal.verify()])
      const parked =
        heard.parked + told.parked > 0 ? [`parked: ${heard.parked} heard, ${told.parked} to tell`] : []
      return [...faults, ...parked, ...(broken ? [`the chain is broken in ${broken.stream}`] : [])]
    },
    async close() {
      await up.house.stop()
      await store.close()
    },
  }
}

/** One for all plays of a process: its thread takes longer to start than most plays. It ends with the process. */
let shared: Press | null = null
function realPress(): Press {
  shared ??= openPress({ ...pressStandard, queue: 10_000 })
  return shared
}

/** A busy machine says nothing about the house: in a play no printing takes long. */
const patienceMs = 3_600_000

/** Read once for all plays of a process: reading it takes longer than most plays. */
let read: Promise<Lexicon> | null = null
function lexicon(): Promise<Lexicon> {
  read ??= loadLexicon()
  return read
}

/** The drill tenants that plays may name, and where their rosters lie. */
function rosterNamed(name: string): Promise<Roster> {
  const region = sampleRegions.find((one) => samples[one].name === name)
  if (!region) throw new Error(`没有${name}这个辖区。`)
  return loadSample(region, samples[region].file)
}

/** Lots fall alike in every performance. */
const newSeed = () => '202611'

interface Parts {
  readonly rosters: readonly Roster[]
  readonly clock: Clock
  readonly seen: Seen
  readonly wire: ReturnType<typeof openWire>
  readonly evidence: EvidenceStore
  readonly log: Log
  readonly press: Press
  /** People and chats that the roster does not know. */
  readonly guests: StagePerson[]
  readonly strayGroups: StageGroup[]
  readonly botLines: Map<string, Line>
}

/** The house over a store, as main.ts puts it together, with the stage as its only bot. */
async function raise(
  store: Store,
  { rosters, clock, seen, wire, evidence, log, press, guests, strayGroups, botLines }: Parts,
) {
  if (await store.rosterLoad.isEmpty())
    for (const roster of rosters) await store.rosterLoad.load(roster, stageHome, clock.now())
  const beginning = await begin({ ...store, clock, sample: null, lexicon: await lexicon() })
  let forget: () => unknown = () => undefined
  const watched = seen.watching(store.journal)
  const journal: Store['journal'] = {
    ...watched,
    commit: async (entry) => {
      const done = await watched.commit(entry)
      if (entry.views.some(({ kind }) => kind === 'posts-changed')) forget()
      return done
    },
  }
  const photos = () => 'photos/'
  const print = openPrinting({ press, fontFile: null, photos, log, kept: evidence.original })
  const extra = { print, sheets: sheetsOf(press), patienceMs, newSeed }
  const house = openHouse({ ...store, journal, ...beginning, evidence, clock, log, ...extra })
  const inner = stageHouse(house, clock, async () => undefined)
  // Who is who changes by stage directions and by 换届 alone: it is asked once between them.
  const known = { people: inner.people(), groups: inner.groups() }
  const place = {
    ...inner,
    people: async () => [...(await known.people), ...guests],
    groups: async () => [...(await known.groups), ...strayGroups],
    forget: () => Object.assign(known, { people: inner.people(), groups: inner.groups() }),
  }
  forget = place.forget
  const stage = openStage({ transcript: store.transcript, house: place, now: clock.now })
  stage.subscribe((change) => {
    // A card that the bot has changed is heard again, as it reads now.
    if (change.kind === 'line' || change.kind === 'changed') botLines.set(change.line.id, change.line)
  })
  const channel: Channel = {
    ...stage,
    start(accept) {
      wire.connect(accept)
      return stage.start(accept)
    },
    async send(to, letter) {
      wire.assertWhole()
      const { files = [], ...words } = letter
      if (files.length === 0 || wire.takesFiles() || to.chatKind === 'direct') return stage.send(to, letter)
      return { ...(await stage.send(to, words)), refusedFiles: files.map(({ name }) => name) }
    },
  }
  await house.connect(channel)
  return { house, place }
}

/** Errors are kept, for a play may have none; the rest is of no interest here. */
function faultLog(faults: string[]): Log {
  const quiet = () => undefined
  const error: Log['error'] = (words, fields) => {
    const { error: fault } = fields ?? {}
    faults.push(`${words}: ${fault instanceof Error ? fault.stack : String(fault)}`)
  }
  return { debug: quiet, info: quiet, warn: quiet, error }
}
