/** Samples: a typical case from its draft to the quarter's batch. */
import type { Day } from '../../../domain/names.ts'
import type { Samples } from './sample.ts'

const bulletin = {
  cases: [{ title: '某村露天焚烧垃圾案', text: '一、基本情况\n某村露天焚烧垃圾。' }],
  ...{ issuer: '云岭州网格化环境监管办公室', day: '2026-11-18' as Day },
}

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
  'exposures-shown': [
    {
      title: '已公布',
      meaning: {
        ...{ kind: 'exposures-shown', quarter: '2026-Q4', published: true },
        bulletin,
      },
    },
    {
      title: '待公布',
      meaning: {
        ...{ kind: 'exposures-shown', quarter: '2026-Q4', published: false },
        bulletin,
      },
    },
    {
      title: '没有',
      meaning: { kind: 'exposures-shown', quarter: '2026-Q3', published: false, bulletin: null },
    },
  ],
} satisfies Samples<
  | 'exposure-drafted'
  | 'exposure-reviewed'
  | 'exposure-approved'
  | 'exposure-returned'
  | 'exposure-published'
  | 'exposures-shown'
>
