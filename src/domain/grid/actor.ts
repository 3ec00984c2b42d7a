/** Who wishes something: a person with posts, a member of the public, or the clock. */
import { z } from 'zod'
import { DepartmentId, PersonId } from '../names.ts'
import { Post } from './grid.ts'

export const Actor = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    person: PersonId,
    name: z.string(),
    posts: z.array(Post),
    department: DepartmentId.nullable(),
  }),
  /** Somebody without a bound account: may report as the public can, and nothing else (DESIGN §6). */
  z.object({ kind: z.literal('public'), account: z.string() }),
  z.object({ kind: z.literal('clock') }),
])
export type Actor = z.infer<typeof Actor>

/** What the journal keeps of an actor: who, in which post; the display name is looked up, not stored. */
export const By = z.object({
  person: PersonId.nullable(),
  /** The public's account, only there; null for a person and for the clock. */
  account: z.string().nullable(),
  /** The post in which the person acted, 柳湾村网格长; 群众; 系统. */
  title: z.string(),
})
export type By = z.infer<typeof By>
