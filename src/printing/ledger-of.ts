/** A ledger that was asked for, its rows pulled page by page while it is written: never more than a page is held. */
import type { Ledger } from '../domain/digest/ledger.ts'
import type { LedgerName } from '../domain/digest/ledger-names.ts'
import type { LedgerAsked } from '../render/enclosure.ts'
import { graveLedger, mendingLedger, problemLedger, transferLedger } from './case-ledgers.ts'
import { caseLedger } from './case-pages.ts'
import { daybookLedger } from './daybook-ledger.ts'
import { gridLedger } from './grid-ledger.ts'
import { countIn, type LedgerDesk, type LedgerKind, type PhotoAddress, rowsIn } from './ledger-kind.ts'
import { orderLedger } from './order-ledger.ts'
import { assignedLedger, escalatedLedger } from './passing-ledgers.ts'
import { recordLedger } from './record-ledgers.ts'
import { disclosureLedger, pledgeLedger, rewardLedger } from './register-ledgers.ts'
import {
  alarmLedger,
  exposureLedger,
  keySourceLedger,
  measureLedger,
  sourceLedger,
} from './standing-ledgers.ts'
import { supervisedLedger } from './supervised-ledger.ts'
import { bookLedger, recheckLedger } from './supervision-ledgers.ts'

// biome-ignore lint/suspicious/noExplicitAny: each kind has entries of its own shape, and only itself ever sees them.
const kinds: Readonly<Record<LedgerName, LedgerKind<any>>> = {
  问题台账: caseLedger(problemLedger),
  整改台账: caseLedger(mendingLedger),
  重大问题整治台账: caseLedger(graveLedger),
  移送台账: caseLedger(transferLedger),
  督办台账: caseLedger(supervisedLedger),
  转办台账: assignedLedger,
  上报台账: escalatedLedger,
  交办台账: orderLedger,
  巡查台账: daybookLedger('巡查台账'),
  会议台账: daybookLedger('会议台账'),
  自行处置台账: daybookLedger('自行处置台账'),
  督查台账: recordLedger('督查台账'),
  培训台账: recordLedger('培训台账'),
  宣传台账: recordLedger('宣传台账'),
  双见面台账: recordLedger('双见面台账'),
  排查台账: recordLedger('排查台账'),
  演练台账: recordLedger('演练台账'),
  报送台账: recordLedger('报送台账'),
  约谈台账: bookLedger('interview'),
  联席会议台账: bookLedger('joint-meeting'),
  回头看台账: recheckLedger,
  奖励台账: rewardLedger,
  责任书台账: pledgeLedger,
  信息公开台账: disclosureLedger,
  污染源台账: sourceLedger,
  重点污染源名录: keySourceLedger,
  网格台账: gridLedger,
  报警台账: alarmLedger,
  典型案例台账: exposureLedger,
  措施台账: measureLedger,
}

export function ledgerOf(desk: LedgerDesk, asked: LedgerAsked, photo: PhotoAddress): Ledger {
  const kind = kinds[asked.ledger]
  return { name: asked.ledger, columns: kind.columns, rows: rowsIn(desk, asked, kind, photo) }
}

/** On paper it bears the name of its file. */
export const headingOf = (file: string): string => file.replace(/\.xlsx$/, '')

/** How many rows it will have, so that nothing to show is said and makes no file. */
export const rowsOf = (desk: LedgerDesk, asked: LedgerAsked): Promise<number> =>
  countIn(desk, asked, kinds[asked.ledger])
