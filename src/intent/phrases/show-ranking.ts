/** 排名: ranks and points of all units, as far as they are published. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const showRanking = assessPhrase({
  act: 'show-ranking',
  title: '排名',
  what: '查看已公布的考核排名。',
  words: ['考核排名', '排名'],
  ends: '(?:考核)?排名(?:情况|结果)?(?:怎么样|如何|看看|看一下|发一下|出来了?)?',
  needs: ({ unit, words }) => unit === null && words === '',
  says: [
    says('排名 10月', { act: 'show-ranking', period: '2026-10' }),
    says('排名', { act: 'show-ranking', period: null }),
    says('10月排名', { act: 'show-ranking', period: '2026-10' }),
    says('考核排名 上个月', { act: 'show-ranking', period: '2026-10' }),
  ],
})
