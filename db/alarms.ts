/** Station alarms as they stand, read by number, by source and by what is due. */
import { and, asc, desc, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { type Alarm, openAlarmSteps } from '../src/domain/alarm/alarm.ts'
import type { Station } from '../src/domain/alarm/station.ts'
import type { GridCode, Instant, TenantCode } from '../src/domain/names.ts'
import type { AlarmReading, Alarms, Feed } from '../src/journal/alarms.ts'
import type { Database } from './database.ts'
import type { RosterMemory } from './roster-memory.ts'
import { bumpRoster } from './roster-version.ts'
import { pieces, type Row, run, type Slots, statement } from './statement.ts'

/** Open alarms of one place that are looked at: more at once are no choice any more. */
const looked = 50

export function openAlarms(database: Database, memory: RosterMemory): Alarms {
  const { read } = database
  const one = async (rows: Promise<{ data: Alarm }[]>) => (await rows)[0]?.data ?? null
  return {
    get: (id) => one(read((session) => byId(session, { id }))),
    bySource: (tenant, source, sourceId) =>
      one(read((session) => fromSource(session, { tenant, source, sourceId }))),
    reading: async (tenant, source, sourceId) => {
      const [row] = await read((session) => readingOf(session, { tenant, source, sourceId }))
      return row ? ({ ...row } as AlarmReading) : null
    },
    byShortNo: async (tenant, short, since) =>
      (await read((session) => byShort(session, { tenant, short, since }))).map(({ data }) => data),
    open: (tenant, where) =>
      read(async ({ db, t }) => {
        const { alarms } = t
        const place =
          'station' in where ? eq(alarms.station, where.station) : inArray(alarms.grid, [...where.grids])
        const query = db
          .select({ data: alarms.data })
          .from(alarms)
          .where(and(eq(alarms.tenant, tenant), sql`${alarms.open} = 1`, place))
          .orderBy(desc(alarms.raisedAt), desc(alarms.id))
        return (await run('open-alarms', query.limit(looked))).map(({ data }) => data)
      }),
    due: async (now, limit) => {
      const rows = await read((session) => dueBy(session, { now, limit }))
      const steps = rows.flatMap(({ data }) => openAlarmSteps(data)).filter((step) => step.at <= now)
      return steps.sort((a, b) => a.at - b.at).slice(0, limit)
    },
    nextDue: async () => ((await read((session) => firstStep(session, {})))[0]?.at ?? null) as Instant | null,
    stations: (tenant) =>
      read(async ({ db, t }) => {
        const query = db.select().from(t.stations).where(eq(t.stations.tenant, tenant))
        return (await run('stations', query.orderBy(asc(t.stations.code)))).map(stationRow)
      }),
    station: (tenant, code) =>
      memory.remember(['station', tenant, code].join('\n'), () =>
        read(async (session) => {
          const [row] = await stationOf(session, { tenant, code })
          if (!row) return null
          return stationRow(row)
        }),
      ),
    feed: async (tokenHash) => {
      const [row] = await read((session) => feedOf(session, { tokenHash }))
      return row ? { ...row, tenant: row.tenant as Feed['tenant'] } : null
    },
    async loadStations(tenant, stations) {
      await database.write(async (session) => {
        await replaceStations(session, tenant, stations)
        await bumpRoster(session)
      })
      memory.forget()
    },
  }
}

type Writing = Parameters<Parameters<Database['write']>[0]>[0]

async function replaceStations(
  { db, t }: Writing,
  tenant: TenantCode,
  stations: readonly Station[],
): Promise<void> {
  const named = [...new Set(stations.map(({ grid }) => grid))]
  const known = new Set<string>()
  for (const some of pieces(named)) {
    const query = db.select({ code: t.grids.code }).from(t.grids)
    const here = and(eq(t.grids.tenant, tenant), inArray(t.grids.code, some))
    for (const { code } of await run('station-grids', query.where(here))) known.add(code)
  }
  const stray = named.filter((code) => !known.has(code))
  if (stray.length > 0) throw new Error(`没有这些网格：${stray.join('、')}。`)
  await run('drop-stations', db.delete(t.stations).where(eq(t.stations.tenant, tenant)))
  for (const some of pieces(stations.map((station) => ({ ...station, tenant }))))
    await run('put-stations', db.insert(t.stations).values(some))
}

const byId = statement('alarm-by-id', ({ db, t }, slot: Slots<{ id: string }>) =>
  db.select({ data: t.alarms.data }).from(t.alarms).where(eq(t.alarms.id, slot.id)),
)

const fromSource = statement(
  'alarm-of-source',
  ({ db, t }, slot: Slots<{ tenant: string; source: string; sourceId: string }>) =>
    db
      .select({ data: t.alarms.data })
      .from(t.alarms)
      .where(
        and(
          eq(t.alarms.tenant, slot.tenant),
          eq(t.alarms.source, slot.source),
          eq(t.alarms.sourceId, slot.sourceId),
        ),
      ),
)

const readingOf = statement(
  'alarm-reading',
  ({ db, t }, slot: Slots<{ tenant: string; source: string; sourceId: string }>) =>
    db
      .select()
      .from(t.alarmReadings)
      .where(
        and(
          eq(t.alarmReadings.tenant, slot.tenant),
          eq(t.alarmReadings.source, slot.source),
          eq(t.alarmReadings.sourceId, slot.sourceId),
        ),
      ),
)

const byShort = statement(
  'alarms-by-short',
  ({ db, t }, slot: Slots<{ tenant: string; short: number; since: number }>) =>
    db
      .select({ data: t.alarms.data })
      .from(t.alarms)
      .where(
        and(
          eq(t.alarms.tenant, slot.tenant),
          eq(t.alarms.short, slot.short),
          gte(t.alarms.raisedAt, slot.since),
        ),
      )
      .orderBy(desc(t.alarms.raisedAt), desc(t.alarms.id))
      .limit(looked),
)

const dueBy = statement('alarms-due', ({ db, t }, slot: Slots<{ now: number; limit: number }>) =>
  db
    .select({ data: t.alarms.data })
    .from(t.alarms)
    .where(and(isNotNull(t.alarms.nextStepAt), lte(t.alarms.nextStepAt, slot.now)))
    .orderBy(asc(t.alarms.nextStepAt), asc(t.alarms.raisedAt), asc(t.alarms.id))
    .limit(slot.limit),
)

const firstStep = statement('next-alarm-step', ({ db, t }, _slot: object) =>
  db
    .select({ at: t.alarms.nextStepAt })
    .from(t.alarms)
    .where(isNotNull(t.alarms.nextStepAt))
    .orderBy(asc(t.alarms.nextStepAt))
    .limit(1),
)

const stationRow = ({ code, name, grid, focus = null }: Row<'stations'>): Station => ({
  ...{ code, name, focus },
  grid: grid as GridCode,
})

const stationOf = statement('station', ({ db, t }, slot: Slots<{ tenant: string; code: string }>) =>
  db
    .select()
    .from(t.stations)
    .where(and(eq(t.stations.tenant, slot.tenant), eq(t.stations.code, slot.code))),
)

const feedOf = statement('feed', ({ db, t }, slot: Slots<{ tokenHash: string }>) =>
  db.select().from(t.feeds).where(eq(t.feeds.tokenHash, slot.tokenHash)),
)
