/** Grids' files as rows: what is fixed of each, and which grids of some groups lack an item. */
import { and, eq, sql } from 'drizzle-orm'
import type { FileCheck } from '../src/domain/grid/grid-file.ts'
import type { GridCode, GroupId, TenantCode } from '../src/domain/names.ts'
import type { Duties } from '../src/journal/duties.ts'
import type { GridView } from '../src/journal/grid-views.ts'
import type { Database, Session } from './database.ts'
import { speaking } from './speaking.ts'
import { asRefused, run } from './statement.ts'

const deepest = 5

export const openGridFiles = ({ read }: Database): Pick<Duties, 'fileOf' | 'unfiled'> => ({
  fileOf: (grid) =>
    read(async ({ db, t }) => {
      const { item, text } = t.gridFiles
      const query = db.select({ item, text }).from(t.gridFiles).where(eq(t.gridFiles.grid, grid))
      return new Map((await run('grid-file', query)).map((row) => [row.item, row.text]))
    }),
  unfiled: (tenant, groups, check) =>
    read(async (session) =>
      groups.length > 0 && (await begun(session, tenant, check))
        ? lackingItem(session, tenant, groups, check)
        : [],
    ),
})

export async function writeGridFile({ db, t }: Session, view: Extract<GridView, { kind: 'grid-file' }>) {
  const { gridFiles } = t
  const { tenant, grid } = view
  const rows = view.items.map(({ check, text }) => ({ tenant, grid, item: check, text }))
  const put = db
    .insert(gridFiles)
    .values(rows)
    .onConflictDoUpdate({
      target: [gridFiles.grid, gridFiles.item],
      set: asRefused(gridFiles, 'grid', 'item'),
    })
  await run('put-grid-file', put)
}

/** Before the first entry nobody keeps files here: a list of every grid there is would help nobody. */
async function begun({ db, t }: Session, tenant: TenantCode, check: FileCheck): Promise<boolean> {
  const table = check === 'ledger' ? t.sources : t.gridFiles
  const one = db.select({ tenant: table.tenant }).from(table).where(eq(table.tenant, tenant)).limit(1)
  return (await run('files-begun', one)).length > 0
}

/** As with posts, the group's own grid answers to the one above; only the root answers to its own group. */
async function lackingItem(
  session: Session,
  tenant: TenantCode,
  groups: readonly GroupId[],
  check: FileCheck,
) {
  const { db, t } = session
  const { grids, gridFiles: f, sources, lineage } = t
  const there =
    check === 'ledger'
      ? sql`select 1 from ${lineage} as under inner join ${sources} as one on one.grid = under.descendant where under.ancestor = s.code`
      : sql`select 1 from ${f} as one where one.grid = s.code and one.item = ${check}`
  const query = db
    .select({ group: sql<string>`s.home`.as('home'), grid: grids.code, name: grids.name })
    .from(speaking(session, groups, deepest))
    .innerJoin(grids, sql`${grids.code} = s.code`)
    .where(and(sql`(s.own = 0 or ${grids.code} = ${tenant})`, sql`not exists (${there})`))
    .orderBy(grids.code)
  const rows = await run('unfiled', query)
  return rows.map(({ group, grid, name }) => ({ group: group as GroupId, grid: grid as GridCode, name }))
}
