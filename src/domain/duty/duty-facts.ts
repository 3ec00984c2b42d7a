/** What happens about duties: rounds of reminders, lists of who has not, records of any kind, what grids lack. */
import { z } from 'zod'
import { Day, DepartmentId, EvidenceId, GridCode, GroupId } from '../names.ts'
import { DutyKind } from '../policy/house-duty.ts'

const text = z.string()
/** A grid that owes, or a department beside the tree. */
const Ower = z.union([GridCode, DepartmentId])
/** `subjects`: of a duty owed for each of several, those for which this one was done (grids, people, sources). */
const Done = z.object({ duty: text, from: Day, subjects: z.array(text).optional() })

export const dutyFacts = [
  /** One page of a round: every group that was told, and of what. */
  z.object({
    type: z.literal('duties-reminded'),
    day: Day,
    time: text,
    groups: z.array(
      z.object({ group: GroupId, owed: z.array(z.object({ duty: text, from: Day, owers: z.array(Ower) })) }),
    ),
  }),
  /** Who has not, group by group, as far as somebody has not; who is excused, and why, stands there too. */
  z.object({
    type: z.literal('duties-missed'),
    day: Day,
    time: text,
    groups: z.array(
      z.object({
        group: GroupId,
        lists: z.array(
          z.object({
            ...{ duty: text, from: Day, to: Day, of: z.int(), done: z.int(), missing: z.array(Ower) },
            excused: z.array(z.object({ ower: Ower, why: z.enum(['leave', 'vacant']) })),
          }),
        ),
      }),
    ),
  }),
  /** An inspection, a training, a report …: what took place, and which duties it counts for. */
  z.object({
    type: z.literal('duty-recorded'),
    ower: Ower,
    kind: DutyKind,
    /** On which it took place; `late`: entered after its last day. */
    day: Day,
    late: z.boolean(),
    counts: z.array(Done),
    text,
    photos: z.array(EvidenceId),
    group: GroupId.nullable(),
  }),
  z.object({
    type: z.literal('lacks-listed'),
    day: Day,
    groups: z.array(
      z.object({
        group: GroupId,
        found: z.array(z.object({ grid: GridCode, post: text, has: z.int() })),
        filled: z.array(z.object({ grid: GridCode, post: text })),
        total: z.int(),
      }),
    ),
  }),
  z.object({ type: z.literal('calendar-missed'), year: z.int(), group: GroupId }),
] as const

export type DutyFact = z.infer<(typeof dutyFacts)[number]>
