/** A limit of an alarm is near: whoever answers is called once more. */
import { limitWords, tellAlarm, wantedSaid } from '../tell-alarm.ts'
import { called, type WordingOf } from '../wording.ts'

export const alarmDueSoon: WordingOf<'alarm-due-soon'> = (meaning, setting) => {
  const { asked, card, limit } = meaning
  const whom = asked.length > 0 ? ` ${called(asked)} ` : card.grid
  const wanted = wantedSaid(meaning, setting)
  const happened = `${limit === null ? '' : limitWords[limit]}时限快到了，请${whom}${wanted}`
  return tellAlarm(meaning, setting, { head: '【快到时限】', happened })
}
