/** An alarm that a source sends becomes ours, once: the same again finds the one that is there. */
import type { Desk } from './desk.ts'
import type { Pollutant } from './domain/air/pollutant.ts'
import type { Alarm, AlarmId } from './domain/alarm/alarm.ts'
import { joins } from './domain/alarm/decide-alarm.ts'
import { dayOf } from './domain/calendar/days.ts'
import type { Instant, TenantCode } from './domain/names.ts'
import { handleAlarm } from './handle-alarm.ts'
import type { AlarmReading, Feed } from './journal/alarms.ts'

export interface AlarmSaid {
  /** The number it has at its source. */
  readonly id: string
  readonly station: string
  readonly pollutant: Pollutant
  readonly value: string
  readonly unit: string
  readonly time: Instant
}

export type Raised =
  | { readonly alarm: Alarm; readonly fresh: boolean }
  | { readonly problem: 'unknown-station' | 'id-reused' | 'no-rules' }

/** A wave from one station becomes one alarm: one after the other they find what the first has raised. */
export const raiseAlarm = (desk: Desk, feed: Feed, said: AlarmSaid, now: Instant): Promise<Raised> =>
  inTurn(desk, `${feed.tenant} ${said.station} ${said.pollutant}`, () => raise(desk, feed, said, now))

/** Under the number it had at its source; null: nothing of it ever came. Taken back again it stays taken back. */
export async function withdrawAlarm(
  desk: Desk,
  { tenant, name: source }: Feed,
  { id: sourceId, text }: { readonly id: string; readonly text: string },
  now: Instant,
): Promise<Alarm | null> {
  const alarm = await heardAs(desk, tenant, source, sourceId)
  if (!alarm) return null
  const command = { type: 'withdraw-alarm', source, sourceId, text } as const
  const outcome = await handleAlarm(desk, { ...byFeed, tenant, alarm: alarm.id, command, now, stamp: null })
  return typeof outcome === 'object' && 'alarm' in outcome ? outcome.alarm : alarm
}

const byFeed = { actor: { kind: 'clock' }, saidIn: null, handled: null } as const

async function heardAs(desk: Desk, tenant: TenantCode, source: string, id: string): Promise<Alarm | null> {
  const first = await desk.alarms.bySource(tenant, source, id)
  if (first) return first
  const reading = await desk.alarms.reading(tenant, source, id)
  return reading && desk.alarms.get(reading.alarm)
}

async function raise(desk: Desk, feed: Feed, said: AlarmSaid, now: Instant): Promise<Raised> {
  const { tenant, name } = feed
  const known = await desk.alarms.bySource(tenant, name, said.id)
  if (known) return same(known, said)
  const reading = await desk.alarms.reading(tenant, name, said.id)
  if (reading) return sameReading(desk, reading, said)
  const station = await desk.alarms.station(tenant, said.station)
  if (!station) return { problem: 'unknown-station' }
  const joined = await join(desk, feed, said, now)
  if (joined) return joined
  const series = `BJ${dayOf(now).replaceAll('-', '')}`
  const no = `${series}-${String(await desk.cases.nextNumber(tenant, series)).padStart(3, '0')}`
  const { id: sourceId, pollutant, value, unit, time: measuredAt } = said
  const outcome = await handleAlarm(desk, {
    tenant,
    alarm: `${tenant}/${no}` as AlarmId,
    command: { type: 'raise-alarm', no, source: name, sourceId, station, pollutant, value, unit, measuredAt },
    ...byFeed,
    now,
    stamp: `alarm:${tenant}:${name}:${sourceId}`,
  })
  if (outcome === 'no-rules') return { problem: 'no-rules' }
  if (outcome === 'already-done') {
    // Another request with the same number was faster.
    const first = await desk.alarms.bySource(tenant, name, sourceId)
    if (!first) throw new Error('an alarm was raised and is not there')
    return same(first, said)
  }
  if ('refusal' in outcome) throw new Error('raising an alarm is never refused')
  return { alarm: outcome.alarm, fresh: true }
}

/** What is being answered for already is joined; null where nothing is. */
async function join(
  desk: Desk,
  { tenant, name }: Feed,
  said: AlarmSaid,
  now: Instant,
): Promise<Raised | null> {
  const { id: sourceId, station, pollutant, value, unit, time: measuredAt } = said
  const open = await desk.alarms.open(tenant, { station })
  const alarm = open.find((one) => one.pollutant === pollutant && joins(one, now))
  if (!alarm) return null
  const outcome = await handleAlarm(desk, {
    ...byFeed,
    tenant,
    alarm: alarm.id,
    command: { type: 'repeat-alarm', source: name, sourceId, value, unit, measuredAt },
    now,
    stamp: `alarm:${tenant}:${name}:${sourceId}`,
    views: [
      {
        kind: 'alarm-reading',
        reading: { tenant, source: name, sourceId, alarm: alarm.id, value, measuredAt },
      },
    ],
  })
  if (typeof outcome === 'object' && 'alarm' in outcome) return { alarm: outcome.alarm, fresh: true }
  if (outcome !== 'already-done') return null
  // Another process was faster with the same.
  const first = await heardAs(desk, tenant, name, sourceId)
  return first && { alarm: first, fresh: false }
}

async function sameReading(desk: Desk, reading: AlarmReading, said: AlarmSaid): Promise<Raised> {
  const alarm = await desk.alarms.get(reading.alarm)
  if (!alarm) throw new Error('a reading of an alarm that is not there')
  const { station, pollutant } = alarm
  const equal =
    station.code === said.station &&
    pollutant === said.pollutant &&
    reading.value === said.value &&
    reading.measuredAt === said.time
  return equal ? { alarm, fresh: false } : { problem: 'id-reused' }
}

/** Each house has turns of its own. */
const turnsOf = new WeakMap<Desk, Map<string, Promise<unknown>>>()

/** Within this process; two processes that hear of one station in the same instant raise two alarms. */
async function inTurn<T>(desk: Desk, key: string, work: () => Promise<T>): Promise<T> {
  const turns = turnsOf.get(desk) ?? new Map<string, Promise<unknown>>()
  turnsOf.set(desk, turns)
  const before = turns.get(key)
  const mine = (async () => {
    await before?.catch(() => undefined)
    return work()
  })()
  turns.set(key, mine)
  try {
    return await mine
  } finally {
    if (turns.get(key) === mine) turns.delete(key)
  }
}

/** A replay says the same; another matter under a number that was used is a mistake of the source. */
function same(alarm: Alarm, said: AlarmSaid): Raised {
  const { station, pollutant, value, unit, measuredAt } = alarm
  const equal =
    station.code === said.station &&
    pollutant === said.pollutant &&
    value === said.value &&
    unit === said.unit &&
    measuredAt === said.time
  return equal ? { alarm, fresh: false } : { problem: 'id-reused' }
}
