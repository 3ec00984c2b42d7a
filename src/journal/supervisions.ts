/** The port to supervision: what was closed when, what is checked again, the books of talks and joint meetings. */
import type { Case } from '../domain/case/case.ts'
import type { CaseId, Day, GridCode, Instant, PersonId, TenantCode } from '../domain/names.ts'
import type { SupervisionMode } from '../domain/policy/supervision-ways.ts'
import type { Book } from '../domain/supervision/facts.ts'
import type { LedgerEntry } from '../domain/supervision/ledger-entry.ts'
import type { Recheck } from '../domain/supervision/recheck.ts'
import type { RegisterEntry } from '../domain/supervision/register.ts'

export interface Supervisions {
  /** Supervised cases of which there was no news for as long as their way allows, the longest first. */
  pressDue(now: Instant, limit: number): Promise<readonly Case[]>
  /** Open cases supervised in one way, by number, at most `limit`. */
  supervisedIn(tenant: TenantCode, mode: SupervisionMode, limit: number): Promise<readonly Case[]>
  /** Cases closed in a grid or below on days, by number, at most `limit`. What was closed stays so: the list is the same later. */
  closedIn(
    tenant: TenantCode,
    area: GridCode,
    from: Day,
    to: Day,
    limit: number,
  ): Promise<readonly { readonly case: CaseId; readonly no: string }[]>
  /** Those of a case that still wait, the oldest first: more than one where several levels have drawn it. */
  rechecksOf(tenant: TenantCode, no: string): Promise<readonly Recheck[]>
  /** Those of a grid and below that still wait, the oldest first. */
  rechecksOpen(tenant: TenantCode, area: GridCode, limit: number): Promise<readonly Recheck[]>
  rechecksAskedOf(tenant: TenantCode, person: PersonId): Promise<readonly Recheck[]>
  /** How many of a grid and below, drawn on days, have held and have not. */
  rechecksCounted(
    tenant: TenantCode,
    area: GridCode,
    from: Day,
    to: Day,
  ): Promise<{ readonly passed: number; readonly failed: number }>
  /** Grids right below that were inspected on days, in the name of `grid`. */
  visited(grid: GridCode, from: Day, to: Day): Promise<readonly GridCode[]>
  entry(tenant: TenantCode, book: Book, n: number): Promise<LedgerEntry | null>
  /** A book's entries of a grid and below since a day, newest first. */
  entries(
    tenant: TenantCode,
    book: Book,
    area: GridCode,
    since: Day,
    limit: number,
  ): Promise<readonly LedgerEntry[]>
  /** Whose follow-up day has come and who have not been reminded, at most `limit`. */
  followUpsDue(tenant: TenantCode, today: Day, limit: number): Promise<readonly LedgerEntry[]>
}

export type SupervisionView =
  | {
      readonly kind: 'closing'
      readonly tenant: TenantCode
      readonly case: CaseId
      readonly no: string
      readonly origin: GridCode
      readonly day: Day
    }
  | {
      readonly kind: 'visit'
      readonly tenant: TenantCode
      readonly grid: GridCode
      readonly day: Day
      readonly visited: GridCode
    }
  | { readonly kind: 'recheck'; readonly recheck: Recheck }
  | { readonly kind: 'ledger-entry'; readonly entry: LedgerEntry }
  | { readonly kind: 'register-entry'; readonly entry: RegisterEntry }
