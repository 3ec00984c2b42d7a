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

export const measures = {
  'measure-reminded': [
    { title: '有人负责', meaning: { ...followUp, measures: [...followUp.measures], asked: [zhao] } },
    {
      title: '几项措施，没有人在岗',
      meaning: { ...followUp, measures: ['专项督查', '问责建议'], reason: '', asked: [] },
    },
  ],
} satisfies Samples<'measure-reminded'>
