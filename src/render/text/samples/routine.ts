/** Samples: daily work and what leaders are sent. */
import { chen, li, wang, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

export const routine = {
  'duty-reminded': [
    {
      title: '巡查，几个网格',
      meaning: {
        kind: 'duty-reminded',
        duty: '每日巡查',
        dutyKind: 'patrol',
        photo: true,
        grids: [
          { name: '柳湾村三片区', asked: [chen] },
          { name: '柳湾村一片区', asked: [li] },
          { name: '柳湾村二片区', asked: [] },
        ],
      },
    },
    {
      title: '会议，一个网格',
      meaning: {
        kind: 'duty-reminded',
        duty: '碰头会',
        dutyKind: 'meeting',
        photo: false,
        grids: [{ name: '柳湾村', asked: [wang] }],
      },
    },
    {
      title: '都已登记',
      meaning: { kind: 'duty-reminded', duty: '碰头会', dutyKind: 'meeting', photo: false, grids: [] },
    },
  ],
  'absence-listed': [
    {
      title: '有未登记',
      meaning: {
        kind: 'absence-listed',
        day: '2026-11-25',
        rows: [
          { duty: '碰头会', missing: [], of: 4 },
          { duty: '每日巡查', missing: ['柳湾村三片区', '石桥村一片区'], of: 8 },
        ],
      },
    },
    {
      title: '全部完成',
      meaning: {
        kind: 'absence-listed',
        day: '2026-11-25',
        rows: [{ duty: '每日巡查', missing: [], of: 8 }],
      },
    },
    { title: '没有工作', meaning: { kind: 'absence-listed', day: '2026-11-25', rows: [] } },
  ],
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
} as const satisfies Samples<
  'duty-reminded' | 'absence-listed' | 'patrol-recorded' | 'meeting-recorded' | 'self-handling-recorded'
>
