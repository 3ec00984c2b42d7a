/** Persons with the posts they hold now. */
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { DepartmentId, PersonId, TenantCode } from '../src/domain/names.ts'
import type { Person } from '../src/journal/directory.ts'
import type { Session } from './database.ts'
import { postOf } from './scene-rows.ts'
import { run } from './statement.ts'

/** In order of their ids. */
export async function personsWhere({ db, t }: Session, where: SQL): Promise<Person[]> {
  const rows = await run('persons', db.select().from(t.persons).where(where).orderBy(asc(t.persons.id)))
  if (rows.length === 0) return []
  const { grid, person, kind, title, actingFor, awaySince } = t.posts
  const held = db
    .select({ grid, person, kind, title, actingFor, awaySince })
    .from(t.posts)
    .innerJoin(t.persons, eq(t.persons.id, person))
    .where(and(where, isNull(t.posts.until)))
    .orderBy(asc(t.posts.row))
  const posts = await run('posts-of-persons', held)
  return rows.map((row) => ({
    id: row.id as PersonId,
    tenant: row.tenant as TenantCode,
    name: row.name,
    department: row.department as DepartmentId | null,
    posts: posts.filter((post) => post.person === row.id).map((post) => postOf({ ...post, name: row.name })),
  }))
}
