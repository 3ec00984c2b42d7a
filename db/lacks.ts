/** What grids lack by the rules of staffing, and what of it is known already. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Day, GridCode, GroupId } from '../src/domain/names.ts'
import type { StaffingRule } from '../src/domain/policy/policy.ts'
import type { Lack } from '../src/journal/duties.ts'
import type { Session } from './database.ts'
import { speaking } from './speaking.ts'
import { run } from './statement.ts'

/** The group's own grid answers to the one above; only the root answers to its own group. */
export async function lackingIn(
  session: Session,
  tenant: string,
  groups: readonly GroupId[],
  rule: StaffingRule,
): Promise<readonly (Lack & { readonly group: GroupId })[]> {
  if (groups.length === 0) return []
  const { db, t } = session
  const { posts: p, grids } = t
  const has = sql<number>`count(${p.person})`
  const fullTime = sql<number>`count(case when ${p.title} like '%专职%' then 1 end)`
  const most = rule.above === 'error' && rule.max !== null ? rule.max : Number.MAX_SAFE_INTEGER
  const query = db
    .select({
      group: sql<string>`s.home`.as('home'),
      grid: grids.code,
      name: grids.name,
      has: has.mapWith(Number),
      fullTime: fullTime.mapWith(Number),
    })
    .from(speaking(session, groups, rule.level))
    .innerJoin(grids, sql`${grids.code} = s.code`)
    .leftJoin(p, and(eq(p.grid, grids.code), eq(p.kind, rule.post), isNull(p.until)))
    .where(and(sql`s.level = ${rule.level}`, sql`(s.own = 0 or ${grids.code} = ${tenant})`))
    .groupBy(sql`s.home`, grids.code, grids.name)
    // Whether too many are a fault is decided by whoever asked; where they are none they are not even read.
    .having(sql`${has} < ${rule.min} or ${fullTime} < ${rule.fullTimeMin} or ${has} > ${most}`)
    .orderBy(grids.code, sql`s.home`)
  const rows = await run('lacking', query)
  return rows.map((row) => ({ ...row, rule, group: row.group as GroupId, grid: row.grid as GridCode }))
}

export async function knownLacks({ db, t }: Session, tenant: string, groups: readonly GroupId[]) {
  if (groups.length === 0) return new Map()
  const { lacks, grids } = t
  const query = db
    .select({ group: lacks.group, grid: lacks.grid, post: lacks.post, since: lacks.since, name: grids.name })
    .from(lacks)
    .leftJoin(grids, eq(grids.code, lacks.grid))
    .where(and(eq(lacks.tenant, tenant), inArray(lacks.group, [...groups])))
    .orderBy(lacks.group, lacks.grid, lacks.post)
  const rows = await run('known-lacks', query)
  return new Map(
    rows.map(({ group, grid, post, since, name }) => [
      `${group} ${grid} ${post}`,
      { group: group as GroupId, name: name ?? '', since: since as Day },
    ]),
  )
}
