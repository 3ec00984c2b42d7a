/** 撤掉: a proposed item does not hold. */
import { assessPhrase, namesItems, says } from '../assessments/assess-phrase.ts'

export const removeFinding = assessPhrase({
  act: 'remove-finding',
  title: '撤掉',
  what: '撤掉考核表里不成立的一项，请写明理由。',
  words: ['撤掉', '剔除', '撤项'],
  needs: namesItems,
  says: [
    says('撤掉 柳河县 第2项 与第1项是同一件', {
      act: 'remove-finding',
      unit: '柳河县',
      items: [2],
      words: '与第1项是同一件',
    }),
    says('剔除第2项 不在本县辖区', { act: 'remove-finding', items: [2], words: '不在本县辖区' }),
    says('撤掉 松山县 10月 第3项 查无此事', {
      act: 'remove-finding',
      unit: '松山县',
      period: '2026-10',
      items: [3],
    }),
  ],
})
