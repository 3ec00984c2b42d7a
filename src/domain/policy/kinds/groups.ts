/** Which levels have a chat of their own, and who of the levels below sits in it. */
import { z } from 'zod'
import { Level, PostKind } from '../../grid/grid.ts'
import { kind } from '../kind.ts'
import { levelWord, postWord } from '../who.ts'

export const groups = kind({
  title: '工作群',
  value: z
    .array(
      z.strictObject({
        level: Level,
        seats: z.array(z.strictObject({ level: Level, posts: z.array(PostKind).min(1) })).min(1),
      }),
    )
    .min(1),
  units: ['级'],
  say: (rows) =>
    rows
      .map(({ level, seats }) => `每个${levelWord(level)}网格一个群，坐${seats.map(seat).join('和')}`)
      .join('；'),
})

const seat = ({ level, posts }: { level: number; posts: readonly PostKind[] }) =>
  `${levelWord(level)}${posts.map(postWord).join('、')}`
