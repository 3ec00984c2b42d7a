/** Samples: what grids lack, and a year whose holidays are not known. */
import type { Day } from '../../../domain/names.ts'
import { li } from './cast.ts'
import type { Samples } from './sample.ts'

const today = '2026-11-25' as Day

export const lacks = {
  'lacks-listed': [
    {
      title: '新查出',
      meaning: {
        ...{ kind: 'lacks-listed', name: '四定·定人员', total: 3, since: '2026-11-18' as Day },
        found: [{ name: '石滩村', post: '监督员', min: 3, has: 1, fullTimeMin: 1, fullTime: 0 }],
        filled: [{ name: '上河村', post: '双网格长' }],
      },
    },
    {
      title: '档案缺项',
      meaning: {
        ...{ kind: 'lacks-listed', name: '五定·定人员', total: 4, since: today, found: [], filled: [] },
        unfiled: [
          { item: '定区域', names: ['柳湾村', '石桥村'], of: 3 },
          { item: '定任务', names: ['柳湾村'], of: 1 },
        ],
      },
    },
    {
      title: '都已配齐',
      meaning: {
        ...{ kind: 'lacks-listed', name: '五定·定人员', total: 0, since: today, found: [] },
        filled: [{ name: '柳湾村', post: '网格长' }],
      },
    },
  ],
  'calendar-missed': [
    { title: '下一年', meaning: { kind: 'calendar-missed', year: 2027, begun: false, asked: [li] } },
    { title: '本年', meaning: { kind: 'calendar-missed', year: 2027, begun: true, asked: [] } },
  ],
} as const satisfies Samples<'lacks-listed' | 'calendar-missed'>
