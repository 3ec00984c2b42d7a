/** Who trains whom, level by level. */
import { z } from 'zod'
import { Level } from '../../grid/grid.ts'
import { kind } from '../kind.ts'
import { levelWord } from '../who.ts'

export const training = kind({
  title: '培训分工',
  value: z
    .array(
      z.strictObject({ from: Level, to: z.array(Level).min(1), ifNeeded: z.array(Level).min(1).optional() }),
    )
    .min(1),
  units: ['级'],
  say: (rows) =>
    rows
      .map(
        ({ from, to, ifNeeded }) =>
          `${levelWord(from)}培训${to.map(levelWord).join('、')}` +
          (ifNeeded ? `（必要时到${ifNeeded.map(levelWord).join('、')}）` : ''),
      )
      .join('；'),
})
