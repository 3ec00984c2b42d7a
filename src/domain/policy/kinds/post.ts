/** A post of a level: what it is called, who holds it, how many hold it, and which grids below it shares out. */
import { z } from 'zod'
import { FieldSplit, fieldWords } from '../../digest/field.ts'
import { Level, PostKind } from '../../grid/grid.ts'
import { kind, text } from '../kind.ts'
import { levelWord } from '../who.ts'

const Range = z.strictObject({ min: z.int().nonnegative(), max: z.int().positive().optional() })

export const post = kind({
  title: '岗位',
  value: z.strictObject({
    level: Level,
    post: PostKind,
    /** 总网格长, 双网格长, 分网格长 */
    title: text,
    /** Which office-holders. */
    held: text,
    count: Range.optional(),
    /** Each holder answers for so many grids of a level below, and together they leave none out. */
    covers: z.strictObject({ level: Level, each: Range, all: z.boolean() }).optional(),
    duty: text.optional(),
    /** Which holder answers for which field, by what his title says. */
    split: z.array(FieldSplit).min(2).optional(),
  }),
  units: ['人'],
  say: ({ level, title, held, count, covers, duty, split = [] }) =>
    [
      `${levelWord(level)}${title}：${held}`,
      ...(count ? [`${between(count)} 人`] : []),
      ...(covers
        ? [
            `每人分管${levelWord(covers.level)}网格 ${between(covers.each)} 个${covers.all ? '，不留空白' : ''}`,
          ]
        : []),
      ...(duty ? [duty] : []),
      ...split.map(({ field, words }) => `职务写有${words.join('、')}的收${fieldWords[field]}简报`),
    ].join('，'),
})

const between = ({ min, max }: z.infer<typeof Range>) =>
  max === undefined ? `至少 ${min}` : min === max ? `${min}` : `${min}–${max}`
