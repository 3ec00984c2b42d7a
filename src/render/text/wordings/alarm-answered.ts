/** 反馈: what was seen on the spot, and until when the result is still wanted. */
import { tellAlarm, wantedSaid } from '../tell-alarm.ts'
import { doer, type WordingOf } from '../wording.ts'

export const alarmAnswered: WordingOf<'alarm-answered'> = (meaning, setting) => {
  const late = meaning.late ? '（已过反馈时限）' : ''
  const next =
    meaning.resultBy === null || meaning.role === 'inform' ? '' : `，请${wantedSaid(meaning, setting)}`
  const happened = `${doer(meaning.who)}已反馈${late}${next}`
  return tellAlarm(meaning, setting, { head: '', happened, label: '现场' })
}
