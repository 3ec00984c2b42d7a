/** The port to what happened: facts by stream, hash-chained, and the one value by which everything is written. */
import type { Case } from '../domain/case/case.ts'
import type { Fact, Happened } from '../domain/happened.ts'
import type {
  CaseId,
  Day,
  DepartmentId,
  GridCode,
  GroupId,
  Instant,
  PersonId,
  TenantCode,
} from '../domain/names.ts'
import type { OrderId } from '../domain/order/facts.ts'
import type { Notice } from '../notices/notice.ts'
import type { AirView } from './air.ts'
import type { AlarmView } from './alarms.ts'
import type { AlertView } from './alerts.ts'
import type { AssessmentView } from './assessments.ts'
import type { CampaignView } from './campaigns.ts'
import type { DigestView } from './digests.ts'
import type { ExposureView } from './exposures.ts'
import type { GridView } from './grid-views.ts'
import type { LeaveView } from './leaves.ts'
import type { OrderView } from './orders.ts'
import type { Question } from './question.ts'
import type { RosterView } from './rosters.ts'
import type { SourceView } from './sources.ts'
import type { SupervisionView } from './supervisions.ts'

/**
 * `case:<id>` · `daybook:<grid>:<day>` · `duty:<tenant>:<id>` · `roster:<person or group>` · `digest:<tenant>` ·
 * `readings:<tenant>:<month>` · `assessment:…` · `measure:…` · `sources:<tenant>` · `exposure:<tenant>:<case number>` ·
 * `air:<tenant>:<month, year or stations>` · `alarm:<id>` · `feed:<tenant>:<name>` · `alert:<tenant>` · `campaign:<tenant>/<grid>/<name>` ·
 * `order:<id>` · `order-part:<id>/<part>` · `recheck:<tenant>:<draw>` · `ledger:<tenant>:<book>:<n>` ·
 * `visits:<grid>:<first day>` · `assessment-year:<tenant>:<rubric>:<year>` · `evaluation:…` · `reform:<tenant>`
 */
export type StreamName = string

export interface Append {
  readonly stream: StreamName
  /** Facts in the stream when the decision was made; 0 for a new one. */
  readonly expectedVersion: number
  readonly facts: readonly Happened[]
}

/** Rows for reading, written with the facts they follow from. */
export type View =
  /** `path`: the origin's, from the root down to itself. */
  | { readonly kind: 'case'; readonly case: Case; readonly path: readonly GridCode[]; readonly at: Instant }
  /** Counts grow by n: written once per fact, read by digests. */
  | {
      readonly kind: 'tally'
      readonly tenant: TenantCode
      /** Or a department: what was given to it, closed with it, let pass by it. */
      readonly grid: GridCode | DepartmentId
      readonly day: Day
      readonly key: TallyKey
      readonly n: number
    }
  | {
      readonly kind: 'duty-done'
      readonly tenant: TenantCode
      readonly duty: string
      /** The grid that owes it, or a department. */
      readonly grid: GridCode | DepartmentId
      /** The first day of the period for which it was done once more. */
      readonly day: Day
    }
  /** Of a duty owed for each of several: for which of them it was done in the period that begins on `day`. */
  | {
      readonly kind: 'duty-subjects'
      readonly tenant: TenantCode
      readonly duty: string
      readonly grid: GridCode | DepartmentId
      readonly day: Day
      readonly subjects: readonly string[]
    }
  /** What the grids that answer to a group lack since today, and what has been filled. */
  | {
      readonly kind: 'lacks'
      readonly tenant: TenantCode
      readonly group: GroupId
      readonly found: readonly { readonly grid: GridCode; readonly post: string; readonly since: Day }[]
      readonly filled: readonly { readonly grid: GridCode; readonly post: string }[]
    }
  /** A chat message (heard or sent) is about a case: quotes, edits and recalls find it by this. */
  | {
      readonly kind: 'about'
      readonly platform: string
      readonly account: string
      readonly chat: string
      readonly message: string
      readonly case: CaseId | OrderId
      readonly opened: boolean
      readonly at: Instant
    }
  /** What the bot asked of one person in one chat, or null when it is settled. */
  | {
      readonly kind: 'question'
      readonly chatKey: string
      readonly userId: string
      readonly question: Question | null
    }
  | {
      readonly kind: 'account'
      readonly platform: string
      readonly account: string
      readonly userId: string
      readonly person: PersonId
      readonly directChat: string | null
    }
  | {
      readonly kind: 'group-home'
      readonly group: GroupId
      readonly platform: string
      readonly account: string
      readonly chat: string
    }
  | {
      readonly kind: 'code'
      readonly hash: string
      readonly person: PersonId | null
      readonly group: GroupId | null
      readonly until: Instant | null
    }
  | AssessmentView
  | OrderView
  | DigestView
  | AirView
  | AlarmView
  | AlertView
  | CampaignView
  | LeaveView
  | GridView
  | RosterView
  | SourceView
  | ExposureView
  | SupervisionView

export type TallyKey =
  | 'reported'
  | 'closed'
  | 'self-handled'
  | 'overdue'
  | 'patrol'
  | 'meeting'
  | 'inspection'
  | 'alarm'
  | 'alarm-late'

/** The whole consequence of one decision, as a value. Nothing in it happens unless all of it does. */
export interface Entry {
  readonly appends: readonly Append[]
  readonly views: readonly View[]
  readonly notices: readonly Notice[]
  /** Inbox rows that this settles, with what became of them: `command`, `refused`, `chatter`, `question` … */
  readonly handled: { readonly rows: readonly number[]; readonly outcome: string } | null
  /** A derived id of something that must happen once (`duty:…:2026-11-22:08:30`); null when the inbox row is enough. */
  readonly stamp: string | null
  readonly at: Instant
}

/** conflict: a stream has grown since it was read; decide again · already-done: rows handled or stamp set before. */
export type Committed = 'committed' | 'conflict' | 'already-done'

/** One correction: of the intent (`reading-corrected`) or of the category (`case-corrected`). */
export interface Correction {
  readonly at: Instant
  readonly of: 'intent' | 'category'
  /** The words that were misread. */
  readonly text: string
  readonly was: string | null
  /** Null where it is only known what it was not. */
  readonly now: string | null
  /** The rule that fired and the words it found; null where it was not written down. */
  readonly rule: string | null
  readonly matched: readonly string[]
}

export interface Recorded<F extends Fact = Fact> extends Happened<F> {
  readonly stream: StreamName
  readonly version: number
  readonly hash: string
}

export interface Journal {
  /** The facts of a stream in order; empty for an unknown one. Validated on reading. */
  read(stream: StreamName): Promise<readonly Recorded[]>
  commit(entry: Entry): Promise<Committed>
  stamped(stamp: string): Promise<boolean>
  /** What people corrected in how they were read, oldest first: lines to come of the lexicon, and tests. */
  corrections(tenant: TenantCode, since: Instant): Promise<readonly Correction[]>
  /** Recomputes the hashes of a stream, or of all: the first broken place, or null when whole. */
  verify(stream?: StreamName): Promise<{ readonly stream: StreamName; readonly version: number } | null>
}
