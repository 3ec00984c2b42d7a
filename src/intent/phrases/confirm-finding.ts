/** 认定: an item that the records propose holds, as the office has established. */
import { assessPhrase, namesItems, says } from '../assessments/assess-phrase.ts'

export const confirmFinding = assessPhrase({
  act: 'confirm-finding',
  title: '认定',
  what: '认定考核表里的一项或几项属实。',
  words: ['确认考核', '认定'],
  needs: namesItems,
  says: [
    says('认定 柳河县 第1项', { act: 'confirm-finding', unit: '柳河县', items: [1] }),
    says('认定 柳河县 10月 第1、3项 现场查实', {
      act: 'confirm-finding',
      unit: '柳河县',
      period: '2026-10',
      items: [1, 3],
      words: '现场查实',
    }),
    says('认定 柳河县 全部', { act: 'confirm-finding', unit: '柳河县', all: true }),
  ],
})
