/** What a period's proposals are made from, read by unit out of rows that were written with the facts. */
import { and, asc, eq, gte, inArray, lt, lte, sql } from 'drizzle-orm'
import type { ComplainedMatter } from '../src/domain/assessment/roll-up.ts'
import type { Sighting } from '../src/domain/assessment/sighting.ts'
import { addDays, at, monthOf } from '../src/domain/calendar/days.ts'
import type { Day } from '../src/domain/names.ts'
import type { ByUnit, RollUps, Span } from '../src/journal/assessments.ts'
import { byUnit, under } from './by-unit.ts'
import type { Database, Session } from './database.ts'
import { checkedIn } from './issue-checks.ts'
import { shortfallsIn, staffedIn } from './roll-ups-roster.ts'
import { run } from './statement.ts'

export const rollUps = ({ read }: Database): RollUps => ({
  sightings: (span) => read((session) => sightingsIn(session, span)),
  complained: (span, since, atLeast) => read((session) => complainedIn(session, span, since, atLeast)),
  shortfalls: (span, duty, owed, rest) => read((session) => shortfallsIn(session, span, duty, owed, rest)),
  staffed: (span, instant) => read((session) => staffedIn(session, span, instant)),
  checked: (span) => read((session) => checkedIn(session, span)),
  anything: (span) => read((session) => anythingIn(session, span)),
})

async function sightingsIn(session: Session, span: Span): Promise<ByUnit<Sighting>> {
  const { db, t } = session
  const { sightings } = t
  const query = db
    .select({ unit: t.lineage.ancestor, row: sightings })
    .from(sightings)
    .innerJoin(t.lineage, under(session, span, sightings.grid))
    .where(
      and(
        eq(sightings.tenant, span.tenant),
        gte(sightings.month, monthOf(span.from)),
        lte(sightings.month, monthOf(span.to)),
      ),
    )
    .orderBy(asc(sightings.day), asc(sightings.about), asc(sightings.kind), asc(sightings.grid))
  const rows = await run('sightings', query)
  return byUnit(rows, ({ row: { tenant: _, month: _month, ...row } }) => row as Sighting)
}

/** Matters that came up again within the span, counted since `since`: each reporter once a day. */
async function complainedIn(
  session: Session,
  span: Span,
  since: Day,
  atLeast: number,
): Promise<ByUnit<ComplainedMatter>> {
  const { db, t } = session
  const { complaints, cases } = t
  const ofTenant = eq(complaints.tenant, span.tenant)
  const fresh = db
    .selectDistinct({ matter: complaints.matter })
    .from(complaints)
    .where(and(ofTenant, gte(complaints.day, span.from), lte(complaints.day, span.to)))
  const times = sql<number>`count(distinct ${complaints.day} || ' ' || ${complaints.reporter})`
  const often = db
    .select({ matter: complaints.matter })
    .from(complaints)
    .where(
      and(
        ofTenant,
        inArray(complaints.matter, fresh),
        gte(complaints.day, since),
        lte(complaints.day, span.to),
      ),
    )
    .groupBy(complaints.matter)
    .having(sql`${times} >= ${atLeast}`)
  const query = db
    .select({
      unit: t.lineage.ancestor,
      matter: complaints.matter,
      no: complaints.no,
      said: sql<string>`${complaints.day} || ' ' || ${complaints.reporter}`,
      open: cases.open,
    })
    .from(complaints)
    .innerJoin(t.lineage, under(session, span, complaints.grid))
    .leftJoin(cases, and(eq(cases.tenant, complaints.tenant), eq(cases.no, complaints.no)))
    .where(
      and(
        ofTenant,
        inArray(complaints.matter, often),
        gte(complaints.day, since),
        lte(complaints.day, span.to),
      ),
    )
    .orderBy(asc(complaints.day), asc(complaints.no))
  const rows = await run('complained', query)
  const matters = [...Map.groupBy(rows, ({ unit, matter }) => `${unit} ${matter}`).values()]
  const grouped = matters.map((some) => ({
    unit: some[0]?.unit ?? '',
    cases: some.map(({ no }) => no),
    times: new Set(some.map(({ said }) => said)).size,
    open: some.some(({ open }) => open === 1),
  }))
  // A matter may lie in several grids of the tenant; what counts is how often it came up in this unit.
  return byUnit(
    grouped.filter((one) => one.times >= atLeast),
    ({ unit: _, ...matter }) => matter,
  )
}

async function anythingIn({ db, t }: Session, { tenant, from, to }: Span): Promise<boolean> {
  const reported = db
    .select({ tenant: t.cases.tenant })
    .from(t.cases)
    .where(
      and(
        eq(t.cases.tenant, tenant),
        gte(t.cases.reportedAt, at(from, '00:00')),
        lt(t.cases.reportedAt, at(addDays(to, 1), '00:00')),
      ),
    )
    .limit(1)
  if ((await run('any-case', reported)).length > 0) return true
  const { dutyMonths: months, sightings } = t
  const done = db
    .select({ n: months.n })
    .from(months)
    .where(and(eq(months.tenant, tenant), gte(months.month, monthOf(from)), lte(months.month, monthOf(to))))
    .limit(1)
  if ((await run('any-duty', done)).length > 0) return true
  const seen = db
    .select({ day: sightings.day })
    .from(sightings)
    .where(
      and(
        eq(sightings.tenant, tenant),
        gte(sightings.month, monthOf(from)),
        lte(sightings.month, monthOf(to)),
      ),
    )
    .limit(1)
  return (await run('any-sighting', seen)).length > 0
}
