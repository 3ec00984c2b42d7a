/** What is told of a reform checklist: how all of it stands, and what has been shown of one measure. */
import { z } from 'zod'
import { Day } from '../domain/names.ts'
import { Addressee } from './case-notice.ts'

const text = z.string()

const Row = z.object({
  no: z.int(),
  system: text,
  measure: text,
  state: z.enum(['open', 'overdue', 'continuous', 'done']),
  due: Day.nullable(),
  departments: z.array(text),
  /** The newest evidence; of a continuous measure that of this year. */
  shownOn: Day.nullable(),
  words: text,
  /** Columns that the source leaves to be inferred. */
  inferred: z.boolean(),
})
export type ReformRow = z.infer<typeof Row>

const ReformShown = z.object({
  kind: z.literal('reform-shown'),
  on: Day,
  rows: z.array(Row),
  /** How many the whole list has, where only some are shown. */
  of: z.int(),
  /** Systems without any measure (AMB-69). */
  empty: z.array(text),
  /** Told by the clock: who is asked for what is overdue. */
  asked: z.array(Addressee),
})
export type ReformShown = z.infer<typeof ReformShown>

const ReformStepped = z.object({
  kind: z.enum(['reform-evidenced', 'reform-reopened']),
  row: Row,
  who: text,
  words: text,
  photoCount: z.int(),
  /** Who reads it may open it again. */
  mayReopen: z.boolean(),
})

export const reformNotices = [ReformShown, ReformStepped] as const
