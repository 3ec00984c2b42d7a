/** Every night each group is told what the grids that answer to it lack of their posts and files: only what changed, and the total. */
import type { Desk } from '../desk.ts'
import { staffingState } from '../domain/assessment/staffing.ts'
import { at } from '../domain/calendar/days.ts'
import { spread } from '../domain/duty/spread.ts'
import type { Day, GridCode, GroupId, Instant, TenantCode } from '../domain/names.ts'
import type { Policy, StaffingRule } from '../domain/policy/policy.ts'
import type { View } from '../journal/journal.ts'
import type { Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import type { Budget } from './budget.ts'
import { perPage } from './per-page.ts'

/** False: not all groups have been looked at yet. */
export async function listLacks(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  day: Day,
  now: Instant,
  budget: Budget,
): Promise<boolean> {
  const stamp = `lacks:${tenant}:${day}`
  return perPage(desk, { tenant, stamp, now, budget }, async (groups) => {
    const changes = await changesIn(desk, tenant, policy, groups)
    if (changes.length === 0) return null
    const notices = changes.map(({ group, found, filled, total, since }): Notice => {
      const own = spread(at(day, policy.completenessAt), [tenant, 'lacks', group], policy.remindSpreadMinutes)
      return {
        key: `${stamp}:${group}`,
        to: { kind: 'group', group },
        about: null,
        meaning: {
          kind: 'lacks-listed',
          name: policy.completenessName,
          found: found.flatMap(({ name, staffed }) => {
            if (!staffed) return []
            const { rule, has, fullTime } = staffed
            const { title: post, min, max, fullTimeMin } = rule
            const over = max !== null && has > max ? { max } : {}
            return [{ name, post, min, ...over, has, fullTimeMin, fullTime }]
          }),
          unfiled: policy.fileItems.flatMap(({ name: item }) => {
            const names = found.flatMap(({ what, name }) => (what === item ? [name] : []))
            return names.length > 0 ? [{ item, names: names.slice(0, namesTold), of: names.length }] : []
          }),
          filled: filled.map(({ name, post }) => ({ name, post })),
          total,
          since: since ?? day,
        },
        priority: 'routine',
        dueAt: afterQuietHours(Math.max(own, now) as Instant, policy.quietHours),
      }
    })
    const views = changes.map(
      ({ group, found, filled }): View => ({
        ...{ kind: 'lacks', tenant, group },
        found: found.map(({ grid, what }) => ({ grid, post: what, since: day })),
        filled: filled.map(({ grid, post }) => ({ grid, post })),
      }),
    )
    const told = changes.map(({ group, found, filled, total }) => ({
      group,
      found: found.map(({ grid, what, staffed }) => ({ grid, post: what, has: staffed?.has ?? 0 })),
      filled: filled.map(({ grid, post }) => ({ grid, post })),
      total,
    }))
    return { fact: { type: 'lacks-listed', day, groups: told }, views, notices }
  })
}

/** A post that is not filled, or an item that is not on file. */
interface Lacking {
  readonly group: GroupId
  readonly grid: GridCode
  readonly name: string
  readonly what: string
  readonly staffed: { readonly rule: StaffingRule; readonly has: number; readonly fullTime: number } | null
}

interface Change {
  readonly group: GroupId
  readonly found: readonly Lacking[]
  readonly filled: readonly { readonly grid: GridCode; readonly name: string; readonly post: string }[]
  readonly total: number
  /** Since when the oldest of all has been lacking; null: since today. */
  readonly since: Day | null
}

/** More names of grids in one line nobody reads. */
const namesTold = 12

async function changesIn(
  { duties }: Desk,
  tenant: TenantCode,
  policy: Policy,
  groups: readonly GroupId[],
): Promise<readonly Change[]> {
  const known = await duties.known(tenant, groups)
  const now: Lacking[] = []
  for (const rule of policy.staffing)
    for (const { has, fullTime, ...lack } of await duties.lacking(tenant, groups, rule))
      if (!staffingState(rule, { fullTime, partTime: has - fullTime }).ok)
        now.push({ ...lack, what: rule.title, staffed: { rule, has, fullTime } })
  for (const { check, name: what } of policy.fileItems)
    for (const lack of await duties.unfiled(tenant, groups, check)) now.push({ ...lack, what, staffed: null })
  const key = (group: GroupId, grid: GridCode, post: string) => `${group} ${grid} ${post}`
  const lacking = new Set(now.map(({ group, grid, what }) => key(group, grid, what)))
  const byGroup = Map.groupBy(now, ({ group }) => group)
  const knownIn = Map.groupBy(known, ([, { group }]) => group)
  return groups.flatMap((group): Change[] => {
    const mine = byGroup.get(group) ?? []
    const found = mine.filter(({ grid, what }) => !known.has(key(group, grid, what)))
    const before = knownIn.get(group) ?? []
    const filled = before.flatMap(([name, one]) => {
      const [, grid = '', post = ''] = name.split(' ')
      return lacking.has(name) ? [] : [{ grid: grid as GridCode, name: one.name, post }]
    })
    if (found.length + filled.length === 0) return []
    const since =
      before.flatMap(([name, one]) => (lacking.has(name) ? [one.since] : [])).toSorted()[0] ?? null
    return [{ group, found, filled, total: mine.length, since }]
  })
}
