/** The rows of station alarms and of their feeds that a commit writes with its facts. */
import { type Alarm, isOver, openAlarmSteps } from '../src/domain/alarm/alarm.ts'
import type { AlarmReading, Feed } from '../src/journal/alarms.ts'
import type { Session } from './database.ts'
import { asRefused, everyColumn, type Row, type Slots, statement } from './statement.ts'

export const writeReading = (session: Session, reading: AlarmReading) => putReading(session, reading)

export async function writeAlarm(session: Session, alarm: Alarm): Promise<void> {
  const { id, tenant, no, source, sourceId, station, grid, raisedAt } = alarm
  const steps = openAlarmSteps(alarm).map(({ at }) => at)
  await putAlarm(session, {
    id,
    tenant,
    short: Number(no.slice(no.lastIndexOf('-') + 1)),
    source,
    sourceId,
    station: station.code,
    grid,
    open: isOver(alarm) ? 0 : 1,
    raisedAt,
    nextStepAt: steps.length === 0 ? null : Math.min(...steps),
    data: alarm,
  })
}

/** A feed that is let in again has a new token; the old one is good for nothing any more. */
export const writeFeed = (session: Session, feed: Feed) => putFeed(session, feed)

const putAlarm = statement('put-alarm', ({ db, t }, _slot: Slots<Row<'alarms'>>) =>
  db
    .insert(t.alarms)
    .values(everyColumn(t.alarms))
    .onConflictDoUpdate({ target: t.alarms.id, set: asRefused(t.alarms, 'id') }),
)

const putReading = statement('put-alarm-reading', ({ db, t }, _slot: Slots<Row<'alarmReadings'>>) =>
  db.insert(t.alarmReadings).values(everyColumn(t.alarmReadings)).onConflictDoNothing(),
)

const putFeed = statement('put-feed', ({ db, t }, _slot: Slots<Row<'feeds'>>) =>
  db
    .insert(t.feeds)
    .values(everyColumn(t.feeds))
    .onConflictDoUpdate({
      target: [t.feeds.tenant, t.feeds.name],
      set: asRefused(t.feeds, 'tenant', 'name'),
    }),
)
