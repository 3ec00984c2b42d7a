/** A bulletin (专报, 通报, 简报) as plain data: the red head of a serial instead of an agency's mark and number. */
import { z } from 'zod'
import { Block } from './block.ts'
import { DocumentDate } from './document-date.ts'

const Text = z.string().min(1)

export const Bulletin = z.object({
  kind: z.literal('bulletin'),
  /** Printed in red: 网格化环境监管工作专报. */
  head: Text.max(30),
  /** 期号: 第6期, with the count over all years in brackets where it is kept; absent where it is no serial. */
  issue: z.int().min(1).optional(),
  issueOverall: z.int().min(1).optional(),
  /** 编发单位. */
  issuer: Text.max(40),
  date: DocumentDate,
  title: Text.max(120).optional(),
  body: z.array(Block).min(1),
  attachments: z.array(Text),
  /** 报, 送, 发: who gets it, in this order, each on lines of its own at the end. */
  sentTo: z.array(z.object({ how: z.enum(['报', '送', '发', '抄送']), whom: z.array(Text).min(1) })),
})
export type Bulletin = z.infer<typeof Bulletin>
