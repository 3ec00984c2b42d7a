/** 考核表: one unit’s sheet as it stands, item by item. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const showSheet = assessPhrase({
  act: 'show-sheet',
  title: '考核表',
  what: '查看一个单位的考核表，逐项带编号。',
  words: ['查看考核表', '看考核表', '考核表'],
  ends: '考核表(?:给我)?(?:看看|看一下|发一下)?|(?:现在|目前|到底)?(?:考核)?(?:考了|得了|打了|是|有|一共)*(?:多少|几)分|(?:考核)?得分(?:情况|是多少|多少)?',
  says: [
    says('考核表 柳河县', { act: 'show-sheet', unit: '柳河县' }),
    says('考核表 柳河县 10月 第21项起', {
      act: 'show-sheet',
      unit: '柳河县',
      period: '2026-10',
      items: [21],
    }),
    says('我们县上个月考了多少分', { act: 'show-sheet', unit: null, period: '2026-10' }),
    says('考核表', { act: 'show-sheet', unit: null }),
  ],
})
