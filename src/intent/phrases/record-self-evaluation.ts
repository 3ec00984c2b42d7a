/** 自评: a grid says how it is doing (GC-20). */
import { says } from '../example.ts'
import { recordPhrase } from '../record-phrase.ts'

export const recordSelfEvaluation = recordPhrase('assessment', {
  name: 'record-self-evaluation',
  title: '自评',
  what: '登记网格的自评、考核结果。',
  leads: [
    ...['自评', '自评结果', '季度自评', '本周自评', '本月自评', '本季度自评', '今日自评', '月度自评', '年度自评'],
    ...['网格自评', '工作自评', '巡查自评', '考核自评', '自我评价', '/evaluate'],
  ],
  says: [
    says('自评 三季度运行良好，得分92', { wish: 'duty', kind: 'assessment' }, { photos: 1 }),
    says('季度自评 问题整改率98%', { wish: 'duty', kind: 'assessment' }),
    says('自评：本周巡查4次，督查1次，会议按时开', { wish: 'duty', kind: 'assessment' }),
    says('本周自评 巡查到位，无异常', { wish: 'duty', kind: 'assessment' }),
    says('巡查自评：良好', { wish: 'duty', kind: 'assessment' }),
    says('自评结果 良好', { wish: 'duty', kind: 'assessment' }),
  ],
})
