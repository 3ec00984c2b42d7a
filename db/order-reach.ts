/** How far an order reaches: every grid of a level with its path, who leads there, and on which bot accounts it is told. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Post } from '../src/domain/grid/grid.ts'
import { chiefKinds } from '../src/domain/grid/scene.ts'
import type { GridCode } from '../src/domain/names.ts'
import type { Orders } from '../src/journal/orders.ts'
import type { Database, Session } from './database.ts'
import { gridsAndAbove, postOf } from './scene-rows.ts'
import { pieces, run } from './statement.ts'

/** Rows held at a time: a province has a hundred thousand villages. */
const gridsAtOnce = 20_000

export const orderReach = ({ read }: Database): Pick<Orders, 'reach' | 'chiefs' | 'homesOf'> => ({
  reach: (tenant, under, level) =>
    read(async (session) => {
      const { db, t } = session
      const top = (await gridsAndAbove(session, [under])).get(under)
      if (!top || top.tenant !== tenant) return []
      const { code, name, parent } = t.grids
      const own = t.grids.level
      const page = (last: { readonly level: number; readonly code: string }) =>
        run(
          'order-reach',
          db
            .select({ code, name, parent, level: own })
            .from(t.lineage)
            .innerJoin(t.grids, eq(code, t.lineage.descendant))
            .where(
              and(
                eq(t.lineage.ancestor, under),
                lte(own, level),
                or(gt(own, last.level), and(eq(own, last.level), gt(code, last.code))),
              ),
            )
            .orderBy(asc(own), asc(code))
            .limit(gridsAtOnce),
        )
      // By level from the top down: a parent's path is known before its children ask for it, and shared by them.
      const paths = new Map<string, readonly GridCode[]>()
      const found: Awaited<ReturnType<Orders['reach']>>[number][] = []
      let rows = await page({ level: 0, code: '' })
      while (rows.length > 0) {
        for (const row of rows) {
          const grid = row.code as GridCode
          const path = grid === under ? top.path : [...(paths.get(row.parent ?? '') ?? []), grid]
          if (row.level < level) paths.set(grid, path)
          else found.push({ code: grid, name: row.name, path })
        }
        const last = rows.at(-1)
        rows = last && rows.length === gridsAtOnce ? await page(last) : []
      }
      return found
    }),
  chiefs: (grids) => read((session) => chiefsOf(session, grids)),
  homesOf: (groups) =>
    read(async ({ db, t }) => {
      const { platform, account } = t.homes
      const sums = new Map<string, { platform: string; account: string; count: number }>()
      const n = sql<number>`count(*)`.mapWith(Number)
      for (const some of pieces(groups)) {
        const query = db
          .select({ platform, account, n })
          .from(t.homes)
          .where(inArray(t.homes.group, some))
          .groupBy(platform, account)
          .orderBy(asc(platform), asc(account))
        for (const row of await run('homes-of-groups', query)) {
          const key = `${row.platform} ${row.account}`
          const before = sums.get(key)?.count ?? 0
          sums.set(key, { platform: row.platform, account: row.account, count: before + row.n })
        }
      }
      return [...sums.values()]
    }),
})

/** Whoever leads these grids, and whoever acts there for somebody who is away. */
async function chiefsOf({ db, t }: Session, grids: readonly GridCode[]) {
  const found = new Map<GridCode, Post[]>()
  const { grid, person, kind, title, actingFor, awaySince } = t.posts
  for (const some of pieces(grids)) {
    const query = db
      .select({ grid, person, kind, title, actingFor, awaySince, name: t.persons.name })
      .from(t.posts)
      .innerJoin(t.persons, eq(t.persons.id, person))
      .where(
        and(
          inArray(grid, some),
          or(inArray(kind, [...chiefKinds]), isNotNull(actingFor)),
          isNull(t.posts.until),
        ),
      )
      .orderBy(asc(t.posts.row))
    for (const post of (await run('chiefs-of-grids', query)).map(postOf)) {
      const here = found.get(post.grid)
      if (here) here.push(post)
      else found.set(post.grid, [post])
    }
  }
  return found
}
