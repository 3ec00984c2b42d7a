/** Samples: changes of the tree. */
import { wang } from './cast.ts'
import type { Samples } from './sample.ts'

const merged = { kind: 'grid-merged', from: '石桥村', into: '柳湾村' } as const

export const grids = {
  'grid-merged': [
    { title: '有未办结的', meaning: { ...merged, open: 3, asked: [wang] } },
    { title: '都已办结', meaning: { ...merged, open: 0, asked: [] } },
  ],
  'grid-divided': [
    {
      title: '拆分',
      meaning: { kind: 'grid-divided', from: '柳湾村', into: '柳湾新村', open: 0, asked: [wang] },
    },
  ],
} satisfies Samples<'grid-merged' | 'grid-divided'>
