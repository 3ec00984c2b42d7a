/** 结果: what was done; nothing more is wanted. */
import { tellAlarm } from '../tell-alarm.ts'
import { doer, type WordingOf } from '../wording.ts'

export const alarmResolved: WordingOf<'alarm-resolved'> = (meaning, setting) => {
  const late = meaning.late ? '（已过结果时限）' : ''
  const happened = `${doer(meaning.who)}已报处置结果${late}，谢谢`
  return tellAlarm(meaning, setting, { head: '', happened, label: '结果' })
}
