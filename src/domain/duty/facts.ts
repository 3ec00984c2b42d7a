/** What a grid's daybook holds: patrols, meetings, matters settled on the spot, reminders given, clusters noticed. */
import { z } from 'zod'
import { Day, EvidenceId, GridCode, GroupId, Instant } from '../names.ts'
import { dutyFacts } from './duty-facts.ts'

const text = z.string()
const photos = z.array(EvidenceId)
/** Entered after the day it was for. */
const late = z.boolean().optional()

export const DaybookFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('patrol-recorded'),
    grid: GridCode,
    day: Day,
    text,
    photos,
    group: GroupId.nullable(),
    late,
  }),
  z.object({
    type: z.literal('meeting-recorded'),
    grid: GridCode,
    day: Day,
    text,
    photos,
    group: GroupId.nullable(),
    late,
  }),
  /** 自行处置登记: settled on the spot, nothing goes up (JC-48, AMB-35). */
  z.object({
    type: z.literal('self-handling-recorded'),
    grid: GridCode,
    day: Day,
    text,
    photos,
    group: GroupId.nullable(),
    copies: z.array(GridCode),
  }),
  /** Of the time when each duty was reminded of by itself. */
  z.object({
    type: z.literal('duty-reminded'),
    duty: text,
    day: Day,
    time: text,
    group: GroupId,
    grids: z.array(GridCode),
  }),
  /** The list at the end of the day of that time: who has not, by duty. */
  z.object({
    type: z.literal('absence-listed'),
    day: Day,
    group: GroupId,
    missing: z.array(z.object({ duty: text, grids: z.array(GridCode), of: z.int() })),
  }),
  /** Many of one kind in one town at once: who leads there and above is told, and again only when it has doubled. */
  z.object({
    type: z.literal('cluster-noticed'),
    category: text,
    grid: GridCode,
    cases: z.int(),
    since: Instant,
  }),
  ...dutyFacts,
])
export type DaybookFact = z.infer<typeof DaybookFact>
