/** A special grid beside the levels: 重点网格 around an air station, led by the chiefs themselves. */
import { z } from 'zod'
import { Level, PostKind } from '../../grid/grid.ts'
import { kind, text } from '../kind.ts'
import { levelWord, postWord } from '../who.ts'

export const focusGrid = kind({
  title: '重点网格',
  value: z.strictObject({
    name: text,
    /** What it lies around. */
    around: z.enum(['station']),
    /** The level whose government sets it up. */
    level: Level,
    ledBy: z.array(PostKind).min(1),
    /** How many such points the document counts. */
    count: z.int().positive().optional(),
  }),
  units: ['个'],
  say: ({ name, level, ledBy, count }) =>
    `空气站周边设${name}，由${levelWord(level)}网格的${ledBy.map(postWord).join('、')}亲自包联` +
    (count === undefined ? '' : `，共 ${count} 个点位`),
})
