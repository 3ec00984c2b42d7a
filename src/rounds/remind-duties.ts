/** Reminds each group once of all that its grids still owe this round; silent where all is done or excused. */
import type { Desk } from '../desk.ts'
import { dutyCoverage } from '../dialogue/duty/duty-coverage.ts'
import { at } from '../domain/calendar/days.ts'
import type { Round } from '../domain/duty/day-plan.ts'
import type { Item } from '../domain/duty/items.ts'
import { spread } from '../domain/duty/spread.ts'
import type { Coverage } from '../domain/duty/subjects.ts'
import type { DepartmentId, GridCode, GroupId, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Addressee } from '../notices/case-notice.ts'
import type { MeaningOf, Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { askedOf } from './asked-of.ts'
import { besideTheTree } from './beside-the-tree.ts'
import type { Budget } from './budget.ts'
import { perPage } from './per-page.ts'

interface Owing {
  readonly ower: GridCode | DepartmentId
  readonly name: string
  readonly n: number
  readonly subjects?: Coverage | undefined
  /** Null: whoever leads the grid. */
  readonly asked: readonly Addressee[] | null
}
interface Owed {
  readonly item: Item
  readonly owing: readonly Owing[]
}

/** False: not all groups have been told yet. */
export async function remindDuties(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  round: Round,
  now: Instant,
  budget: Budget,
): Promise<boolean> {
  const { day, clock } = round
  const stamp = `remind:${tenant}:${day}:${clock}`
  return perPage(desk, { tenant, stamp, now, budget }, async (groups) => {
    const owed = await stillOwed(desk, tenant, groups, round.items)
    if (owed.size === 0) return null
    const rows = await rowsOf(desk, tenant, owed)
    const told = [...owed].map(([group, some]) => ({
      group,
      owed: some.map(({ item, owing }) => {
        return { duty: item.duty.id, from: item.period.from, owers: owing.map(({ ower }) => ower) }
      }),
    }))
    const notices = [...rows].map(([group, some]): Notice => {
      const own = spread(at(day, clock), [tenant, clock, group], policy.remindSpreadMinutes)
      return {
        key: `${stamp}:${group}`,
        to: { kind: 'group', group },
        about: null,
        meaning: { kind: 'duties-reminded', day, rows: some },
        priority: 'routine',
        dueAt: afterQuietHours(Math.max(own, now) as Instant, policy.quietHours),
      }
    })
    return { fact: { type: 'duties-reminded', day, time: clock, groups: told }, views: [], notices }
  })
}

async function stillOwed(desk: Desk, tenant: TenantCode, groups: readonly GroupId[], items: readonly Item[]) {
  const owed = new Map<GroupId, Owed[]>()
  const add = (group: GroupId, one: Owed) => {
    if (one.owing.length > 0) owed.set(group, [...(owed.get(group) ?? []), one])
  }
  for (const item of items) {
    if (item.duty.body !== null) continue
    const standing = await desk.duties.standing(tenant, groups, askedOf(item), false)
    const open = standing.map(({ group, behind }) => {
      return { group, behind: behind.filter(({ excused }) => excused === null) }
    })
    const codes = open.flatMap(({ behind }) => behind.map(({ grid }) => grid))
    const coverage = await dutyCoverage(desk, tenant, item, codes)
    for (const { group, behind } of open)
      add(group, {
        item,
        owing: behind.map(({ grid, name, n }) => {
          return { ower: grid, name, n, asked: null, subjects: coverage.get(grid) }
        }),
      })
  }
  const bodies = await besideTheTree(desk, tenant, groups, items)
  for (const { item, owers } of bodies?.owed ?? [])
    if (bodies) add(bodies.group, { item, owing: owers.filter(({ n }) => n < item.min) })
  return owed
}

type Row = MeaningOf<'duties-reminded'>['rows'][number]

async function rowsOf(
  { duties }: Desk,
  tenant: TenantCode,
  owed: ReadonlyMap<GroupId, readonly Owed[]>,
): Promise<ReadonlyMap<GroupId, Row[]>> {
  const grids = [...owed.values()]
    .flat()
    .flatMap(({ owing }) => owing.flatMap(({ ower, asked }) => (asked ? [] : [ower])))
  const leaders = await duties.leaders(tenant, [...new Set(grids)] as GridCode[])
  const asked = ({ ower, name, asked: some }: Owing): readonly Addressee[] =>
    some ??
    (leaders.get(ower as GridCode) ?? []).map((post) => {
      return { person: post.person, name: post.name, title: `${name}${post.title}` }
    })
  return new Map(
    [...owed].map(([group, some]) => [
      group,
      some.map(({ item: { duty, min, due, period }, owing }): Row => {
        const { name, kind, every, photo, evidence } = duty
        const grids = owing.map((one) => {
          const { name: called, n, subjects } = one
          return { name: called, n, asked: [...asked(one)], ...(subjects ? { subjects } : {}) }
        })
        return { duty: name, dutyKind: kind, every, min, from: period.from, due, photo, evidence, grids }
      }),
    ]),
  )
}
