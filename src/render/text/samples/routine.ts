/** Samples: daily work and what leaders are sent. */
import { chen, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

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
} as const satisfies Samples<'patrol-recorded' | 'meeting-recorded' | 'self-handling-recorded'>
