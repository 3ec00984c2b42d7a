/** 结果 of a station alarm: what was done (CJ-014). */

import { says } from '../example.ts'
import { alarmWish } from '../fixed/alarm-words.ts'
import type { Phrase } from '../phrase.ts'

export const resolveAlarm: Phrase = {
  name: 'resolve-alarm',
  intent: 'done',
  title: '报警结果',
  what: '报站点报警的处置结果，可以附照片。',
  who: 'holder',
  leads: [],
  says: [
    says('结果 报警1号 裸土已覆盖', { wish: 'alarm', act: 'resolve-alarm', ref: { short: 1 } }),
    says(
      'BJ20261118-001 处置结果：已洒水降尘',
      { wish: 'alarm', ref: { no: 'BJ20261118-001' } },
      { photos: 2 },
    ),
    says('站点LH-01结果 烧秸秆已扑灭', { wish: 'alarm', ref: { station: 'LH-01' }, words: '烧秸秆已扑灭' }),
  ],
  exact: ({ text }) => alarmWish(text, 'resolve-alarm'),
  wish: ({ said }) => alarmWish(said.text, 'resolve-alarm'),
}
