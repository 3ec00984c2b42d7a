/** Samples: a leave from its entry to its end. */
import type { Day } from '../../../domain/names.ts'
import { li, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const leave = {
  who: '柳湾村网格长 王小满',
  from: '2026-11-26' as Day,
  to: '2026-11-28' as Day,
  early: false,
  left: [],
  informed: [],
}
const deputy = { ...li, title: '柳湾村网格长（代）' }

export const leaves = {
  'leave-recorded': [{ title: '有代理人', meaning: { kind: 'leave-recorded', ...leave, asked: [deputy] } }],
  'leave-started': [
    { title: '有代理人', meaning: { kind: 'leave-started', ...leave, asked: [deputy] } },
    { title: '一天，没有代理人', meaning: { kind: 'leave-started', ...leave, to: leave.from, asked: [] } },
    {
      title: '没有代理人，有人照看，没人照看',
      meaning: {
        ...{ kind: 'leave-started', ...leave, asked: [], informed: [zhao] },
        left: [
          { name: '柳湾村', others: [li] },
          { name: '柳湾村村西片区', others: [] },
        ],
      },
    },
  ],
  'leave-ended': [
    { title: '期满', meaning: { kind: 'leave-ended', ...leave, asked: [deputy] } },
    { title: '提前', meaning: { kind: 'leave-ended', ...leave, early: true, asked: [] } },
  ],
} satisfies Samples<'leave-recorded' | 'leave-started' | 'leave-ended'>
