/** 站点报警: the values of a station are out of the usual; who answers for it, and until when. */
import { tellAlarm, wantedSaid } from '../tell-alarm.ts'
import { called, type WordingOf } from '../wording.ts'

export const alarmRaised: WordingOf<'alarm-raised'> = (meaning, setting) => {
  const whom = meaning.asked.length > 0 ? ` ${called(meaning.asked)} ` : meaning.card.grid
  const happened =
    meaning.role === 'ask'
      ? `请${whom}${wantedSaid(meaning, setting)}`
      : `由${meaning.card.grid}处置${meaning.role === 'help' ? `，请${whom}先到现场查看，看到什么直接反馈` : ''}`
  return tellAlarm(meaning, setting, { head: '【站点报警】', happened })
}
