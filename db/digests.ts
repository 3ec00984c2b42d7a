/** Digests over the database: the figures they are made of, and the rows in which they are frozen. */
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Digest } from '../src/domain/digest/digest.ts'
import type { Day, GridCode, Instant, TenantCode } from '../src/domain/names.ts'
import type { Digests, DigestView, Frozen } from '../src/journal/digests.ts'
import { contentHash } from './chain.ts'
import type { Database, Session } from './database.ts'
import { figuresOf, standingOf } from './digest-figures.ts'
import { alarmsOpenIn, dutyDaysOf, ordersOf, orderWaitingIn, reachableIn } from './digest-sections.ts'
import { excusedDays } from './excused-days.ts'
import { dutiesSince } from './late-entries.ts'
import { belowAt } from './lineage-then.ts'
import { pastOf } from './past.ts'
import { sealReader } from './seals.ts'
import { asRefused, everyColumn, type Row, run, type Slots, statement } from './statement.ts'

export const openDigests = (database: Database): Digests => ({
  ...sealReader(database),
  hashOf: (digest: Digest) => contentHash(digest),
  past: (tenant, since) => database.read((session) => pastOf(session, tenant, since)),
  figures: (unit, from, to, until, treeAt) =>
    database.read((session) => figuresOf(session, unit, from, to, until, treeAt)),
  below: (unit, at) => database.read((session) => belowAt(session, unit, at)),
  standing: (unit, since, oldest, past) =>
    database.read((session) => standingOf(session, unit, since, oldest, past)),
  orders: (unit, since, past) => database.read((session) => ordersOf(session, unit, since, past)),
  orderWaiting: (unit, order, tier, limit, past) =>
    database.read((session) => orderWaitingIn(session, unit, order, tier, limit, past)),
  alarmsOpen: (unit, past) => database.read((session) => alarmsOpenIn(session, unit, past)),
  dutyDays: (unit, duty, days, then) =>
    database.read((session) => dutyDaysOf(session, unit, duty, days, then)),
  excused: (unit, span, treeAt) => database.read((session) => excusedDays(session, unit, span, treeAt)),
  enteredSince: (tenant, duty, days, since) =>
    database.read((session) => dutiesSince(session, { tenant, duty }, days, since)),
  reachable: (persons) => database.read((session) => reachableIn(session, persons)),
  recordedSince: () =>
    database.read(async (session) => ((await firstFact(session, {}))[0]?.at ?? null) as Instant | null),
  outlook: (tenant, kind, from) =>
    database.read(async (session) => (await findOutlook(session, { tenant, kind, from }))[0]?.text ?? ''),
  frozen: async ({ tenant, kind, from, grid }) => {
    const [row] = await database.read((session) => findDigest(session, { tenant, kind, from, grid }))
    return row ? frozenOf(row) : null
  },
  ofPeriod: (tenant, kind, from) =>
    database.read(async ({ db, t }) => {
      const { digests } = t
      const query = db
        .select()
        .from(digests)
        .where(and(eq(digests.tenant, tenant), eq(digests.kind, kind), eq(digests.from, from)))
        .orderBy(asc(digests.level), asc(digests.grid))
      return (await run('digests-of-period', query)).map(frozenOf)
    }),
  drafts: (tenant) =>
    database.read(async ({ db, t }) => {
      const { digests } = t
      const query = db
        .select()
        .from(digests)
        .where(and(eq(digests.tenant, tenant), eq(digests.state, 'draft')))
        .orderBy(desc(digests.from), asc(digests.level), asc(digests.grid))
      return (await run('digest-drafts', query)).map(frozenOf)
    }),
  wishes: (tenant, kind) =>
    database.read(async ({ db, t }) => {
      const { subscriptions } = t
      const query = db
        .select()
        .from(subscriptions)
        .where(and(eq(subscriptions.tenant, tenant), eq(subscriptions.kind, kind)))
        .orderBy(asc(subscriptions.whose))
      return new Map((await run('digest-wishes', query)).map(({ whose, wanted }) => [whose, wanted === 1]))
    }),
})

/** One function for each kind of view, for the commit. */
export async function writeDigestView(session: Session, view: DigestView): Promise<void> {
  if (view.kind === 'subscription') {
    const { tenant, digest, whose, wanted } = view
    await putSubscription(session, { tenant, kind: digest, whose, wanted: wanted ? 1 : 0 })
  } else if (view.kind === 'outlook') {
    const { tenant, digest, from, text } = view
    await putOutlook(session, { tenant, kind: digest, from, text })
  } else if (view.kind === 'seal') await putSeal(session, view.seal)
  else {
    const { digest, ...rest } = view.frozen
    await putDigest(session, { ...rest, level: digest.unit.level, data: digest })
  }
}

const frozenOf = ({ level: _, data, ...row }: Row<'digests'>): Frozen => ({
  ...row,
  tenant: row.tenant as TenantCode,
  from: row.from as Day,
  grid: row.grid as GridCode,
  signedBy: row.signedBy ?? null,
  digest: data,
})

type Key = { tenant: string; kind: Row<'digests'>['kind']; from: string; grid: string }
const findDigest = statement('find-digest', ({ db, t }, slot: Slots<Key>) =>
  db
    .select()
    .from(t.digests)
    .where(
      and(
        eq(t.digests.tenant, slot.tenant),
        eq(t.digests.kind, slot.kind),
        eq(t.digests.from, slot.from),
        eq(t.digests.grid, slot.grid),
      ),
    ),
)

const putDigest = statement('put-digest', ({ db, t }, _slot: Slots<Row<'digests'>>) =>
  db
    .insert(t.digests)
    .values(everyColumn(t.digests))
    .onConflictDoUpdate({
      target: [t.digests.tenant, t.digests.kind, t.digests.from, t.digests.grid],
      // What was frozen stays as it is: only who signed it and that it was sent is new.
      set: asRefused(t.digests, 'tenant', 'kind', 'from', 'grid', 'level', 'hash', 'data'),
    }),
)

const firstFact = statement('first-fact', ({ db, t }, _slot: Slots<object>) =>
  db.select({ at: t.facts.at }).from(t.facts).orderBy(asc(t.facts.at)).limit(1),
)

type About = { tenant: string; kind: string; from: string }
const findOutlook = statement('find-outlook', ({ db, t }, slot: Slots<About>) =>
  db
    .select({ text: t.outlooks.text })
    .from(t.outlooks)
    .where(
      and(eq(t.outlooks.tenant, slot.tenant), eq(t.outlooks.kind, slot.kind), eq(t.outlooks.from, slot.from)),
    ),
)

const putOutlook = statement('put-outlook', ({ db, t }, _slot: Slots<Row<'outlooks'>>) =>
  db
    .insert(t.outlooks)
    .values(everyColumn(t.outlooks))
    .onConflictDoUpdate({
      target: [t.outlooks.tenant, t.outlooks.kind, t.outlooks.from],
      set: asRefused(t.outlooks, 'tenant', 'kind', 'from'),
    }),
)

const putSubscription = statement('put-subscription', ({ db, t }, _slot: Slots<Row<'subscriptions'>>) =>
  db
    .insert(t.subscriptions)
    .values(everyColumn(t.subscriptions))
    .onConflictDoUpdate({
      target: [t.subscriptions.tenant, t.subscriptions.kind, t.subscriptions.whose],
      set: asRefused(t.subscriptions, 'tenant', 'kind', 'whose'),
    }),
)

const putSeal = statement('put-seal', ({ db, t }, _slot: Slots<Row<'seals'>>) =>
  db.insert(t.seals).values(everyColumn(t.seals)).onConflictDoNothing(),
)
