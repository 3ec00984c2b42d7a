/** Cases around a place and a time: what may be the same matter, and how many of a kind a town has. */
import { and, count, desc, eq, gte, notInArray, sql } from 'drizzle-orm'
import type { CaseStateName } from '../src/domain/case/case.ts'
import type { Cases } from '../src/journal/cases.ts'
import type { Database, Session } from './database.ts'
import { type Slots, statement } from './statement.ts'

type Neighbours = Pick<Cases, 'nearby' | 'reportedIn' | 'inTown' | 'countInTown'>

export const caseNeighbours = ({ read }: Database): Neighbours => ({
  nearby: (tenant, category, path, since, limit) =>
    read(async (session) => {
      const [grid, above, further] = [path.at(-1), path.at(-2), path.at(-3)]
      const about = { tenant, category, since, limit }
      const below = grid ? await openInArea(session, { ...about, area: grid }) : []
      const beside = above ? await openInArea(session, { ...about, area: above }) : []
      // Where nothing lies further up, the grid above stands in its own area, and was among those beside.
      const over =
        above && further ? await openOfGrid(session, { ...about, area: further, origin: above }) : []
      const found = new Map([...below, ...beside, ...over].map(({ data }) => [data.id, data]))
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

type Area = { tenant: string; category: string; area: string; since: number; limit: number }

const inArea = ({ t }: Session, slot: Slots<Area>) => {
  const { tenant, category, area, reportedAt, open } = t.cases
  const here = and(eq(tenant, slot.tenant), eq(category, slot.category), eq(area, slot.area))
  // Written out as in the index, which holds these alone.
  return and(here, gte(reportedAt, slot.since), sql`${open} = 1`, sql`${category} is not null`)
}

const openInArea = statement('cases-in-area', (session, slot: Slots<Area>) =>
  session.db
    .select({ data: session.t.cases.data })
    .from(session.t.cases)
    .where(inArea(session, slot))
    .orderBy(desc(session.t.cases.reportedAt), desc(session.t.cases.no))
    .limit(slot.limit),
)

const openOfGrid = statement('cases-of-grid', (session, slot: Slots<Area & { origin: string }>) =>
  session.db
    .select({ data: session.t.cases.data })
    .from(session.t.cases)
    .where(and(inArea(session, slot), eq(session.t.cases.origin, slot.origin)))
    .orderBy(desc(session.t.cases.reportedAt), desc(session.t.cases.no))
    .limit(slot.limit),
)

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
  session.db
    .select({ data: session.t.cases.data })
    .from(session.t.cases)
    .where(ofTown(session, slot))
    .orderBy(desc(session.t.cases.reportedAt), desc(session.t.cases.no))
    .limit(slot.limit),
)
