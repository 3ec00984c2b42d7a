/** 自评: a grid says how it is doing (GC-20). */
import { says } from '../example.ts'
import { recordPhrase } from '../record-phrase.ts'

export const recordSelfEvaluation = recordPhrase('assessment', {
  name: 'record-self-evaluation',
  title: '自评',
  what: '登记网格的自评、考核结果。',
  leads: ['自评', '自评结果', '季度自评', '/evaluate'],
  says: [
    says('自评 三季度运行良好，得分92', { wish: 'duty', kind: 'assessment' }, { photos: 1 }),
    says('季度自评 问题整改率98%', { wish: 'duty', kind: 'assessment' }),
    says('自评结果 良好', { wish: 'duty', kind: 'assessment' }),
  ],
})
