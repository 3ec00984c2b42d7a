/** Samples: an alert from its start to its end. */
import type { Day } from '../../../domain/names.ts'
import type { MeaningWith } from '../wording.ts'
import { wang, zhao } from './cast.ts'
import type { Sample } from './sample.ts'

type Course = 'alert-started' | 'alert-changed' | 'alert-ended'

const alert = <K extends Course>(kind: K, said: Partial<MeaningWith<Course>>): MeaningWith<K> =>
  ({
    name: '重污染天气响应',
    level: 'yellow',
    from: null,
    who: '云岭州州大气办值班员 赵白露',
    words: '',
    asks: [],
    meeting: null,
    rhythms: [],
    asked: [],
    ...said,
    kind,
  }) as unknown as MeaningWith<K>

export const alerts = {
  'alert-started': [
    {
      title: '州里',
      meaning: alert('alert-started', {
        asks: ['提请二级网格长确认响应级别和措施'],
        rhythms: ['调度会商每天都要', '日巡查每天2次'],
        asked: [zhao],
        words: '明天起静稳天气',
      }),
    },
    {
      title: '村里',
      meaning: alert('alert-started', { rhythms: ['污染源巡查每天2次'], asked: [wang] }),
    },
    { title: '县里', meaning: alert('alert-started', { meeting: '调度会商', asked: [wang, zhao] }) },
    { title: '平台启动', meaning: alert('alert-started', { who: '调度平台' }) },
  ],
  'alert-changed': [
    { title: '升级', meaning: alert('alert-changed', { level: 'orange', from: 'yellow', asked: [wang] }) },
  ],
  'alert-ended': [{ title: '解除', meaning: alert('alert-ended', { level: 'orange' }) }],
  'alert-summarised': [
    {
      title: '第二天',
      meaning: {
        kind: 'alert-summarised',
        name: '重污染天气响应',
        level: 'orange',
        day: '2026-11-25' as Day,
        dayOfAlert: 2,
        of: 3,
        rows: [
          { grid: '柳河县', missing: [], told: 9, done: 4 },
          { grid: '松山县', missing: ['错峰运输落实'], told: 0, done: 0 },
        ],
        order: {
          no: 'RW20261124-001',
          standing: {
            tiers: [{ told: 11, acknowledged: 8, done: 5, refused: 0, late: 0 }],
            unacknowledged: { names: ['石滩村', '松岭村'], of: 3 },
            undone: { names: [], of: 6 },
            refused: { names: [], of: 0 },
            below: [],
          },
        },
        counts: { reported: 4, closed: 3, patrols: 18, meetings: 9 },
      },
    },
  ],
} satisfies {
  readonly [K in Course]: readonly Sample<K>[]
} & { readonly [K in 'alert-summarised']: readonly Sample<K>[] }
