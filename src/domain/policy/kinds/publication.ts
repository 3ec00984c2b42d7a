/** What must be in order before something is made public: length, reviews, approvals, conditions, channels. */
import { z } from 'zod'
import { kind, text } from '../kind.ts'

const texts = z.array(text).min(1)

export const publication = kind({
  title: '公开发布',
  value: z.strictObject({
    what: text,
    items: texts.optional(),
    /** Both ends inclusive. */
    chars: z.strictObject({ min: z.int().positive(), max: z.int().positive() }).optional(),
    reviews: z.int().positive().optional(),
    proofreadings: z.int().positive().optional(),
    /** In this order. */
    approvals: texts.optional(),
    conditions: texts.optional(),
    channels: texts.optional(),
    anonymous: z.boolean().optional(),
  }),
  units: ['字', '次', '条件', '方式', '项'],
  say: ({ what, items, chars, reviews, proofreadings, approvals, conditions, channels, anonymous }) =>
    [
      what,
      ...(items ? [`内容：${items.join('、')}`] : []),
      ...(chars ? [`${chars.min}–${chars.max} 字（含两端）`] : []),
      ...(reviews ? [`${reviews} 审`] : []),
      ...(proofreadings ? [`${proofreadings} 校`] : []),
      ...(approvals ? [`依次经${approvals.join(' → ')}`] : []),
      ...(conditions ? [`条件：${conditions.join('、')}`] : []),
      ...(channels ? [`渠道：${channels.join('、')}`] : []),
      ...(anonymous ? ['隐去当事人姓名名称'] : []),
    ].join('，'),
})
