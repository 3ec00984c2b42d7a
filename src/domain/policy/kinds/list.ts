/** A closed list the document gives: what is looked at on patrol, reported, disclosed, on an agenda, sent down in an alert. */
import { z } from 'zod'
import { kind, text } from '../kind.ts'

const uses = {
  patrol: '巡查内容',
  report: '上报类别',
  agenda: '议题',
  disclosure: '公开内容',
  exposure: '曝光对象',
  source: '线索来源',
  object: '纳入对象',
  dossier: '档案内容',
  mechanism: '工作制度',
  reason: '约谈情形',
  alert: '响应清单',
  system: '体系',
  grid: '网格类型',
  campaign: '专项行动',
  inspection: '督查方式',
} as const

export const list = kind({
  title: '清单',
  value: z.strictObject({
    name: text,
    use: z.enum(Object.keys(uses) as [keyof typeof uses, ...(keyof typeof uses)[]]),
    items: z.array(text).min(2),
  }),
  units: ['项'],
  say: ({ name, use, items }) => `${name}（${uses[use]} ${items.length} 项）：${items.join('、')}`,
})
