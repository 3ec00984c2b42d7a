/** One change of a roster, as the journal keeps it: codes and posts, no person's name. */
import { z } from 'zod'
import { DepartmentId, GridCode, GroupId, PersonId } from '../names.ts'
import { Group, Level, PostKind } from './grid.ts'

const post = { grid: GridCode, person: PersonId, kind: PostKind, title: z.string().min(1) }

export const RosterChange = z.discriminatedUnion('what', [
  /** The roster begins: its tenant is new. */
  z.object({ what: z.literal('tenant-opened'), name: z.string(), pack: z.string() }),
  /** New, or told anew: another name, another parent. */
  z.object({
    what: z.literal('grid-set'),
    grid: GridCode,
    name: z.string(),
    level: Level,
    parent: GridCode.nullable(),
  }),
  /** Nothing is sent there any more; what happened in it stays. */
  z.object({ what: z.literal('grid-retired'), grid: GridCode }),
  z.object({
    what: z.literal('group-set'),
    group: GroupId,
    grid: GridCode,
    name: z.string(),
    purpose: Group.shape.purpose,
  }),
  z.object({ what: z.literal('group-dropped'), group: GroupId }),
  z.object({
    what: z.literal('department-set'),
    department: DepartmentId,
    grid: GridCode,
    name: z.string(),
    aliases: z.array(z.string()),
  }),
  z.object({ what: z.literal('department-dropped'), department: DepartmentId }),
  /** New, or another name or department. The name itself is looked up, not stored here. */
  z.object({ what: z.literal('person-set'), person: PersonId, department: DepartmentId.nullable() }),
  z.object({ what: z.literal('post-left'), ...post }),
  z.object({ what: z.literal('post-entered'), ...post }),
])
export type RosterChange = z.infer<typeof RosterChange>
