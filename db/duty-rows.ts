/** The rows of what grids lack, written with their facts. */
import { and, eq } from 'drizzle-orm'
import type { View } from '../src/journal/journal.ts'
import type { Session } from './database.ts'
import { pieces, run } from './statement.ts'

type Of<K extends View['kind']> = Extract<View, { kind: K }>

export async function putLacks(
  { db, t }: Session,
  tenant: string,
  group: string,
  found: Of<'lacks'>['found'],
  filled: Of<'lacks'>['filled'],
): Promise<void> {
  const { lacks } = t
  for (const some of pieces(found.map((one) => ({ tenant, group, ...one }))))
    await run('put-lacks', db.insert(lacks).values(some).onConflictDoNothing())
  for (const { grid, post } of filled) {
    const here = and(
      eq(lacks.tenant, tenant),
      eq(lacks.group, group),
      eq(lacks.grid, grid),
      eq(lacks.post, post),
    )
    await run('drop-lack', db.delete(lacks).where(here))
  }
}
