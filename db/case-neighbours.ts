/** Cases around a place and a time: what may be the same matter, and how many of a kind a town has. */
import { and, count, desc, eq, gte, notInArray, type SQL, sql } from 'drizzle-orm'
import type { CaseStateName } from '../src/domain/case/case.ts'
import type { CaseId, GridCode, Instant } from '../src/domain/names.ts'
import type { Cases, NearCase } from '../src/journal/cases.ts'
import type { Database, Session } from './database.ts'
import { type Slots, statement } from './statement.ts'

type Neighbours = Pick<Cases, 'nearby' | 'reportedIn' | 'inTown' | 'countInTown'>

export const caseNeighbours = ({ read }: Database): Neighbours => ({
  nearby: (tenant, { category, path, town, since }, limit) =>
    read(async (session) => {
      const about = { category, since, limit }
      const [, second, third] = path
      const [grid, above, further] = path.toReversed()
      const ofTown =
        town !== null && town === second
          ? await openInTown(session, { ...about, town })
          : town !== null && town === third
            ? await openInThird(session, { ...about, third })
            : null
      // What lies below a town has no neighbour outside it: mostly that is little, and all of it was read.
      if (ofTown && ofTown.length < limit && town !== grid) return ofTown.map(nearCase)
      const rings = [
        grid && openInArea(session, { ...about, tenant, area: grid }),
        above && openInArea(session, { ...about, tenant, area: above }),
        third && openInThird(session, { ...about, third }),
        // Where nothing lies further up, the grid above stands in its own area, and was among those beside.
        above && further && openOfGrid(session, { ...about, tenant, area: further, origin: above }),
      ]
      const rows = [ofTown ?? [], ...(await Promise.all(rings.map((ring) => ring || [])))].flat()
      const found = new Map(rows.map((row) => [row.id, nearCase(row)]))
      return [...found.values()].sort((a, b) => b.reportedAt - a.reportedAt || (a.no < b.no ? 1 : -1))
    }),
  reportedIn: (group, since, limit) =>
    read(async (session) => (await inGroup(session, { group, since, limit })).map((row) => row.data)),
  inTown: (town, category, since, limit) =>
    read(async (session) => {
      const rows = await newestInTown(session, { town, category, since, limit })
      return rows.map(({ data }) => data)
    }),
  countInTown: (town, category, since) =>
    read(async (session) => (await countInTown(session, { town, category, since }))[0]?.n ?? 0),
})

type Ring = { category: string; since: number; limit: number }
type Area = Ring & { tenant: string; area: string }

// A grid's code is nobody else's: with the tenant beside it SQLite would walk all that is open anywhere, by date.
const openOfKind = ({ t }: Session, slot: Slots<Ring>) => {
  const { category, reportedAt, open } = t.cases
  const kind = and(eq(category, slot.category), gte(reportedAt, slot.since))
  // Written out as in the index, which holds these alone.
  return and(kind, sql`${open} = 1`, sql`${category} is not null`)
}

const inArea = (session: Session, slot: Slots<Area>) => {
  const { tenant, area } = session.t.cases
  return and(openOfKind(session, slot), eq(tenant, slot.tenant), eq(area, slot.area))
}

const nearCase = ({ told, ...row }: Omit<NearCase, keyof Told> & { readonly told: Told }): NearCase => ({
  ...row,
  text: told.text,
  place: told.place,
})

type Told = Pick<NearCase, 'text' | 'place'>

/** What is compared and no more of each: up to a hundred are read for one report. */
const toldOf = ({ db, t, engine }: Session, where: SQL | undefined, slot: Slots<{ limit: number }>) => {
  const { id, no, origin, reportedAt, data } = t.cases
  // PostgreSQL would read the JSON of all that is open, twice each, before it takes the newest: there the row comes whole.
  const two = sql`json_object('text', ${data} ->> 'text', 'place', ${data} ->> 'place')`
  const told = sql<Told>`${engine === 'sqlite' ? two : data}`.mapWith((json: unknown) =>
    typeof json === 'string' ? (JSON.parse(json) as Told) : (json as Told),
  )
  // To drizzle a column is a word or a number; these were written as names and instants of ours.
  const names = {
    id: sql<CaseId>`${id}`,
    origin: sql<GridCode>`${origin}`,
    reportedAt: sql<Instant>`${reportedAt}`.mapWith((at) => Number(at) as Instant),
  }
  return db
    .select({ ...names, no, told })
    .from(t.cases)
    .where(where)
    .orderBy(desc(reportedAt), desc(no))
    .limit(slot.limit)
}

const openInArea = statement('cases-in-area', (session, slot: Slots<Area>) =>
  toldOf(session, inArea(session, slot), slot),
)

const openInThird = statement('cases-in-third', (session, slot: Slots<Ring & { third: string }>) => {
  const { third } = session.t.cases
  return toldOf(
    session,
    and(openOfKind(session, slot), eq(third, slot.third), sql`${third} is not null`),
    slot,
  )
})

const openInTown = statement('cases-in-town', (session, slot: Slots<Ring & { town: string }>) =>
  toldOf(session, and(openOfKind(session, slot), eq(session.t.cases.town, slot.town)), slot),
)

const openOfGrid = statement('cases-of-grid', (session, slot: Slots<Area & { origin: string }>) =>
  toldOf(session, and(inArea(session, slot), eq(session.t.cases.origin, slot.origin)), slot),
)

const newestOf = ({ db, t }: Session, where: SQL | undefined, slot: Slots<{ limit: number }>) =>
  db
    .select({ data: t.cases.data })
    .from(t.cases)
    .where(where)
    .orderBy(desc(t.cases.reportedAt), desc(t.cases.no))
    .limit(slot.limit)

const inGroup = statement(
  'cases-in-group',
  ({ db, t }, slot: Slots<{ group: string; since: number; limit: number }>) =>
    db
      .select({ data: t.cases.data })
      .from(t.cases)
      .where(and(eq(t.cases.group, slot.group), gte(t.cases.reportedAt, slot.since)))
      .orderBy(desc(t.cases.reportedAt), desc(t.cases.no))
      .limit(slot.limit),
)

/** Taken back, made void, or told already by another: no matter of their own. */
const none: CaseStateName[] = ['merged', 'withdrawn', 'void']

type Town = { town: string; category: string; since: number }

const ofTown = ({ t }: Session, slot: Slots<Town>) =>
  and(
    eq(t.cases.town, slot.town),
    eq(t.cases.category, slot.category),
    gte(t.cases.reportedAt, slot.since),
    notInArray(t.cases.state, none),
  )

const countInTown = statement('count-in-town', (session, slot: Slots<Town>) =>
  session.db
    .select({ n: count().mapWith(Number) })
    .from(session.t.cases)
    .where(ofTown(session, slot)),
)

const newestInTown = statement('newest-in-town', (session, slot: Slots<Town & { limit: number }>) =>
  newestOf(session, ofTown(session, slot), slot),
)
