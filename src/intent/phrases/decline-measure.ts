/** 不采纳措施: a proposal is turned down, with its reason. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'

export const declineMeasure = assessPhrase({
  act: 'decline-measure',
  title: '不采纳措施',
  what: '不采纳系统建议的措施，请写明理由。',
  words: ['不采纳措施', '不确认措施'],
  says: [
    says('不采纳措施 柳河县 样本太小', { act: 'decline-measure', unit: '柳河县', words: '样本太小' }),
    says('不采纳措施 柳河县 10月 第1条 已另行处理', {
      act: 'decline-measure',
      unit: '柳河县',
      period: '2026-10',
      items: [1],
    }),
    says('不确认措施 松山县 已有专项整改', { act: 'decline-measure', unit: '松山县' }),
  ],
})
