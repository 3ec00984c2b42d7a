/** Weekly checks of issues: written with the case's facts, the week's last one counting; read by unit. */
import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { CheckedIssue } from '../src/domain/assessment/checks-over-weeks.ts'
import type { IssueCheck } from '../src/domain/assessment/issue-check.ts'
import type { TenantCode } from '../src/domain/names.ts'
import type { ByUnit, Span } from '../src/journal/assessments.ts'
import { byUnit, under } from './by-unit.ts'
import type { Session } from './database.ts'
import { asRefused, everyColumn, type Row, run, type Slots, statement } from './statement.ts'

export const writeIssueCheck = (session: Session, tenant: TenantCode, check: IssueCheck) =>
  putCheck(session, { ...check, tenant })

/** Issues that were checked from above the unit within the span, each with all its checks up to the span's end. */
export async function checkedIn(session: Session, span: Span): Promise<ByUnit<CheckedIssue>> {
  const { db, t } = session
  const { issueChecks: checks } = t
  const within = db
    .selectDistinct({ about: checks.about })
    .from(checks)
    .where(and(eq(checks.tenant, span.tenant), gte(checks.week, span.from), lte(checks.week, span.to)))
  const query = db
    .select({ unit: t.lineage.ancestor, about: checks.about, outcome: checks.outcome })
    .from(checks)
    .innerJoin(t.lineage, under(session, span, checks.grid))
    .innerJoin(t.grids, eq(t.grids.code, t.lineage.ancestor))
    .where(
      and(
        eq(checks.tenant, span.tenant),
        lte(checks.week, span.to),
        inArray(checks.about, within),
        // A fix ends it, whoever has verified it; a failed check counts when it came from above the unit.
        sql`(${checks.outcome} = 'fixed' or ${checks.level} < ${t.grids.level})`,
      ),
    )
    .orderBy(asc(checks.about), asc(checks.week))
  const rows = await run('issue-checks', query)
  const issues = [...Map.groupBy(rows, ({ unit, about }) => `${unit} ${about}`).values()]
  const found = issues.map((some) => ({
    unit: some[0]?.unit ?? '',
    about: some[0]?.about ?? '',
    checks: some.map(({ outcome }) => outcome),
  }))
  return byUnit(found, ({ unit: _, ...issue }): CheckedIssue => issue)
}

export const clearIssueChecks = statement(
  'clear-issue-checks',
  ({ db, t }, slot: Slots<{ tenant: string; about: string }>) =>
    db
      .delete(t.issueChecks)
      .where(and(eq(t.issueChecks.tenant, slot.tenant), eq(t.issueChecks.about, slot.about))),
)

const putCheck = statement('put-issue-check', ({ db, t }, _slot: Slots<Row<'issueChecks'>>) =>
  db
    .insert(t.issueChecks)
    .values(everyColumn(t.issueChecks))
    .onConflictDoUpdate({
      target: [t.issueChecks.tenant, t.issueChecks.about, t.issueChecks.week],
      set: asRefused(t.issueChecks, 'tenant', 'about', 'week'),
    }),
)
