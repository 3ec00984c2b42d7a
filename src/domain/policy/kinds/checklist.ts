/** One measure of a reform checklist: what, by when, by which departments, and to which system it belongs. */
import { z } from 'zod'
import { kind, text } from '../kind.ts'

export const Measure = z.strictObject({
  no: z.int().positive(),
  /** 领导责任体系 */
  system: text,
  measure: text,
  /** A year runs to its last day (AMB-66); continuous measures are shown by evidence each year. */
  due: z.union([z.strictObject({ year: z.int().min(2000).max(2100) }), z.literal('continuous')]),
  departments: z.array(text).min(1),
  /** Columns that the source leaves to be inferred (推定). */
  inferred: z.array(z.enum(['due', 'departments', 'system'])).optional(),
})
export type Measure = z.infer<typeof Measure>

export const checklist = kind({
  title: '改革举措',
  value: Measure,
  units: ['项'],
  say: ({ no, system, measure, due, departments, inferred }) =>
    `第 ${no} 项（${system}）${measure}，${due === 'continuous' ? '持续开展' : `${due.year} 年底前完成`}，` +
    `牵头：${departments.join('、')}${inferred ? '（部分为推定）' : ''}`,
})
