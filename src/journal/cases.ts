/** The port to the cases as they stand: rows written with the facts, read by number, by group, by deadline. */
import type { Case } from '../domain/case/case.ts'
import type { DeadlineKind } from '../domain/case/facts.ts'
import type { Tally } from '../domain/digest/digest.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type {
  CaseId,
  Day,
  EvidenceId,
  GridCode,
  GroupId,
  Instant,
  PersonId,
  TenantCode,
} from '../domain/names.ts'
import type { Question } from './question.ts'

export interface DueStep {
  readonly case: CaseId
  readonly tenant: TenantCode
  readonly kind: DeadlineKind
  readonly dueAt: Instant
  readonly step: number
  readonly at: Instant
}

/** `path`: the grid's, from the root down. All that lies in `town`, itself in the path, is near; null above the towns. */
export interface Nearby {
  readonly category: string
  readonly path: readonly GridCode[]
  readonly town: GridCode | null
  readonly since: Instant
}

/** Of a case nearby, what a report is compared with. */
export type NearCase = Pick<Case, 'id' | 'no' | 'origin' | 'reportedAt' | 'text' | 'place'>

export interface Cases {
  /** Draws the next number of a series, `HB20261118` → 7. Numbers are never reused; one may stay unused. */
  nextNumber(tenant: TenantCode, series: string): Promise<number>
  get(id: CaseId): Promise<Case | null>
  byNo(tenant: TenantCode, no: string): Promise<Case | null>
  /** Cases whose number ends in `-NNN`, reported since, that concern the grid (origin, holder or touched under or at it). */
  byShortNo(tenant: TenantCode, short: number, near: GridCode, since: Instant): Promise<readonly Case[]>
  /** The case a chat message is about, by the message's id. */
  about(
    platform: string,
    account: string,
    chat: string,
    message: string,
  ): Promise<{ readonly case: CaseId; readonly opened: boolean } | null>
  /** Open cases the person reported or has to act on (person, or held by one of the grids/department), newest first. */
  openOf(
    tenant: TenantCode,
    whose: {
      readonly person: PersonId
      readonly grids: readonly GridCode[]
      readonly department: string | null
    },
    limit: number,
  ): Promise<readonly Case[]>
  /** Open cases that were reported in one of the grids or lie in its hands, oldest first. */
  openAt(tenant: TenantCode, grids: readonly GridCode[], limit: number): Promise<readonly Case[]>
  /** Open cases in a grid or below that are past a limit, or in one of the states: oldest first. */
  openUnder(
    unit: Grid,
    which: { readonly overdue: true } | { readonly states: readonly Case['state'][] },
    limit: number,
  ): Promise<readonly Case[]>
  /** The case that a chat's newest message about any is about, if it came since; an order's id where it is about one. */
  lastAbout(platform: string, account: string, chat: string, since: Instant): Promise<CaseId | null>
  /** A person's reports in some groups within a time: all, and those that have ended. */
  reportedBy(
    person: PersonId,
    groups: readonly GroupId[],
    from: Instant,
    until: Instant,
  ): Promise<{ readonly reported: number; readonly ended: number }>
  /** Newest first: all when null, those not ended for `open`, else those in that state. */
  list(tenant: TenantCode, state: string | null, limit: number): Promise<readonly Case[]>
  /** Ladder steps that have come, oldest first. */
  due(now: Instant, limit: number): Promise<readonly DueStep[]>
  nextDue(): Promise<Instant | null>
  /** Open cases of one category around a grid: newest first, at most `limit` of each ring about it. */
  nearby(tenant: TenantCode, asked: Nearby, limit: number): Promise<readonly NearCase[]>
  /** Cases reported in a group since, newest first. */
  reportedIn(group: GroupId, since: Instant, limit: number): Promise<readonly Case[]>
  /** Cases of one category reported in a town since, newest first; those that were taken back or merged do not count. */
  inTown(town: GridCode, category: string, since: Instant, limit: number): Promise<readonly Case[]>
  countInTown(town: GridCode, category: string, since: Instant): Promise<number>
  question(chatKey: string, userId: string): Promise<Question | null>
  /** Another case's after-photo or report photo with the same bytes. */
  photoUsed(
    tenant: TenantCode,
    photo: EvidenceId,
  ): Promise<readonly { readonly no: string; readonly case: CaseId }[]>
  /** Sums over days, one row for each child of `grid` that has any, the grid's own first. Reads roll-ups only. */
  tallies(tenant: TenantCode, grid: GridCode, from: Day, to: Day): Promise<readonly Tally[]>
  openCount(
    tenant: TenantCode,
  ): Promise<{ readonly open: number; readonly suspended: number; readonly overdue: number }>
  oldestOpen(tenant: TenantCode, limit: number): Promise<readonly Case[]>
}
export type { GroupId }
