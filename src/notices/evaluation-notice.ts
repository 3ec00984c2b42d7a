/** What is told of evaluations without points: the form, one that was given, and how far all of them have come. */
import { z } from 'zod'
import { Day } from '../domain/names.ts'
import { Addressee } from './case-notice.ts'

const text = z.string()
const Head = { name: text, period: text, unit: text }

/** The form of one unit, with what has been said of it. */
const EvaluationShown = z.object({
  kind: z.literal('evaluation-shown'),
  ...Head,
  answers: z.array(text),
  rows: z.array(z.object({ no: z.int(), name: text, self: text.nullable(), superior: text.nullable() })),
  selfDue: Day,
  superiorDue: Day,
  /** The words by which it can be answered here; null for who only reads. */
  say: text.nullable(),
})

const GridEvaluated = z.object({
  kind: z.literal('grid-evaluated'),
  ...Head,
  /** answer: to whoever gave it · inform: to the one who was evaluated, or to the one above. */
  role: z.enum(['answer', 'inform']),
  by: z.enum(['self', 'superior']),
  who: text,
  rows: z.array(z.object({ no: z.int(), name: text, answer: text })),
  /** Criteria that are still to be answered. */
  open: z.array(z.int()),
  /** Where both have answered and differ. */
  differs: z.array(z.object({ name: text, self: text, superior: text })),
  late: z.boolean(),
})

const EvaluationsSummed = z.object({
  kind: z.literal('evaluations-summed'),
  ...Head,
  /** Told by the clock when the time is over. */
  ended: z.boolean(),
  rows: z.array(
    z.object({
      unit: text,
      /** Answered criteria out of all of them. */
      self: z.int(),
      superior: z.int(),
      of: z.int(),
      /** The worst that the one above has said, with the criterion. */
      worst: text.nullable(),
      differs: z.int(),
    }),
  ),
  asked: z.array(Addressee),
})
export type EvaluationsSummed = z.infer<typeof EvaluationsSummed>

export const evaluationNotices = [EvaluationShown, GridEvaluated, EvaluationsSummed] as const
