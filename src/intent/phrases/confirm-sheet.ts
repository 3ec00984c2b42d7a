/** 核定: after the time for objections the result stands. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const confirmSheet = assessPhrase({
  act: 'confirm-sheet',
  title: '核定',
  what: '申诉期满、逐件答复后核定结果。',
  words: ['核定考核', '核定'],
  says: [
    says('核定 柳河县 10月', { act: 'confirm-sheet', unit: '柳河县', period: '2026-10' }),
    says('核定 10月', { act: 'confirm-sheet', unit: null, period: '2026-10' }),
    says('核定考核 柳河县', { act: 'confirm-sheet', unit: '柳河县' }),
  ],
})
