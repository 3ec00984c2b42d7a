/** The ledger's daily seals: one hash over the last hash of every stream of a tenant that was written on a day. */
import { and, asc, desc, eq, gte, inArray, lt, max, sql } from 'drizzle-orm'
import { addDays, at } from '../src/domain/calendar/days.ts'
import type { Day, TenantCode } from '../src/domain/names.ts'
import type { Digests, Seal } from '../src/journal/digests.ts'
import { contentHash } from './chain.ts'
import type { Database, Session } from './database.ts'
import { type Row, run } from './statement.ts'

type Seals = Pick<Digests, 'seal' | 'sealBefore' | 'seals' | 'sealOf'>

export const sealReader = (database: Database): Seals => ({
  seal: (tenant, day) =>
    database.read(async ({ db, t }) => {
      const where = and(eq(t.seals.tenant, tenant), eq(t.seals.day, day))
      const [row] = await run('seal', db.select().from(t.seals).where(where))
      return row ? sealFrom(row) : null
    }),
  sealBefore: (tenant, day) =>
    database.read(async ({ db, t }) => {
      const where = and(eq(t.seals.tenant, tenant), lt(t.seals.day, day))
      const query = db.select().from(t.seals).where(where).orderBy(desc(t.seals.day)).limit(1)
      const [row] = await run('seal-before', query)
      return row ? sealFrom(row) : null
    }),
  seals: (tenant) =>
    database.read(async ({ db, t }) => {
      const query = db.select().from(t.seals).where(eq(t.seals.tenant, tenant)).orderBy(asc(t.seals.day))
      return (await run('seals', query)).map(sealFrom)
    }),
  sealOf: (tenant, day, before) =>
    database.read(async (session) => {
      const heads = await headsOf(session, day)
      const owners = await ownersOf(
        session,
        heads.map(({ stream }) => ownerNamed(stream)),
      )
      const own = heads
        .filter(({ stream }) => owners.get(ownerNamed(stream)) === tenant)
        .sort((a, b) => (a.stream < b.stream ? -1 : 1))
      const covered = own.map(({ stream, version, hash }) => ({ stream, version, hash }))
      return {
        tenant,
        day,
        streams: own.length,
        facts: own.reduce((all, { facts }) => all + facts, 0),
        before,
        hash: contentHash({ tenant, day, before, heads: covered }),
      }
    }),
})

const sealFrom = (row: Row<'seals'>): Seal => ({
  ...row,
  tenant: row.tenant as TenantCode,
  day: row.day as Day,
  before: row.before ?? null,
})

/** Of every stream with facts of that day the last of them. Reads that day's facts by their index, and no other's. */
async function headsOf({ db, t }: Session, day: Day) {
  const { facts } = t
  const ofDay = and(gte(facts.at, at(day, '00:00')), lt(facts.at, at(addDays(day, 1), '00:00')))
  const last = db
    .select({
      stream: facts.stream,
      last: max(facts.version).as('last'),
      n: sql<number>`count(*)`.mapWith(Number).as('n'),
    })
    .from(facts)
    // A seal is told of by a fact of the day after; it covers what people did.
    .where(and(ofDay, sql`${facts.type} <> 'day-sealed'`))
    .groupBy(facts.stream)
    .as('last_of_day')
  const query = db
    .select({ stream: facts.stream, version: facts.version, hash: facts.hash, facts: last.n })
    .from(last)
    .innerJoin(facts, and(eq(facts.stream, last.stream), eq(facts.version, last.last)))
  return run('day-heads', query)
}

/** What follows the kind: `case:<tenant>/<no>`, `daybook:<grid>:<day>`, `duty:<tenant>:…`, `roster:<person or group>`. */
const ownerNamed = (stream: string): string => /^[^:]+:([^:/]+)/.exec(stream)?.[1] ?? ''

/** Which tenant a name belongs to: its own, a grid's, a person's or a group's. */
async function ownersOf({ db, t }: Session, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>()
  const unique = [...new Set(names)]
  for (let from = 0; from < unique.length; from += 500) {
    const some = unique.slice(from, from + 500)
    const found = [
      db
        .select({ name: t.persons.id, tenant: t.persons.tenant })
        .from(t.persons)
        .where(inArray(t.persons.id, some)),
      db
        .select({ name: t.groups.id, tenant: t.groups.tenant })
        .from(t.groups)
        .where(inArray(t.groups.id, some)),
      db
        .select({ name: t.grids.code, tenant: t.grids.tenant })
        .from(t.grids)
        .where(inArray(t.grids.code, some)),
    ]
    for (const query of found)
      for (const { name, tenant } of await run('stream-owners', query)) owners.set(name, tenant)
  }
  return owners
}
