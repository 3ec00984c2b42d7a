/** How many supervisors a grid needs at least, how many of them full-time, and what too many means. */
import { z } from 'zod'
import { Level, PostKind } from '../../grid/grid.ts'
import { kind } from '../kind.ts'
import { levelWord, postWord } from '../who.ts'

export const staffing = kind({
  title: '人员配置',
  value: z.strictObject({
    level: Level,
    post: PostKind,
    total: z.strictObject({ min: z.int().positive(), max: z.int().positive().nullable() }),
    fullTimeMin: z.int().positive(),
    /** More than the range allows: only said, or counted as a fault (AMB-22). */
    above: z.enum(['warning', 'error', 'fine']),
  }),
  units: ['人'],
  say: ({ level, post, total, fullTimeMin, above }) =>
    `每个${levelWord(level)}网格${postWord(post)}` +
    (total.max === null ? `至少 ${total.min} 人` : ` ${total.min}–${total.max} 人`) +
    `，其中专职至少 ${fullTimeMin} 人` +
    (above === 'warning' ? '，超出只提示' : ''),
})
