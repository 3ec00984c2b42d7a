/** Samples: a station alarm from its push to its result. */
import type { MeaningWith } from '../wording.ts'
import { chen, clock, li, photo, wang, zhao } from './cast.ts'
import type { Sample } from './sample.ts'

type Kind =
  | 'alarm-withdrawn'
  | 'alarm-raised'
  | 'alarm-answered'
  | 'alarm-resolved'
  | 'alarm-due-soon'
  | 'alarm-overdue'

const card = {
  id: '990200/BJ20261125-001',
  no: 'BJ20261125-001',
  station: '柳河县城微站',
  focus: '柳河县城站重点网格',
  pollutant: 'PM25',
  value: '186',
  unit: 'ug/m3',
  measuredAt: clock('09:05'),
  grid: '柳河县',
} as const

const alarm = <K extends Kind>(kind: K, said: Partial<MeaningWith<Kind>>): MeaningWith<K> =>
  ({
    role: 'ask',
    card,
    who: '微站平台',
    words: '',
    late: false,
    asked: [],
    copied: [],
    limit: null,
    feedbackBy: clock('10:10'),
    resultBy: clock('11:10'),
    photos: [],
    actions: [],
    ...said,
    kind,
  }) as unknown as MeaningWith<K>

const both = ['answer-alarm', 'resolve-alarm'] as const
const town = '青杨镇分网格长 陈立夏'

export const alarms = {
  'alarm-raised': [
    {
      title: '请反馈',
      meaning: alarm('alarm-raised', { asked: [wang, li], copied: [zhao], actions: [...both] }),
    },
    {
      title: '站点所在地',
      meaning: alarm('alarm-raised', { role: 'help', asked: [chen], actions: [...both] }),
    },
    { title: '没有人在岗', meaning: alarm('alarm-raised', { actions: [...both] }) },
  ],
  'alarm-withdrawn': [
    {
      title: '误报',
      meaning: alarm('alarm-withdrawn', {
        words: '仪器校准时的数据',
        feedbackBy: null,
        resultBy: null,
      }),
    },
  ],
  'alarm-answered': [
    {
      title: '按时',
      meaning: alarm('alarm-answered', {
        who: town,
        words: '站点东侧工地在平整场地，已叫停，正在洒水',
        feedbackBy: null,
        photos: [photo(1)],
        actions: ['resolve-alarm'],
      }),
    },
    {
      title: '迟了，告知办公室',
      meaning: alarm('alarm-answered', {
        role: 'inform',
        who: town,
        words: '已到现场',
        late: true,
        feedbackBy: null,
      }),
    },
  ],
  'alarm-resolved': [
    {
      title: '按时',
      meaning: alarm('alarm-resolved', {
        who: town,
        words: '裸土已覆盖，复测回落',
        feedbackBy: null,
        resultBy: null,
        photos: [photo(2)],
      }),
    },
    {
      title: '迟了，告知办公室',
      meaning: alarm('alarm-resolved', {
        role: 'inform',
        who: town,
        late: true,
        feedbackBy: null,
        resultBy: null,
      }),
    },
  ],
  'alarm-due-soon': [
    {
      title: '反馈',
      meaning: alarm('alarm-due-soon', { asked: [wang], limit: 'feedback', actions: [...both] }),
    },
    {
      title: '结果，反馈已超时，之后又报了几次',
      meaning: alarm('alarm-due-soon', {
        asked: [wang],
        card: { ...card, again: { times: 3, highest: '240' } },
        limit: 'result',
        feedbackBy: clock('08:10'),
        resultBy: clock('09:40'),
        actions: [...both],
      }),
    },
    {
      title: '结果',
      meaning: alarm('alarm-due-soon', { limit: 'result', feedbackBy: null, actions: ['resolve-alarm'] }),
    },
  ],
  'alarm-overdue': [
    {
      title: '请反馈',
      meaning: alarm('alarm-overdue', {
        asked: [wang],
        limit: 'feedback',
        feedbackBy: clock('09:00'),
        actions: [...both],
      }),
    },
    {
      title: '告知办公室',
      meaning: alarm('alarm-overdue', {
        role: 'inform',
        asked: [zhao],
        limit: 'result',
        resultBy: clock('09:00'),
      }),
    },
    {
      title: '没有人在岗',
      meaning: alarm('alarm-overdue', { limit: 'result', feedbackBy: null, resultBy: clock('09:00') }),
    },
  ],
} satisfies { readonly [K in Kind]: readonly Sample<K>[] }
