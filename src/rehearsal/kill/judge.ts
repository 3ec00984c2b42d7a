/** Holds what was said, what is stored and what the platform shows against each other. */
import type { FakeBotApi } from '../../../bots/telegram/fake-bot-api.ts'
import type { DatabaseSettings } from '../../../db/open.ts'
import { storeOver } from '../../../db/store.ts'
import type { Crowd } from './crowd.ts'
import type { District } from './district.ts'
import type { Lived } from './drill.ts'
import { judgeLedger } from './judge-ledger.ts'
import { judgeReports, type Reports } from './judge-reports.ts'
import { judgeTold, type Told } from './judge-told.ts'
import { withDatabase } from './look.ts'

export interface Evidence extends Lived {
  readonly settings: DatabaseSettings
  readonly api: FakeBotApi
  readonly district: District
  readonly crowd: Crowd
  readonly seed: number
}

export interface Verdict {
  readonly engine: string
  readonly seed: number
  readonly kills: {
    readonly starting: number
    readonly ready: number
    readonly sending: number
    /** With messages on disk that the platform still held, with messages waiting to be handled. */
    readonly receiving: number
    readonly handling: number
    /** Between the platform's acceptance of a letter and our record of it. */
    readonly unrecorded: number
  }
  readonly messages: number
  readonly reminders: number
  readonly reports: Reports
  readonly told: Told
  /** Empty when everything held. */
  readonly faults: readonly string[]
}

export async function judge(evidence: Evidence): Promise<Verdict> {
  const { settings, crowd, cuts, seed } = evidence
  return withDatabase(settings, async (database) => {
    const store = storeOver(database)
    const { cases, ...ledger } = await judgeLedger(database, store)
    const reports = judgeReports(cases, crowd.reports, ledger.heard)
    const told = await judgeTold(database, evidence)
    const unheard = [...crowd.pushed].filter((key) => !ledger.heard.has(key))
    const strange = [...ledger.heard.keys()].filter((key) => !crowd.pushed.has(key))
    const fell = (moment: string) => cuts.filter((cut) => cut.moment === moment).length
    return {
      engine: database.engine,
      seed,
      kills: {
        starting: fell('starting'),
        ready: fell('ready'),
        sending: fell('sending'),
        receiving: cuts.filter((cut) => cut.unacknowledged > 0).length,
        handling: cuts.filter((cut) => cut.look.waiting > 0).length,
        unrecorded: told.unrecordedKills,
      },
      messages: crowd.pushed.size,
      reminders: ledger.reminders,
      reports: reports.counts,
      told: told.counts,
      faults: [
        ...evidence.faults,
        ...ledger.faults,
        ...reports.faults,
        ...told.faults,
        ...unheard.map((key) => `message ${key} was never written down`),
        ...strange.map((key) => `message ${key} is in the inbox, though nobody said it`),
      ],
    }
  })
}
