/** Samples: changes of the tree. */
import { wang, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const merged = { kind: 'grid-merged', from: '石桥村', into: '柳湾村' } as const
const post = {
  kind: 'post-changed',
  ...{ grid: '柳湾村', title: '网格长' },
  ...{ tasks: 0, given: 0 },
} as const
const file = {
  grid: '柳湾村',
  rows: [
    { name: '定区域', text: '东至河，西至公路' },
    { name: '定任务', text: null },
  ],
}
const beside = { given: 0, followUps: 0, campaigns: 0 }
const none = { open: 0, orders: 0, alarms: 0, stations: 0, sources: 0, ...beside, chat: false }

export const grids = {
  'grid-merged': [
    {
      title: '有未办结的',
      meaning: { ...merged, ...none, open: 3, orders: 1, stations: 1, sources: 12, asked: [wang] },
    },
    { title: '都已办结', meaning: { ...merged, ...none, asked: [] } },
    {
      title: '群也过去',
      meaning: { ...merged, ...none, alarms: 1, given: 2, followUps: 1, campaigns: 1, chat: true, asked: [] },
    },
  ],
  'grid-divided': [
    {
      title: '拆分',
      meaning: { kind: 'grid-divided', from: '柳湾村', into: '柳湾新村', ...none, asked: [wang] },
    },
  ],
  'post-changed': [
    {
      title: '带着任务',
      meaning: { ...post, leaves: wang, enters: zhao, open: 3, named: 1, tasks: 2, given: 1 },
    },
    { title: '任务没有人接', meaning: { ...post, leaves: wang, enters: null, open: 0, named: 0, tasks: 1 } },
    { title: '换了人', meaning: { ...post, leaves: wang, enters: zhao, open: 3, named: 1 } },
    { title: '补上空缺', meaning: { ...post, leaves: null, enters: zhao, open: 0, named: 0 } },
    { title: '空出来了', meaning: { ...post, leaves: wang, enters: null, open: 2, named: 2 } },
  ],
  'grid-filed': [
    { title: '还缺一项', meaning: { kind: 'grid-filed', ...file, entered: ['定区域'] } },
    {
      title: '都有了',
      meaning: {
        kind: 'grid-filed',
        grid: '柳湾村',
        rows: [{ name: '定区域', text: '东至河' }],
        entered: ['定区域'],
      },
    },
  ],
  'grid-file-shown': [{ title: '查看', meaning: { kind: 'grid-file-shown', ...file, entered: [] } }],
} satisfies Samples<'grid-merged' | 'grid-divided' | 'post-changed' | 'grid-filed' | 'grid-file-shown'>
