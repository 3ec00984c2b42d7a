/** 反馈 to a station alarm: what is seen on the spot (CJ-014). */

import { says } from '../example.ts'
import { alarmWish } from '../fixed/alarm-words.ts'
import type { Phrase } from '../phrase.ts'

export const answerAlarm: Phrase = {
  name: 'answer-alarm',
  intent: 'feedback',
  title: '报警反馈',
  what: '反馈站点报警的现场情况，可以附照片。',
  who: 'holder',
  leads: [],
  says: [
    says('反馈 报警1号 已到现场', {
      wish: 'alarm',
      act: 'answer-alarm',
      ref: { short: 1 },
    }),
    says('告警1号反馈：现场未见异常，正在排查周边', { wish: 'alarm', ref: { short: 1 } }, { photos: 1 }),
    says('站点LH-01 反馈 已到现场', { wish: 'alarm', ref: { station: 'LH-01' }, words: '已到现场' }),
  ],
  exact: ({ text }) => alarmWish(text, 'answer-alarm'),
  wish: ({ said }) => alarmWish(said.text, 'answer-alarm'),
}
