/** Campaigns as they stand, their orders, and how many cases count for them. */
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte } from 'drizzle-orm'
import type { Campaign } from '../src/domain/campaign/campaign.ts'
import type { GridCode, GroupId, Instant, TenantCode } from '../src/domain/names.ts'
import type { Campaigns } from '../src/journal/campaigns.ts'
import type { Database, Session } from './database.ts'
import type { Tables } from './schema.ts'
import { asRefused, everyColumn, type Row, run, type Slots, statement } from './statement.ts'

export const openCampaigns = ({ read }: Database): Campaigns => ({
  heldBy: (tenant, origins, limit) =>
    read(async ({ db, t }) => {
      const here = and(eq(t.campaigns.tenant, tenant), inArray(t.campaigns.origin, [...origins]))
      const query = db
        .select()
        .from(t.campaigns)
        .where(here)
        .orderBy(desc(t.campaigns.from), asc(t.campaigns.name), asc(t.campaigns.origin))
      return (await run('campaigns-held', query.limit(limit))).map(campaignOf)
    }),
  due: (now, limit) =>
    read(async ({ db, t }) => {
      const over = and(isNull(t.campaigns.endedAt), lt(t.campaigns.until, now))
      const { tenant, origin, from, name } = t.campaigns
      const query = db
        .select()
        .from(t.campaigns)
        .where(over)
        .orderBy(asc(t.campaigns.until), asc(from), asc(tenant), asc(origin), asc(name))
      return (await run('campaigns-due', query.limit(limit))).map(campaignOf)
    }),
  nextDue: () =>
    read(async ({ db, t }) => {
      const running = and(isNull(t.campaigns.endedAt), isNotNull(t.campaigns.until))
      const query = db.select({ at: t.campaigns.until }).from(t.campaigns).where(running)
      const [next] = await run('next-campaign-end', query.orderBy(asc(t.campaigns.until)).limit(1))
      return next?.at == null ? null : ((next.at + 1) as Instant)
    }),
  orders: ({ tenant, name, from }, limit) =>
    read(async ({ db, t }) => {
      const named = and(eq(t.orders.tenant, tenant), eq(t.orders.campaign, name))
      const query = db
        .select({ data: t.orders.data })
        .from(t.orders)
        .where(named)
        .orderBy(asc(t.orders.issuedAt), asc(t.orders.id))
        .limit(limit)
      return (await run('campaign-orders', query))
        .map(({ data }) => data)
        .filter(({ campaign }) => campaign?.from === from)
    }),
  cases: (campaign, now) => read((session) => casesOf(session, campaign, now)),
})

async function casesOf({ db, t }: Session, { origin, ...one }: Campaign, now: Instant) {
  if (one.categories.length === 0) return { reported: 0, closed: 0 }
  const end = Math.min(now, one.until ?? now, one.endedAt ?? now)
  const counted = and(
    eq(t.cases.tenant, one.tenant),
    gte(t.cases.reportedAt, one.from),
    lte(t.cases.reportedAt, end),
    inArray(t.cases.category, [...one.categories]),
    eq(t.lineage.ancestor, origin),
  )
  const query = db
    .select({ state: t.cases.state, n: count().mapWith(Number) })
    .from(t.cases)
    .innerJoin(t.lineage, eq(t.lineage.descendant, t.cases.origin))
    .where(counted)
    .groupBy(t.cases.state)
  // What was joined to another or not true is no case of its own.
  const rows = (await run('campaign-cases', query)).filter(({ state }) => !notCounted.includes(state))
  const sum = (of: typeof rows) => of.reduce((all, { n }) => all + n, 0)
  return { reported: sum(rows), closed: sum(rows.filter(({ state }) => settled.includes(state))) }
}

const notCounted: readonly string[] = ['merged', 'void', 'withdrawn']
const settled: readonly string[] = ['closed', 'self-handled']

const campaignOf = (row: Tables['campaigns']['$inferSelect']): Campaign => ({
  ...row,
  tenant: row.tenant as TenantCode,
  origin: row.origin as GridCode,
  group: row.group as GroupId | null,
  from: row.from as Instant,
  until: row.until as Instant | null,
  endedAt: row.endedAt as Instant | null,
})

export const writeCampaign = (session: Session, campaign: Campaign): Promise<unknown> =>
  putCampaign(session, { ...campaign, categories: [...campaign.categories] })

const putCampaign = statement('put-campaign', ({ db, t }, _slot: Slots<Row<'campaigns'>>) =>
  db
    .insert(t.campaigns)
    .values(everyColumn(t.campaigns))
    .onConflictDoUpdate({
      target: [t.campaigns.tenant, t.campaigns.origin, t.campaigns.name, t.campaigns.from],
      set: asRefused(t.campaigns, 'tenant', 'origin', 'name', 'from'),
    }),
)
