/** An annex that the regulation names and we do not have: it can be brought in, until then nothing is invented (AMB-34). */
import { z } from 'zod'
import { kind, text } from '../kind.ts'

export const annex = kind({
  title: '附件',
  value: z.strictObject({
    no: text,
    title: text,
    missing: z.literal(true),
    /** What the software can take in its place. */
    takes: z.enum(['rubric', 'ladder', 'list', 'rewards', 'tasks', 'picture']),
  }),
  units: ['份'],
  say: ({ no, title }) => `${no}《${title}》未配置：原文缺，可导入，不代拟`,
})
