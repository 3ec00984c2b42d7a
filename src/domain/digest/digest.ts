/** A digest as plain data: made once from roll-ups, frozen, rendered many times. */
import { z } from 'zod'
import { Day, GridCode, Instant } from '../names.ts'
import { digestKinds } from './plan.ts'

const count = z.int().nonnegative()

/** Counts of one grid over a period. */
export const Tally = z.object({
  grid: GridCode,
  name: z.string(),
  reported: z.int(),
  closed: z.int(),
  selfHandled: z.int(),
  overdue: z.int(),
  patrols: z.int(),
  meetings: z.int(),
})
export type Tally = z.infer<typeof Tally>

/** A matter still open when the digest was made. */
export const Waiting = z.object({
  no: z.string(),
  place: z.string().nullable(),
  text: z.string(),
  holder: z.string(),
  days: count,
  /** In how many digests of this kind in a row it has stood, this one included. */
  strikes: z.int().positive(),
  overdue: z.boolean(),
})
export type Waiting = z.infer<typeof Waiting>

export const Digest = z.object({
  kind: z.enum(digestKinds),
  from: Day,
  to: Day,
  /** Whose: the grid it speaks of, and how its level is called. */
  unit: z.object({ grid: GridCode, name: z.string(), level: z.int() }),
  /** Within the year. */
  issue: z.int().positive(),
  madeAt: Instant,
  /** Made after its time because the machine was off. */
  late: z.boolean(),
  total: Tally,
  /** The same of the period before; null where nothing was recorded then. */
  before: Tally.nullable(),
  /** One for each grid right below. */
  rows: z.array(Tally),
  /** Reports and closings of each day, week or month within the period. */
  trend: z.object({ labels: z.array(z.string()), reported: z.array(count), closed: z.array(count) }),
  /** Reports by grid below and day, where the period has so few days that a table of them can be read. */
  heat: z.array(z.object({ name: z.string(), values: z.array(count) })),
  /** As it stood when it was made. */
  open: count,
  suspended: count,
  /** Of the open ones, those whose holder has let a limit pass. */
  overdue: count,
  waiting: z.array(Waiting),
  /** Duties of the day that were not entered, by duty. */
  absent: z.array(
    z.object({
      duty: z.string(),
      /** The first of them by name. */
      names: z.array(z.string()),
      missing: count,
      of: count,
    }),
  ),
  /** Published results of the units below; null where nothing is assessed or published. */
  results: z.array(z.object({ name: z.string(), score: z.string() })).nullable(),
  /** The ledger's witness: the seal of the day before. */
  seal: z.object({ day: Day, hash: z.string() }).nullable(),
})
export type Digest = z.infer<typeof Digest>

/** Nothing was reported, closed or recorded, and nothing waits. */
export const isQuiet = ({ total, open }: Digest): boolean => {
  const { grid: _, name: _name, ...counts } = total
  return open === 0 && Object.values(counts).every((n) => n === 0)
}

export const counts = ['reported', 'closed', 'selfHandled', 'overdue', 'patrols', 'meetings'] as const

/** What was entered after it was frozen; empty when nothing was. */
export const Entered = z.array(z.object({ count: z.enum(counts), more: z.int() }))
export type Entered = z.infer<typeof Entered>

export const enteredSince = (frozen: Tally, now: Tally): Entered =>
  counts.flatMap((key) => (now[key] === frozen[key] ? [] : [{ count: key, more: now[key] - frozen[key] }]))
