/** 自评: a grid says how it is doing (GC-20). */
import { says } from '../example.ts'
import { recordPhrase } from '../record-phrase.ts'

/** 本季度自评：…, 我们镇自评情况：…, 自评为良好: said first, whatever is counted up behind it; never what is still to be done. */
const led =
  /^(?!.{0,12}(?:请|各|尽快|抓紧|记得|开始|准备|明天|下周|要求|没|未))\P{P}{0,10}?(?:自评|自我评价)(?:情况|结果|结论|等次|报告)?(?:为|是|如下|(?:也|都|已经?)?(?:做|搞|写|填|报|交)?(?:完成|[完好]了?|了)|[：:，,\s]|$)(?!.*[吗？?]$)/u

export const recordSelfEvaluation = recordPhrase('assessment', {
  name: 'record-self-evaluation',
  title: '自评',
  what: '登记网格的自评、考核结果。',
  leads: [
    ...[
      '自评',
      '自评结果',
      '季度自评',
      '本周自评',
      '本月自评',
      '本季度自评',
      '今日自评',
      '月度自评',
      '年度自评',
    ],
    ...['网格自评', '工作自评', '巡查自评', '考核自评', '自我评价', '/evaluate'],
  ],
  says: [
    says('自评 三季度运行良好，得分92', { wish: 'duty', kind: 'assessment' }, { photos: 1 }),
    says('季度自评 问题整改率98%', { wish: 'duty', kind: 'assessment' }),
    says('自评：本周巡查4次，督查1次，会议按时开', { wish: 'duty', kind: 'assessment' }),
    says('本周自评 巡查到位，无异常', { wish: 'duty', kind: 'assessment' }),
    says('巡查自评：良好', { wish: 'duty', kind: 'assessment' }),
    says('我们镇自评情况：巡查3次，整改完成率98%，无异常', { wish: 'duty', kind: 'assessment' }),
    says('本村自评为良好', { wish: 'duty', kind: 'assessment' }),
    says('四季度自评已经做完了，95分', { wish: 'duty', kind: 'assessment' }),
    says('自评结果 良好', { wish: 'duty', kind: 'assessment' }),
  ],
  exact: ({ text }) => (led.test(text) ? { wish: 'duty', kind: 'assessment', text, led: true } : null),
})
