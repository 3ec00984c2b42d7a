/** 采纳申诉, 驳回申诉: the office answers an objection with its reason. */
import { assessPhrase, namesItems, says } from '../assessments/assess-phrase.ts'

export const decideObjection = assessPhrase({
  act: 'decide-objection',
  title: '答复申诉',
  what: '采纳或驳回一件申诉，请写明理由。',
  words: ['不采纳申诉', '采纳申诉', '受理申诉', '驳回申诉', '采纳', '驳回'],
  needs: namesItems,
  says: [
    says('采纳申诉 柳河县 第1号 现场确在邻县', {
      act: 'decide-objection',
      unit: '柳河县',
      items: [1],
      upheld: true,
      words: '现场确在邻县',
    }),
    says('驳回申诉 柳河县 第2号 上报时间晚于发现时间', {
      act: 'decide-objection',
      items: [2],
      upheld: false,
    }),
    says(
      '受理申诉 第1号 同意改按一次计',
      { act: 'decide-objection', unit: null, items: [1], upheld: true },
      { photos: 1 },
    ),
  ],
})
