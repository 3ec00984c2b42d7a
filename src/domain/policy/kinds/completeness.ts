/** What every grid must have on file before it is complete: 五定, 四定, 三清; the nightly list is made from it. */
import { z } from 'zod'
import { kind, text } from '../kind.ts'

export const completeness = kind({
  title: '要素齐全',
  value: z.strictObject({
    /** 五定 */
    name: text,
    items: z
      .array(
        z.strictObject({
          name: text,
          /** What is looked for in the grid's file. */
          check: z.enum([
            'boundary',
            'persons',
            'duties',
            'tasks',
            'assessment',
            'rewards',
            'ledger',
            'code',
          ]),
        }),
      )
      .min(2),
  }),
  units: ['项'],
  say: ({ name, items }) => `每个网格须${name}：${items.map((item) => item.name).join('、')}`,
})
