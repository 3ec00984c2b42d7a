/** An alarm that a source sends becomes ours, once: the same again finds the one that is there. */
import type { Desk } from './desk.ts'
import type { Pollutant } from './domain/air/pollutant.ts'
import type { Alarm, AlarmId } from './domain/alarm/alarm.ts'
import { dayOf } from './domain/calendar/days.ts'
import type { Instant } from './domain/names.ts'
import { handleAlarm } from './handle-alarm.ts'
import type { Feed } from './journal/alarms.ts'

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

export async function raiseAlarm(desk: Desk, feed: Feed, said: AlarmSaid, now: Instant): Promise<Raised> {
  const { tenant, name } = feed
  const known = await desk.alarms.bySource(tenant, name, said.id)
  if (known) return same(known, said)
  const station = await desk.alarms.station(tenant, said.station)
  if (!station) return { problem: 'unknown-station' }
  const series = `BJ${dayOf(now).replaceAll('-', '')}`
  const no = `${series}-${String(await desk.cases.nextNumber(tenant, series)).padStart(3, '0')}`
  const { id: sourceId, pollutant, value, unit, time: measuredAt } = said
  const outcome = await handleAlarm(desk, {
    tenant,
    alarm: `${tenant}/${no}` as AlarmId,
    command: { type: 'raise-alarm', no, source: name, sourceId, station, pollutant, value, unit, measuredAt },
    actor: { kind: 'clock' },
    now,
    saidIn: null,
    handled: null,
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
