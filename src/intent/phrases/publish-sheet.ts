/** 公布: what was confirmed is told, and frozen. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const publishSheet = assessPhrase({
  act: 'publish-sheet',
  title: '公布',
  what: '公布核定的考核结果，公布后只能另记更正。',
  words: ['公布考核', '公布'],
  says: [
    says('公布 柳河县 10月', { act: 'publish-sheet', unit: '柳河县', period: '2026-10' }),
    says('公布 10月 全部', { act: 'publish-sheet', unit: null, period: '2026-10', all: true }),
    says('公布考核 柳河县', { act: 'publish-sheet', unit: '柳河县' }),
  ],
})
