/** Samples: daily work and what leaders are sent. */
import type { GridCode } from '../../../domain/names.ts'
import { chen, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const tally = (
  name: string,
  [reported, closed, selfHandled, overdue, patrols, meetings]: readonly number[],
) => ({
  grid: '990101001' as GridCode,
  name,
  reported: reported ?? 0,
  closed: closed ?? 0,
  selfHandled: selfHandled ?? 0,
  overdue: overdue ?? 0,
  patrols: patrols ?? 0,
  meetings: meetings ?? 0,
})
const week = {
  kind: 'digest-made',
  digest: 'weekly',
  title: '城区网格周调度',
  from: '2026-11-16',
  to: '2026-11-22',
} as const
const quiet = { open: 0, suspended: 0, overdue: 0, oldest: [], late: false }

export const routine = {
  'patrol-recorded': [
    {
      title: '有照片',
      meaning: {
        kind: 'patrol-recorded',
        grid: '柳湾村三片区',
        who: '柳湾村三片区网格长 陈立夏',
        words: '未发现问题',
        photoCount: 2,
        photoMissing: false,
        asked: [],
      },
    },
    {
      title: '缺照片',
      meaning: {
        kind: 'patrol-recorded',
        grid: '柳湾村三片区',
        who: '柳湾村三片区网格长 陈立夏',
        words: '',
        photoCount: 0,
        photoMissing: true,
        asked: [chen],
      },
    },
  ],
  'meeting-recorded': [
    {
      title: '记录',
      meaning: {
        kind: 'meeting-recorded',
        grid: '柳湾村',
        who: '柳湾村网格长 王小满',
        words: '安排今天秸秆禁烧巡查',
        photoCount: 0,
        photoMissing: false,
        asked: [],
      },
    },
  ],
  'self-handling-recorded': [
    {
      title: '记录',
      meaning: {
        kind: 'self-handling-recorded',
        grid: '柳湾村三片区',
        who: '柳湾村三片区网格长 陈立夏',
        words: '劝阻一户烧纸箱，已灭',
        photoCount: 1,
        photoMissing: false,
        asked: [],
      },
    },
    {
      title: '抄送',
      meaning: {
        kind: 'self-handling-recorded',
        grid: '阳光小区',
        who: '阳光小区网格长 孙小雪',
        words: '员工烧纸箱，已制止',
        photoCount: 1,
        photoMissing: false,
        asked: [chen, zhao],
      },
    },
  ],
  'digest-made': [
    {
      title: '周',
      meaning: {
        ...week,
        total: tally('城区', [12, 9, 5, 2, 28, 9]),
        rows: [tally('北苇镇', [7, 6, 3, 0, 14, 5]), tally('南河镇', [5, 3, 2, 2, 14, 4])],
        open: 6,
        suspended: 1,
        overdue: 1,
        oldest: [
          { no: 'HB20261111-004', place: '东河桥下', text: '河边倒垃圾', holder: '南河村', days: 11 },
          { no: 'HB20261116-002', place: null, text: '夜间喷漆味道大', holder: '城市管理局', days: 6 },
        ],
        late: true,
      },
    },
    {
      title: '空周',
      meaning: {
        ...week,
        ...quiet,
        total: tally('城区', []),
        rows: [tally('北苇镇', []), tally('南河镇', [])],
      },
    },
    {
      title: '月，无超期',
      meaning: {
        ...week,
        ...quiet,
        digest: 'monthly',
        title: '城区网格月小结',
        from: '2026-10-01',
        to: '2026-10-31',
        total: tally('城区', [31, 31, 12, 0, 122, 40]),
        rows: [],
      },
    },
  ],
} as const satisfies Samples<
  'patrol-recorded' | 'meeting-recorded' | 'self-handling-recorded' | 'digest-made'
>
