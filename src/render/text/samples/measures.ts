/** Samples: measures that are to be followed up. */
import type { Day } from '../../../domain/names.ts'
import { zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const followUp = {
  kind: 'measure-reminded',
  unit: '柳湾县',
  period: '2026年10月',
  measures: ['约谈'],
  by: '州大气办',
  reason:
    '问题占全州 10% 以上连续 2 个月（2026-09、2026-10），建议由州大气办对相关负责同志约谈，须经人确认。',
  followUpOn: '2026-11-25' as Day,
} as const

const measure = {
  ...{ unit: '柳湾县', period: '2026年10月', by: '州大气办', against: '县市（园区）相关负责同志' },
  ...{ measures: ['约谈'], reason: followUp.reason },
}
const buttons = [
  { label: '确认', say: '确认措施 柳湾县 2026-10' },
  { label: '不采纳', say: '不采纳措施 柳湾县 2026-10' },
]
const decided = { ...measure, role: 'office' as const, words: '', followUpOn: null }
const inLedger = {
  ...{ no: 1, unit: '柳湾县', period: '2026年10月', measures: ['约谈'], by: '州大气办' },
  ...{ against: '县市（园区）相关负责同志', followUpOn: null, words: '' },
}
const then = '2026-12-25' as Day

export const measures = {
  'measure-proposed': [
    {
      title: '有较轻的被吸收',
      meaning: {
        ...{ kind: 'measure-proposed', ...measure, absorbed: ['通报批评'], warnings: ['样本过小，人工复核'] },
        ...{ article: '附件2第七条(三)', amb: ['AMB-11', 'AMB-13'], asked: [zhao], buttons },
      },
    },
    {
      title: '没有人在岗',
      meaning: {
        ...{ kind: 'measure-proposed', ...measure, absorbed: [], warnings: [], article: '附件2第七条(三)' },
        ...{ amb: [], asked: [], buttons },
      },
    },
  ],
  'measure-confirmed': [
    {
      title: '给考核办公室',
      meaning: { ...decided, kind: 'measure-confirmed', followUpOn: then, words: '下周三上午' },
    },
    {
      title: '给本单位',
      meaning: { ...decided, kind: 'measure-confirmed', role: 'unit', followUpOn: then },
    },
  ],
  'measure-declined': [
    { title: '未采纳', meaning: { ...decided, kind: 'measure-declined', words: '总量只有三件，样本太小' } },
  ],
  'measure-settled': [
    { title: '已落实', meaning: { ...decided, kind: 'measure-settled', words: '12月10日已约谈' } },
  ],
  'measures-shown': [
    {
      title: '有待确认的',
      meaning: {
        ...{ kind: 'measures-shown', period: null, more: 3, buttons },
        rows: [
          { ...inLedger, state: 'proposed' },
          { ...inLedger, no: 2, state: 'confirmed', followUpOn: then },
          { ...inLedger, unit: '南河县', state: 'settled', words: '12月10日已约谈' },
        ],
      },
    },
    {
      title: '没有措施',
      meaning: { kind: 'measures-shown', period: '2026年10月', rows: [], more: 0, buttons: [] },
    },
  ],
  'measure-reminded': [
    { title: '有人负责', meaning: { ...followUp, measures: [...followUp.measures], asked: [zhao] } },
    {
      title: '几项措施，没有人在岗',
      meaning: { ...followUp, measures: ['专项督查', '问责建议'], reason: '', asked: [] },
    },
  ],
} satisfies Samples<
  | 'measure-reminded'
  | 'measure-proposed'
  | 'measure-confirmed'
  | 'measure-declined'
  | 'measure-settled'
  | 'measures-shown'
>
