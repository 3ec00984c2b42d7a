/** 措施办结: what has become of a measure goes into the ledger. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const settleMeasure = assessPhrase({
  act: 'settle-measure',
  title: '措施办结',
  what: '登记措施的落实结果，可附照片。',
  words: ['措施办结', '办结措施', '措施落实'],
  says: [
    says(
      '措施办结 柳河县 已于12月3日约谈',
      { act: 'settle-measure', unit: '柳河县', words: '已于12月3日约谈' },
      { photos: 1 },
    ),
    says('办结措施 柳河县 10月 第1条 已通报', {
      act: 'settle-measure',
      unit: '柳河县',
      period: '2026-10',
      items: [1],
      words: '已通报',
    }),
    says('措施落实 松山县 已报整改方案', { act: 'settle-measure', unit: '松山县' }),
  ],
})
