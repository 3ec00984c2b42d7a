/** A rubric: what is assessed how often, its sections and their points, its grades; the items stand under their own articles. */
import { z } from 'zod'
import { Decimal } from '../../exact/decimal.ts'
import { exactText } from '../../exact/exact.ts'
import { Level } from '../../grid/grid.ts'
import { kind, text } from '../kind.ts'
import { Reminder, reminderWords } from '../reminder.ts'

export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '须用小写字母、数字和连字符')

const every = { month: '每月', quarter: '每季度', year: '每年' } as const

const about = {
  name: text,
  /** Who is assessed, and by whom. */
  assesses: text,
  /** The level of the grids that are assessed. */
  level: Level,
  by: text,
  every: z.enum(Object.keys(every) as [keyof typeof every, ...(keyof typeof every)[]]),
  /** Of a year: when its drafts are made in the year after, and by when it is published. Else the duty to assess says it. */
  drafts: z
    .strictObject({
      remind: z.array(Reminder).min(1),
      by: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
    })
    .optional(),
}

const Band = z.strictObject({
  grade: text,
  /** The lowest total that still has this grade; up to the next one's, which is not included (AMB-01). */
  from: Decimal,
  /** Other words of the document for the same grade (AMB-02). */
  also: z.array(text).optional(),
})
export type Band = z.output<typeof Band>

const PointsRubric = z.strictObject({
  form: z.literal('points'),
  ...about,
  points: Decimal,
  sections: z.array(z.strictObject({ key: Key, name: text, points: Decimal })).min(1),
  /** From the best down. */
  bands: z.array(Band).min(2),
  /** Of several clauses that one problem answers to: only the heaviest, or each of them (AMB-08, AMB-51). */
  sameProblem: z.enum(['heaviest', 'each']),
  /** Penalties come off before the bonus is added, or after. */
  penaltiesFrom: z.enum(['base', 'total']),
  floor: Decimal,
  /** The most that all bonus items give together. */
  bonusAtMost: Decimal,
  /** Whether the total may go beyond the points (AMB-10, AMB-52). */
  total: z.enum(['capped', 'uncapped']),
})
export type PointsRubric = z.output<typeof PointsRubric>

/** The mean of the totals of another rubric over a year (AMB-32). */
const MeanRubric = z.strictObject({ form: z.literal('mean'), ...about, of: Key, months: z.int().positive() })
export type MeanRubric = z.output<typeof MeanRubric>

/** The items stand in an annex that we do not have: to be brought in, until then there is no score (AMB-34). */
const EmptyRubric = z.strictObject({ form: z.literal('unconfigured'), ...about, annex: text })
export type EmptyRubric = z.output<typeof EmptyRubric>

const Rubric = z.discriminatedUnion('form', [PointsRubric, MeanRubric, EmptyRubric])
export type RubricValue = z.output<typeof Rubric>

export const rubric = kind({
  title: '考核评分',
  value: Rubric,
  units: ['分', '份'],
  say: (one) =>
    `${one.by}${every[one.every]}对${one.assesses}的${one.name}：${contentOf(one)}${datesOf(one)}`,
  names: (one) => (one.form === 'mean' ? [{ kind: 'rubric', key: one.of }] : []),
})

const datesOf = ({ drafts }: RubricValue): string =>
  drafts
    ? `；次年 ${drafts.remind.map(reminderWords).join('、')}拟草稿，${drafts.by.month}月${drafts.by.day}日前公布`
    : ''

function contentOf(one: RubricValue): string {
  if (one.form === 'unconfigured') return `未配置（${one.annex}原文缺，可导入，不代拟）`
  if (one.form === 'mean') return `${one.months} 个月得分的平均`
  return [
    `${exactText(one.points)} 分（${one.sections.map(({ name, points }) => `${name} ${exactText(points)}`).join('、')}）`,
    `加分最多 ${exactText(one.bonusAtMost)} 分`,
    one.total === 'capped' ? '总分不超过满分' : '总分不封顶',
    one.bands.map(({ grade, from }) => `${exactText(from)} 分起${grade}`).join('、'),
    ...(one.sameProblem === 'heaviest' ? ['同一问题只按最重的一项扣'] : []),
  ].join('，')
}
