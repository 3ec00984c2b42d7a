/** 今天谁没打卡: who has not entered what is owed daily. */
import type { DutyKind } from '../../domain/policy/house-duty.ts'
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

const words: readonly (readonly [DutyKind, RegExp])[] = [
  ['meeting', /开会|碰头|例会|缺会|到会|参会|会议/u],
  ['patrol', /打卡|签到|巡|报平安|上岗/u],
]

export const askAbsent: Phrase = {
  name: 'ask-absent',
  intent: 'query',
  title: '谁没登记',
  what: '看今天的巡查、碰头会还有谁没有登记。',
  who: 'holder',
  leads: [],
  says: [
    says('今天谁没打卡', { wish: 'ask-absent', kinds: ['patrol'], back: 0 }),
    says('还有哪个村没开会', { wish: 'ask-absent', kinds: ['meeting'] }),
    says('昨天谁没巡查', { wish: 'ask-absent', kinds: ['patrol'], back: 1 }),
    says('今天几个人打卡了 名单发一下', { wish: 'ask-absent' }),
  ],
  wish: ({ said: { text } }) => {
    const kinds = words.flatMap(([kind, word]) => (word.test(text) ? [kind] : []))
    return { wish: 'ask-absent', kinds, back: /昨[天日儿]/u.test(text) ? 1 : 0 }
  },
}
