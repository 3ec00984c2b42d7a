/** Samples: a typical case from its draft to the quarter's batch. */
import type { Samples } from './sample.ts'

const base = {
  ...{ no: 'HB20261118-007', quarter: '2026-Q4', text: '', chars: 0, reason: '' },
  ...{ titles: ['某村露天焚烧垃圾案'], conditions: [], approvals: [] },
}

export const exposures = {
  'exposure-drafted': [
    {
      title: '起草',
      meaning: {
        ...base,
        kind: 'exposure-drafted',
        chars: 1024,
        text: '一、基本情况\n网格人员发现某村露天焚烧垃圾。',
        conditions: ['案卷审查记录', '论证记录'],
      },
    },
  ],
  'exposure-reviewed': [{ title: '审签', meaning: { ...base, kind: 'exposure-reviewed' } }],
  'exposure-approved': [
    { title: '终审', meaning: { ...base, kind: 'exposure-approved', approvals: ['分管州领导审核'] } },
  ],
  'exposure-returned': [
    { title: '退改', meaning: { ...base, kind: 'exposure-returned', reason: '写明处罚金额' } },
  ],
  'exposure-published': [
    {
      title: '公布',
      meaning: { ...base, kind: 'exposure-published', titles: ['某村露天焚烧垃圾案', '某镇污水直排案'] },
    },
  ],
} satisfies Samples<
  'exposure-drafted' | 'exposure-reviewed' | 'exposure-approved' | 'exposure-returned' | 'exposure-published'
>
