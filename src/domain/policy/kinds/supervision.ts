/** The classes of supervision: important matters all the way, urgent ones at once, general ones from time to time. */
import { z } from 'zod'
import type { SupervisionClass } from '../../case/facts.ts'
import { kind, text } from '../kind.ts'
import { SupervisionRows } from '../supervision-ways.ts'

const classes: Readonly<Record<z.infer<typeof SupervisionClass>, string>> = {
  important: '重要事项',
  urgent: '紧急事项',
  general: '一般事项',
}
const modes = { throughout: '全程督办', swift: '迅速督办', periodic: '定期督办' } as const

export const supervision = kind({
  title: '督查督办',
  value: z.strictObject({
    by: text,
    rows: SupervisionRows,
  }),
  units: ['方式'],
  say: ({ by, rows }) => `${by}：${rows.map((row) => `${classes[row.class]}${modes[row.mode]}`).join('，')}`,
})
