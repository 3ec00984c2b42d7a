/** 排名: ranks and points of all units, as far as they are published. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const showRanking = assessPhrase({
  act: 'show-ranking',
  title: '排名',
  what: '查看已公布的考核排名。',
  words: ['考核排名', '排名'],
  needs: ({ unit, words }) => unit === null && words === '',
  says: [
    says('排名 10月', { act: 'show-ranking', period: '2026-10' }),
    says('排名', { act: 'show-ranking', period: null }),
    says('考核排名 上个月', { act: 'show-ranking', period: '2026-10' }),
  ],
})
