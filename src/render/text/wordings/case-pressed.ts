/** 督办提醒: a supervised matter had no news for a while; the holder is asked for some, the level above to help. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { wayWords } from '../way-words.ts'
import type { WordingOf } from '../wording.ts'

export const casePressed: WordingOf<'case-pressed'> = (meaning, setting) => {
  const { role, way, times, card } = meaning
  const name = way ? wayWords[way].name : '督办'
  const nth = times && times > 1 ? `第${times}次` : ''
  return tellCase(meaning, setting, {
    happened: `${name}${nth}提醒：${role === 'ask' ? '' : card.holder}还没有新进展`,
    wanted: role === 'ask' ? wantedNow(meaning.actions) : '协助督促',
    outcome: '已提醒承办人',
    label: '说明',
  })
}
