/** Samples: a year as the mean of its months, and a rubric without items. */
import type { Day } from '../../../domain/names.ts'
import { zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const shown = {
  ...{ kind: 'year-published' as const, name: '年度考核', period: '2026年', no: 0, hidden: 0 },
  ...{ asked: [], by: null, buttons: [] },
}
const whole = { mean: '91.25', grade: '优秀', months: 12, missing: [], forced: [] }
const rows = [
  { unit: '北苇县', ...whole },
  {
    ...{ unit: '南河县', mean: '59.3333', grade: '不合格', months: 9 },
    ...{ missing: ['2026-01', '2026-02', '2026-03'], forced: ['2026-08'] },
  },
  { unit: '沙泉园区', mean: null, grade: null, months: 0, missing: [], forced: [] },
]

export const years = {
  'year-published': [
    {
      title: '系统拟的草稿',
      meaning: {
        ...{ ...shown, state: 'draft', rows, asked: [zhao], by: '2027-01-31' as Day },
        buttons: [{ label: '公布', say: '公布 2026年' }],
      },
    },
    { title: '更正后再公布', meaning: { ...shown, state: 'published', no: 2, rows: rows.slice(0, 2) } },
    {
      title: '只看本单位',
      meaning: { ...shown, state: 'published', no: 1, rows: rows.slice(0, 1), hidden: 2 },
    },
  ],
  'rubric-unready': [
    {
      title: '附件没有导入',
      meaning: {
        ...{ kind: 'rubric-unready', name: '各级网格季度考核', period: '2026年第三季度' },
        ...{ annex: '附件4《考核办法》', asked: [zhao] },
      },
    },
  ],
} satisfies Samples<'year-published' | 'rubric-unready'>
