/** After its end each group is told who has not: of its own grids and of the next level's, one list for a round. */
import type { Desk } from '../desk.ts'
import { dutyCoverage } from '../dialogue/duty/duty-coverage.ts'
import { at } from '../domain/calendar/days.ts'
import type { Round } from '../domain/duty/day-plan.ts'
import { spread } from '../domain/duty/spread.ts'
import type { Coverage } from '../domain/duty/subjects.ts'
import type { DepartmentId, GridCode, GroupId, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { MeaningOf, Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { askedOf } from './asked-of.ts'
import { besideTheTree } from './beside-the-tree.ts'
import type { Budget } from './budget.ts'
import { perPage } from './per-page.ts'

interface Listed {
  readonly row: MeaningOf<'duties-missed'>['rows'][number]
  readonly fact: {
    readonly duty: string
    readonly from: Round['day']
    readonly to: Round['day']
    readonly of: number
    readonly done: number
    readonly missing: (GridCode | DepartmentId)[]
    readonly excused: { ower: GridCode | DepartmentId; why: 'leave' | 'vacant' }[]
  }
}

const missingRow = (name: string, n: number, subjects: Coverage | undefined) => ({
  ...{ name, n },
  ...(subjects ? { subjects } : {}),
})

/** Whoever reads it later than that is told why. */
const lateAfterMs = 3_600_000

/** `name` tells the lists of a day apart. False: not all groups have been told yet. */
export async function listMissing(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  round: Round,
  now: Instant,
  budget: Budget,
  name: 'missing' | 'lapsed',
): Promise<boolean> {
  const { day, clock } = round
  const late = now - at(day, clock) > lateAfterMs
  const stamp = `${name}:${tenant}:${day}:${clock}`
  return perPage(desk, { tenant, stamp, now, budget }, async (groups) => {
    const lists = await listsOf(desk, tenant, policy, groups, round)
    if (lists.size === 0) return null
    const told = [...lists].map(([group, some]) => ({ group, lists: some.map(({ fact }) => fact) }))
    const notices = [...lists].map(([group, some]): Notice => {
      const own = spread(at(day, clock), [tenant, clock, group], policy.remindSpreadMinutes)
      return {
        key: `${stamp}:${group}`,
        to: { kind: 'group', group },
        about: null,
        meaning: { kind: 'duties-missed', day, rows: some.map(({ row }) => row), ...(late ? { late } : {}) },
        priority: 'routine',
        dueAt: afterQuietHours(Math.max(own, now) as Instant, policy.quietHours),
      }
    })
    return { fact: { type: 'duties-missed', day, time: clock, groups: told }, views: [], notices }
  })
}

/** Only groups in which somebody has not: where all is done or excused nobody is told. */
export async function listsOf(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  groups: readonly GroupId[],
  { items }: Round,
): Promise<ReadonlyMap<GroupId, readonly Listed[]>> {
  const lists = new Map<GroupId, Listed[]>()
  const add = (group: GroupId, one: Listed) => lists.set(group, [...(lists.get(group) ?? []), one])
  for (const item of items) {
    const { duty, period } = item
    if (duty.body !== null) continue
    // 镇（办）碰头会 and 村（社区）碰头会 are two duties in one list.
    const level = policy.levels.find((one) => one.level === duty.level)?.name ?? ''
    const standing = await desk.duties.standing(tenant, groups, askedOf(item), true)
    const codes = standing.flatMap(({ behind }) => behind.map(({ grid }) => grid))
    const coverage = await dutyCoverage(desk, tenant, item, codes)
    for (const { group, of, done, behind } of standing) {
      const missing = behind.filter(({ excused }) => excused === null)
      if (missing.length === 0) continue
      const excused = behind.flatMap(({ grid, name, excused: why }) => (why ? [{ grid, name, why }] : []))
      add(group, {
        row: {
          ...{
            duty: `${level}${duty.name}`,
            every: duty.every,
            from: period.from,
            to: period.to,
            of,
            min: item.min,
          },
          missing: missing.map(({ grid, name, n }) => missingRow(name, n, coverage.get(grid))),
          excused: excused.map(({ name, why }) => ({ name, why })),
        },
        fact: {
          ...{ duty: duty.id, from: period.from, to: period.to, of, done },
          missing: missing.map(({ grid }) => grid),
          excused: excused.map(({ grid, why }) => ({ ower: grid, why })),
        },
      })
    }
  }
  const bodies = await besideTheTree(desk, tenant, groups, items)
  for (const { item, owers } of bodies?.owed ?? []) {
    const missing = owers.filter(({ n }) => n < item.min)
    if (!bodies || missing.length === 0) continue
    const { duty, period, min } = item
    const span = { from: period.from, to: period.to, of: owers.length }
    add(bodies.group, {
      row: {
        ...{ duty: duty.name, every: duty.every, ...span, min },
        missing: missing.map(({ name, n, subjects }) => missingRow(name, n, subjects)),
        excused: [],
      },
      fact: {
        ...{ duty: duty.id, ...span, done: owers.length - missing.length },
        missing: missing.map(({ ower }) => ower),
        excused: [],
      },
    })
  }
  return lists
}
