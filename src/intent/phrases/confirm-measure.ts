/** 确认措施: a person takes up what was proposed. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const confirmMeasure = assessPhrase({
  act: 'confirm-measure',
  title: '确认措施',
  what: '确认系统建议的约谈、通报等措施。',
  words: ['确认措施', '采纳措施'],
  says: [
    says('确认措施 柳河县', { act: 'confirm-measure', unit: '柳河县' }),
    says('确认措施 柳河县 10月 第2条 下周三约谈', {
      act: 'confirm-measure',
      unit: '柳河县',
      period: '2026-10',
      items: [2],
      words: '下周三约谈',
    }),
    says('采纳措施 松山县', { act: 'confirm-measure', unit: '松山县' }),
  ],
})
