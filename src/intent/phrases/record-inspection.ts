/** 督查: a level below was inspected, records, ledgers or the place itself (JC-61). */
import { says } from '../example.ts'
import { recordPhrase } from '../record-phrase.ts'

export const recordInspection = recordPhrase('inspection', {
  name: 'record-inspection',
  title: '督查记录',
  what: '登记对下级网格的督查、抽查，请附照片。',
  leads: ['督查记录', '督查', '抽查记录', '暗访记录', '/inspect'],
  says: [
    says(
      '督查记录 北苇镇 台账齐全，一处料堆未覆盖已交代',
      { wish: 'duty', kind: 'inspection' },
      { photos: 1 },
    ),
    says('督查记录 柳湾村 查阅台账', { wish: 'duty', kind: 'inspection' }),
    says('抽查记录 三个村 记录齐全', { wish: 'duty', kind: 'inspection' }, { photos: 1 }),
  ],
})
