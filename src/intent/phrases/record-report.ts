/** 报送: papers were sent in by their date (LY-16, CJ-076). */
import { says } from '../example.ts'
import { recordPhrase } from '../record-phrase.ts'

export const recordReport = recordPhrase('report', {
  name: 'record-report',
  title: '报送',
  what: '登记按期报送的台账、总结、计划和名录。',
  leads: ['报送', '已报送', '/submit'],
  says: [
    says('报送 巡查台账、督查情况、工作总结', { wish: 'duty', kind: 'report' }, { photos: 1 }),
    says('已报送 年度总结', { wish: 'duty', kind: 'report' }),
    says('报送 重点污染源监管名录', { wish: 'duty', kind: 'report' }),
  ],
})
