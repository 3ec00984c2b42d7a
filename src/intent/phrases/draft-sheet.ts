/** 打分: the records of a period become drafts, for one unit or for all. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const draftSheet = assessPhrase({
  act: 'draft-sheet',
  title: '打分',
  what: '按记录拟出考核表，逐项列出，不写单位就是全部单位。',
  words: ['考核打分', '拟考核表', '打分'],
  ends: '(?:考核)?(?:分打一下|打一下分|打个?分|打打分|分打出来|考核表拟出来)吧?',
  says: [
    says('打分 10月', { act: 'draft-sheet', unit: null, period: '2026-10' }),
    says('打分 柳河县 10月', { act: 'draft-sheet', unit: '柳河县', period: '2026-10' }),
    says('把10月的分打一下', { act: 'draft-sheet', unit: null, period: '2026-10' }),
    says('打分', { act: 'draft-sheet', unit: null, period: null }),
  ],
})
