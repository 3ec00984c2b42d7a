/** What happens about supervision: re-checks drawn and answered, talks and joint meetings kept, their follow-up days, grids inspected. */
import { z } from 'zod'
import { CaseId, Day, EvidenceId, GridCode, GroupId, PersonId } from '../names.ts'
import { SupervisionMode } from '../policy/supervision-ways.ts'
import { RegisterEntered } from './register.ts'

const text = z.string()
const photos = z.array(EvidenceId)
const answered = { draw: text, case: CaseId, no: text, text, photos }

/** 约谈 · 联席会议 */
export const Book = z.enum(['interview', 'joint-meeting'])
export type Book = z.infer<typeof Book>

const entry = {
  /** Counts within the tenant and the book: 约谈3号. */
  n: z.int().positive(),
  grid: GridCode,
  day: Day,
  /** Whom one talked with, or who took part, as written. */
  who: text,
  text,
  decisions: text,
  followUpOn: Day.nullable(),
  photos,
}

export const SupervisionFact = z.discriminatedUnion('type', [
  /** All that is needed to draw again and get the same: area, days, seed, and how many were there to draw from. */
  z.object({
    type: z.literal('recheck-drawn'),
    draw: text,
    area: GridCode,
    from: Day,
    to: Day,
    seed: text,
    pool: z.int(),
    /** Not to be drawn, for they were being checked again already. */
    excluded: z.array(text),
    wanted: z.int().positive(),
    drawn: z.array(z.object({ case: CaseId, no: text, checker: PersonId.nullable() })),
    group: GroupId.nullable(),
  }),
  /** Whoever was to look again has left his post; `to` null: nobody by name. */
  z.object({
    type: z.literal('recheck-inherited'),
    ...{ draw: text, case: CaseId, no: text, from: PersonId, to: PersonId.nullable() },
  }),
  /** The grid in whose name it was drawn became part of another. */
  z.object({
    type: z.literal('recheck-rehomed'),
    ...{ draw: text, case: CaseId, no: text, from: GridCode, to: GridCode },
  }),
  z.object({ type: z.literal('recheck-passed'), ...answered }),
  /** `grid` had it in hands, and said it was done. */
  z.object({ type: z.literal('recheck-failed'), ...answered, grid: GridCode }),
  z.object({ type: z.literal('interview-recorded'), ...entry }),
  z.object({ type: z.literal('joint-meeting-recorded'), ...entry }),
  /** The grid whose book it stands in became part of another: that one looks after it. */
  z.object({
    type: z.literal('follow-up-rehomed'),
    ...{ book: Book, n: z.int().positive(), from: GridCode, to: GridCode },
  }),
  z.object({ type: z.literal('follow-up-reminded'), book: Book, n: z.int().positive(), day: Day }),
  z.object({ type: z.literal('follow-up-settled'), book: Book, n: z.int().positive(), text, photos }),
  /** `covers`: the grid right below on the way there, for which it counts. */
  z.object({
    type: z.literal('visit-recorded'),
    ...{ grid: GridCode, visited: GridCode, covers: GridCode, day: Day, text, photos },
    group: GroupId.nullable(),
  }),
  /** The list of what is supervised went to a group. `cases`: their numbers. */
  z.object({
    type: z.literal('supervised-listed'),
    ...{ grid: GridCode, mode: SupervisionMode, day: Day, cases: z.array(text) },
  }),
  RegisterEntered,
  z.object({
    type: z.literal('coverage-reminded'),
    ...{ grid: GridCode, day: Day, covered: z.int(), of: z.int() },
  }),
])
export type SupervisionFact = z.infer<typeof SupervisionFact>
