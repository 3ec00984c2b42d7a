/** The system outside that sends station alarms in plays, by the names of the stations. */
import type { Clock } from '../clock/clock.ts'
import { Pollutant } from '../domain/air/pollutant.ts'
import { addMinutes } from '../domain/calendar/days.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { House } from '../house.ts'
import type { Feed } from '../journal/alarms.ts'
import { type AlarmSaid, raiseAlarm, withdrawAlarm } from '../raise-alarm.ts'

/** What a station measured is two minutes old when it arrives. */
const delayMinutes = 2

/** Null sends the last one once more. Throws for a station that no roster knows. */
export function openAlarmSource(rosters: readonly Roster[], house: () => House, clock: Clock) {
  let last: { readonly source: Feed; readonly said: AlarmSaid } | null = null
  let sent = 0
  async function alarm(
    alarm: { readonly station: string; readonly pollutant: string; readonly value: string } | null,
  ): Promise<void> {
    if (alarm) last = { ...find(alarm.station), said: said(alarm) }
    if (!last) throw new Error('还没有报过警。')
    const raised = await raiseAlarm(house().desk, last.source, last.said, clock.now())
    if ('problem' in raised) throw new Error(raised.problem)
    house().wake()
  }

  async function alarmBack(why: string): Promise<void> {
    if (!last) throw new Error('还没有报过警。')
    await withdrawAlarm(house().desk, last.source, { id: last.said.id, text: why }, clock.now())
    house().wake()
  }

  return { alarm, alarmBack }

  function said({
    station,
    pollutant,
    value,
  }: {
    station: string
    pollutant: string
    value: string
  }): AlarmSaid {
    sent += 1
    const kind = Pollutant.parse(pollutant.replace('.', ''))
    return {
      id: `a-${sent}`,
      station: find(station).code,
      pollutant: kind,
      value,
      unit: kind === 'CO' ? 'mg/m3' : 'ug/m3',
      time: addMinutes(clock.now(), -delayMinutes),
    }
  }

  function find(name: string) {
    for (const { tenant, stations = [] } of rosters) {
      const station = stations.find((one) => one.name === name)
      const source: Feed = { tenant, name: '微站平台', tokenHash: '', may: ['alarms'] }
      if (station) return { source, code: station.code }
    }
    throw new Error(`没有${name}这个站点。`)
  }
}
