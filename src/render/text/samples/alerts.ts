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
    checklist: [],
    asked: [],
    ...said,
    kind,
  }) as unknown as MeaningWith<K>

const checklist = ['企业减排措施落实', '错峰运输落实', '工地停止土石方']

export const alerts = {
  'alert-started': [
    {
      title: '州里',
      meaning: alert('alert-started', {
        asks: ['提请二级网格长确认响应级别和措施'],
        rhythms: ['调度会商每天都要', '日巡查每天2次'],
        checklist,
        asked: [zhao],
        words: '明天起静稳天气',
      }),
    },
    {
      title: '村里',
      meaning: alert('alert-started', { rhythms: ['污染源巡查每天2次'], checklist, asked: [wang] }),
    },
    { title: '县里', meaning: alert('alert-started', { meeting: '调度会商', asked: [wang, zhao] }) },
    { title: '平台启动', meaning: alert('alert-started', { who: '调度平台' }) },
  ],
  'alert-changed': [
    { title: '升级', meaning: alert('alert-changed', { level: 'orange', from: 'yellow', asked: [wang] }) },
  ],
  'alert-ended': [{ title: '解除', meaning: alert('alert-ended', { level: 'orange' }) }],
  'alert-step-recorded': [
    {
      title: '还有',
      meaning: {
        kind: 'alert-step-recorded',
        grid: '柳河县',
        who: '柳河县分网格长 王小满',
        items: ['企业减排措施落实', '工地停止土石方'],
        open: 4,
        words: '',
        photoCount: 2,
      },
    },
    {
      title: '齐了',
      meaning: {
        kind: 'alert-step-recorded',
        grid: '柳河县',
        who: '柳河县分网格长 王小满',
        items: ['各网格回执'],
        open: 0,
        words: '全部收齐',
        photoCount: 0,
      },
    },
  ],
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
          { grid: '柳河县', missing: [] },
          { grid: '松山县', missing: ['错峰运输落实'] },
        ],
        counts: { reported: 4, closed: 3, patrols: 18, meetings: 9 },
      },
    },
  ],
} satisfies {
  readonly [K in Course]: readonly Sample<K>[]
} & { readonly [K in 'alert-step-recorded' | 'alert-summarised']: readonly Sample<K>[] }
