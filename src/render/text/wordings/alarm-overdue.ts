/** A limit of an alarm is over: whoever answers is asked at once, and the office above hears of it. */
import { limitWants, limitWords, tellAlarm } from '../tell-alarm.ts'
import { whenSaid } from '../when.ts'
import { called, type WordingOf } from '../wording.ts'

export const alarmOverdue: WordingOf<'alarm-overdue'> = (meaning, setting) => {
  const { asked, card, limit, role } = meaning
  const over = limit === 'feedback' ? meaning.feedbackBy : meaning.resultBy
  const was = over === null ? '' : `（${whenSaid(over, setting.now)}）`
  const what = limit === null ? '' : limitWords[limit]
  const whom = asked.length > 0 ? ` ${called(asked)} ` : role === 'ask' ? card.grid : ''
  const wanted =
    role === 'ask'
      ? `请${whom}现在就${limit === null ? '反馈' : limitWants[limit]}`
      : whom === ''
        ? '请督促'
        : `请${whom}督促`
  const happened = `${role === 'ask' ? '' : card.grid}${what}时限已过${was}，${wanted}`
  return tellAlarm(meaning, setting, { head: '【超时】', happened })
}
