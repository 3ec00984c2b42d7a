/** Errands beside a system that runs: they read its store as it is, and write to it only where nobody else does. */
import type { Clock } from '../clock/clock.ts'
import type { Settings } from '../env.ts'
import type { LedgerDesk } from '../printing/ledger-kind.ts'
import { holdAlone } from '../starting/only-one.ts'
import { ownIn } from '../starting/where-kept.ts'
import type { TableStore } from '../tables/table-command.ts'
import type { AssessParts } from './assess-command.ts'

type Kept = LedgerDesk &
  TableStore &
  Pick<AssessParts, 'air' | 'assessments'> & {
    readonly settings: { get(key: string): Promise<string | null> }
    close(): Promise<void>
  }

export interface BesideParts {
  readonly settings: Pick<Settings, 'store' | 'web'>
  readonly clock: Clock
  /** Nothing is created and nothing migrated; null where there is none of this version. */
  readonly openToRead: () => Promise<Kept | null>
  readonly openToWrite: () => Promise<Kept>
  readonly print: (line: string) => void
  /** For people alone: what is printed may be read by a program. */
  readonly complain: (line: string) => void
}

type Errand = (argv: readonly string[], parts: BesideParts) => Promise<number>

const errands: Readonly<Record<string, Errand>> = {
  assess,
  ledger,
  roster: (argv, parts) => tables('roster', argv, parts),
  sources: (argv, parts) => tables('sources', argv, parts),
  // `npm run understand -- --review`: what else it reads needs no store and does not come here.
  understand: review,
}

/** True when `argv` names one of them; its exit code is set. */
export async function ranBeside([name = '', ...argv]: readonly string[], parts: BesideParts) {
  const errand = Object.hasOwn(errands, name) ? errands[name] : undefined
  if (errand) process.exitCode = await errand(argv, parts)
  return errand !== undefined
}

/** `npm run assess` leaves everything as it is. */
async function assess(argv: readonly string[], parts: BesideParts): Promise<number> {
  const { rulesFor } = await import('../starting/begin.ts')
  const { runAssess } = await import('./assess-command.ts')
  const { settings, clock, print } = parts
  const store = await toRead(parts)
  if (!store) {
    const { dataDir } = settings.store
    print(
      `${dataDir} 里没有本版本可读的数据，请先用 npm start 启动一次。 No store of this version in ${dataDir}: run npm start once.`,
    )
    return 1
  }
  const rules = await rulesFor(store.directory, ownIn(settings.store))
  const code = await runAssess(argv, { ...store, ...rules, now: clock.now(), print })
  await store.close()
  return code
}

/** What people corrected; where there is no store, nobody has. */
async function review(_argv: readonly string[], parts: BesideParts): Promise<number> {
  const { runReview } = await import('./review-command.ts')
  const { print, complain } = parts
  const store = await toRead(parts)
  await runReview(store, ownIn(parts.settings.store), { log: print, error: complain })
  await store?.close()
  return 0
}

/** `npm run ledger` writes a file row by row; photos link to where the running system shows them. */
async function ledger(argv: readonly string[], parts: BesideParts): Promise<number> {
  const { runLedger } = await import('./ledger-command.ts')
  const { settings, clock, print } = parts
  const store = await toRead(parts)
  const photo = (id: string) => `http://localhost:${settings.web.port}/stage/api/photos/${id}`
  const code = await runLedger(argv, { store, now: clock.now(), photo, print })
  await store?.close()
  return code
}

/** `npm run roster` and `npm run sources`: reading goes beside a system that runs, writing to SQLite does not. */
async function tables(name: 'roster' | 'sources', argv: readonly string[], parts: BesideParts) {
  const { loadRequirements, loadSourceKinds } = await import('../policies/load.ts')
  const { rosterTable } = await import('../tables/roster-table.ts')
  const { sourcesTable } = await import('../tables/sources-table.ts')
  const { runTable } = await import('../tables/table-command.ts')
  const { clock, print, openToRead, openToWrite } = parts
  const { dataDir, databaseUrl } = parts.settings.store
  const folders = [...(await loadRequirements()).values()].map(({ folder }) => folder)
  const ends: (() => Promise<unknown>)[] = []
  const kind = name === 'roster' ? rosterTable(folders) : sourcesTable(await loadSourceKinds())
  const code = await runTable(kind, argv, {
    async toRead() {
      const store = await openToRead()
      if (store) ends.push(store.close)
      return store
    },
    async toWrite() {
      const alone = databaseUrl ? null : await holdAlone(dataDir)
      if (!databaseUrl && !alone) return null
      const store = await openToWrite()
      ends.push(store.close, async () => alone?.release())
      await setClock(store, clock)
      return store
    },
    now: clock.now,
    print,
  })
  for (const end of ends) await end()
  return code
}

/** The store with its clock, which a drill may have moved. */
async function toRead({ openToRead, clock }: BesideParts): Promise<Kept | null> {
  const store = await openToRead()
  if (store) await setClock(store, clock)
  return store
}

async function setClock({ settings }: Kept, clock: Clock): Promise<void> {
  clock.moveBy(Number((await settings.get('clock-offset-ms')) ?? 0))
}
