/** The port to assessments: sheets and measures as they stand, and the rows from which a period is proposed. */

import type { CheckedIssue } from '../domain/assessment/checks-over-weeks.ts'
import type { ComplaintChange } from '../domain/assessment/complaint-changes.ts'
import type { IssueCheck } from '../domain/assessment/issue-check.ts'
import type { Measure } from '../domain/assessment/measure.ts'
import type { MonthResult } from '../domain/assessment/measures-over-months.ts'
import type { PeriodName } from '../domain/assessment/period-named.ts'
import type { ComplainedMatter, Shortfall, Staffed } from '../domain/assessment/roll-up.ts'
import type { Sheet, SheetKey } from '../domain/assessment/sheet.ts'
import type { Sighting } from '../domain/assessment/sighting.ts'
import type { Day, GridCode, Instant, TenantCode } from '../domain/names.ts'

/** Rows for reading, written with the facts they follow from. */
export type AssessmentView =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'sighting'; readonly tenant: TenantCode; readonly sighting: Sighting }
  /** The case is no problem of its own any more. */
  | { readonly kind: 'sightings-cleared'; readonly tenant: TenantCode; readonly about: string }
  | { readonly kind: 'issue-check'; readonly tenant: TenantCode; readonly check: IssueCheck }
  | { readonly kind: 'complaint'; readonly tenant: TenantCode; readonly change: ComplaintChange }

export interface Ledger {
  sheet(key: SheetKey): Promise<Sheet | null>
  /** All sheets of a period, by unit. */
  sheets(tenant: TenantCode, rubric: string, period: PeriodName): Promise<readonly Sheet[]>
  /** Results that hold (confirmed or published, as last corrected), of both periods and those between. */
  results(
    tenant: TenantCode,
    rubric: string,
    from: PeriodName,
    to: PeriodName,
  ): Promise<readonly MonthResult[]>
  /** Sheets in their time for objections, or past it and not yet confirmed. */
  openSheets(tenant: TenantCode): Promise<readonly Sheet[]>
  measure(id: string): Promise<Measure | null>
  /** Measures of a period, by unit and ladder; of every period when null, the newest first. */
  measures(tenant: TenantCode, period: PeriodName | null, limit: number): Promise<readonly Measure[]>
  /** Confirmed, not yet reminded of, and to be followed up by that day. */
  followUpsDue(tenant: TenantCode, day: Day): Promise<readonly Measure[]>
}

/** What belongs to which unit: keyed by the unit's code; a unit with nothing may be missing. */
export type ByUnit<T> = ReadonlyMap<GridCode, readonly T[]>

export interface Span {
  readonly tenant: TenantCode
  readonly units: readonly GridCode[]
  readonly from: Day
  readonly to: Day
}

/** Reads roll-ups only: as many rows as there is to say, however many facts were written. */
export interface RollUps {
  sightings(span: Span): Promise<ByUnit<Sighting>>
  /** Matters complained of within the span, at least `atLeast` times since `since`. */
  complained(span: Span, since: Day, atLeast: number): Promise<ByUnit<ComplainedMatter>>
  /** Grids of a level that have done a daily duty on fewer than `owed` days of a month; what they did on `rest` does not count. */
  shortfalls(
    span: Span,
    duty: {
      readonly id: string
      readonly name: string
      readonly kind: Shortfall['kind']
      readonly level: number
    },
    owed: number,
    rest: readonly Day[],
  ): Promise<ByUnit<Shortfall>>
  /** Who is in post at that instant, in the units and all below; the roster's first day stands for any before it. */
  staffed(span: Span, at: Instant): Promise<ByUnit<Staffed>>
  /** Issues checked from above the units in a week of the span, each with its checks up to the end, one a week. */
  checked(span: Span): Promise<ByUnit<CheckedIssue>>
  /** Whether anything was recorded in the span at all. */
  anything(span: Span): Promise<boolean>
}

export type Assessments = Ledger & RollUps
