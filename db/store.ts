/** Every port over one database: what main.ts opens first and closes last. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Inbox } from '../src/inbox/inbox.ts'
import type { Transcript } from '../src/inbox/transcript.ts'
import type { Books } from '../src/journal/books.ts'
import type { RosterLoad } from '../src/journal/directory.ts'
import type { Outbox } from '../src/outbox/outbox.ts'
import { airRecords } from './air.ts'
import { openAlarms } from './alarms.ts'
import { openAlerts } from './alerts.ts'
import { assessmentLedger } from './assessment-ledger.ts'
import { openCampaigns } from './campaigns.ts'
import { openCases } from './cases.ts'
import { chatClaims } from './chat-claims.ts'
import type { Database } from './database.ts'
import { DatabaseError } from './database-error.ts'
import { openDigests } from './digests.ts'
import { openDirectory } from './directory.ts'
import { openDuties } from './duties.ts'
import { openExposures } from './exposures.ts'
import { openInbox } from './inbox.ts'
import { openJournal } from './journal.ts'
import { type Lease, openLease } from './lease.ts'
import { openLeaves } from './leaves.ts'
import { ledgerSource } from './ledger-source.ts'
import { type DatabaseSettings, openDatabase, openDatabaseToRead } from './open.ts'
import { openOrders } from './orders.ts'
import { openOutbox } from './outbox.ts'
import { rollUps } from './roll-ups.ts'
import { openRosterLoad } from './roster-load.ts'
import { rosterMemory } from './roster-memory.ts'
import { openRosters } from './rosters.ts'
import { openSettings, type StoredSettings } from './settings.ts'
import { openSources } from './sources.ts'
import { run } from './statement.ts'
import { openSupervisions } from './supervisions.ts'
import { openTranscript } from './transcript.ts'
import { isOfThisVersion } from './which-version.ts'

export interface Store extends Books {
  readonly engine: 'sqlite' | 'postgres'
  readonly rosterLoad: RosterLoad
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly transcript: Transcript
  readonly settings: StoredSettings
  readonly lease: Lease
  /** Whether the database answers; the reason is a code, for whoever runs it. */
  health(): Promise<{ readonly ok: boolean; readonly reason: string | null }>
  /** Finishes the writes that wait. Nothing of the store works afterwards. */
  close(): Promise<void>
}

/** Opens the database, migrates it, and gives every port over it. Throws when it cannot be reached. */
export async function openStore(settings: DatabaseSettings): Promise<Store> {
  return storeOver(await openDatabase(settings))
}

/** To be read alone, without migrating it; null when there is none, or one of another version. */
export async function openStoreToRead(settings: DatabaseSettings): Promise<Store | null> {
  const database = await openDatabaseToRead(settings)
  if (!database) return null
  try {
    if (await isOfThisVersion(database)) return storeOver(database)
  } catch (error) {
    await database.close()
    if (error instanceof DatabaseError) return null
    throw error
  }
  await database.close()
  return null
}

/** The same over a database that is open already. */
export function storeOver(database: Database): Store {
  const memory = rosterMemory(database)
  // This process among those that share the database: its leases bear this name.
  const owner = randomUUID()
  return {
    engine: database.engine,
    journal: openJournal(database, memory.forget),
    cases: openCases(database),
    assessments: { ...assessmentLedger(database), ...rollUps(database) },
    orders: openOrders(database),
    campaigns: openCampaigns(database),
    digests: openDigests(database),
    ledgers: ledgerSource(database),
    air: airRecords(database),
    leaves: openLeaves(database),
    alarms: openAlarms(database, memory),
    alerts: openAlerts(database, memory),
    directory: openDirectory(database, memory),
    duties: openDuties(database),
    rosterLoad: openRosterLoad(database, memory),
    rosters: openRosters(database),
    sources: openSources(database),
    exposures: openExposures(database),
    supervisions: openSupervisions(database),
    inbox: openInbox(database, chatClaims(database, owner)),
    outbox: openOutbox(database),
    transcript: openTranscript(database),
    settings: openSettings(database),
    lease: openLease(database, owner),
    async health() {
      try {
        await database.read(({ db, t }) =>
          run('health', db.select({ one: sql`1` }).from(t.settings).limit(1)),
        )
        return { ok: true, reason: null }
      } catch (error) {
        return { ok: false, reason: error instanceof DatabaseError ? error.code : 'unknown' }
      }
    },
    close: database.close,
  }
}
