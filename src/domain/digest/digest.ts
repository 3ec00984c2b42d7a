/** A digest as plain data: made once from roll-ups, frozen, rendered many times. */
import { z } from 'zod'
import { Day, DepartmentId, GridCode, Instant, TenantCode } from '../names.ts'
import { digestKinds } from './plan.ts'
import {
  AbsentTold,
  AirTold,
  AlarmsTold,
  ExposuresTold,
  InspectionsTold,
  OrdersTold,
  RechecksTold,
} from './sections.ts'

const count = z.int().nonnegative()

/** Counts of one grid, or of a department, over a period. */
export const Tally = z.object({
  grid: z.union([GridCode, DepartmentId]),
  name: z.string(),
  reported: z.int(),
  closed: z.int(),
  selfHandled: z.int(),
  overdue: z.int(),
  patrols: z.int(),
  meetings: z.int(),
  inspections: z.int(),
  alarms: z.int(),
  /** Answered, or still not answered, after their time. */
  alarmsLate: z.int(),
})
export type Tally = z.infer<typeof Tally>

/** A matter still open when the digest was made. */
export const Waiting = z.object({
  no: z.string(),
  place: z.string().nullable(),
  text: z.string(),
  holder: z.string(),
  days: count,
  /** In how many periods in a row it has stood open, this one included. */
  strikes: z.int().positive(),
  overdue: z.boolean(),
})
export type Waiting = z.infer<typeof Waiting>

export const counts = [
  'reported',
  'closed',
  'selfHandled',
  'overdue',
  'patrols',
  'meetings',
  'inspections',
  'alarms',
  'alarmsLate',
] as const

/** `corrected`: how often since it was published, of those corrections that were known. */
const Results = z.array(
  z.object({ name: z.string(), score: z.string(), corrected: z.int().positive().optional() }),
)

export const Digest = z.object({
  kind: z.enum(digestKinds),
  from: Day,
  to: Day,
  /** Whose: the grid or the department it speaks of. */
  unit: z.object({
    tenant: TenantCode,
    grid: z.union([GridCode, DepartmentId]),
    name: z.string(),
    level: z.int(),
    department: z.boolean(),
  }),
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
  /** Of the open ones, those reported before the period began. */
  inherited: count,
  waiting: z.array(Waiting),
  /** Null where no order reaches into the unit. */
  orders: OrdersTold.nullable(),
  /** Null where the regulation knows no stations. */
  alarms: AlarmsTold.nullable(),
  /** Null where the unit owes none. */
  inspections: InspectionsTold.nullable(),
  /** Null where none was drawn. */
  rechecks: RechecksTold.nullable(),
  /** Null of periods that are no months, and of units that are not ranked. */
  air: AirTold.nullable(),
  /** Null of periods shorter than a quarter, and below the first level. */
  exposures: ExposuresTold.nullable(),
  /** Measures proposed and not yet confirmed. */
  measures: count,
  /** Duties that were not entered, by duty. */
  absent: z.array(AbsentTold),
  /** Published results of the units below: none yet where it is empty; null where the period is not assessed. */
  results: Results.nullable(),
  /** Entered for the period before after it was frozen: said once, and its frozen figures stay. */
  amended: z.array(z.object({ count: z.enum(counts), more: z.int() })),
  /** The ledger's witness: the seal of the day before. */
  seal: z.object({ day: Day, hash: z.string() }).nullable(),
})
export type Digest = z.infer<typeof Digest>

/** Nothing was reported, closed or recorded, and nothing waits. */
export const isQuiet = ({ total, open, orders, alarms, rechecks }: Digest): boolean => {
  const { grid: _, name: _name, ...counted } = total
  const waits = open + (orders?.open ?? 0) + (orders?.ended ?? 0) + (alarms?.open ?? 0)
  return waits === 0 && rechecks === null && Object.values(counted).every((n) => n === 0)
}

export const emptyTally = (grid: Tally['grid'], name: string): Tally => ({
  ...{ grid, name, reported: 0, closed: 0, selfHandled: 0, overdue: 0, patrols: 0, meetings: 0 },
  ...{ inspections: 0, alarms: 0, alarmsLate: 0 },
})

/** What was entered after it was frozen; empty when nothing was. */
export const Entered = z.array(z.object({ count: z.enum(counts), more: z.int() }))
export type Entered = z.infer<typeof Entered>

export const enteredSince = (frozen: Tally, now: Tally): Entered =>
  counts.flatMap((key) => (now[key] === frozen[key] ? [] : [{ count: key, more: now[key] - frozen[key] }]))

/** What became known of a period after it was frozen; null is what did not change. */
export const Later = z.object({ air: AirTold.nullable(), results: Results.nullable() })
export type Later = z.infer<typeof Later>
