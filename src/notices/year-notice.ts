/** What is told of a year that is the mean of its months, and of a rubric that has no items yet. */
import { z } from 'zod'
import { Day } from '../domain/names.ts'
import { Addressee } from './case-notice.ts'

/** As a draft before a person has published it, and as it was published. */
const YearPublished = z.object({
  kind: z.literal('year-published'),
  /** 网格化环境监管年度考核 */
  name: z.string(),
  period: z.string(),
  state: z.enum(['draft', 'published']),
  /** Which publication it is, from 1; a later one corrects the one before. */
  no: z.int(),
  rows: z.array(
    z.object({
      unit: z.string(),
      mean: z.string().nullable(),
      grade: z.string().nullable(),
      months: z.int(),
      missing: z.array(z.string()),
      forced: z.array(z.string()),
    }),
  ),
  /** Units that have a year and are not listed: their figures are for themselves. */
  hidden: z.int(),
  /** Made by the clock: who is asked to publish it, by when. */
  asked: z.array(Addressee),
  by: Day.nullable(),
  buttons: z.array(z.object({ label: z.string(), say: z.string() })),
})
export type YearPublished = z.infer<typeof YearPublished>

/** The clock has come to an assessment whose annex nobody has brought in: said once. */
const RubricUnready = z.object({
  kind: z.literal('rubric-unready'),
  name: z.string(),
  period: z.string(),
  annex: z.string(),
  asked: z.array(Addressee),
})

export const yearNotices = [YearPublished, RubricUnready] as const
