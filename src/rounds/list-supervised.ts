/** 定期督办: once a week one list to whoever supervises and one to each holder, each group its own; once by a derived stamp. */
import type { Desk } from '../desk.ts'
import { addDays, at, dayOf, weekdayOf } from '../domain/calendar/days.ts'
import type { Case } from '../domain/case/case.ts'
import { askedIn, gridOf, groupOf, type Scene } from '../domain/grid/scene.ts'
import type { Day, GridCode, GroupId, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { SupervisionMode } from '../domain/policy/supervision-ways.ts'
import { limits } from '../limits.ts'
import { addressee, cardOf } from '../notices/card.ts'
import type { Budget } from './budget.ts'
import { isStamped } from './known-stamp.ts'
import { tellOnce } from './tell-once.ts'

export async function listSupervised(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
  budget: Budget,
): Promise<boolean> {
  for (const mode of SupervisionMode.options) {
    const { listed } = policy.supervisionWays[mode]
    const day = listed && latest(listed, now)
    if (day === null || day < dayOf(begun)) continue
    const whole = `supervised:${tenant}:${mode}:${day}`
    if (await desk.journal.stamped(whole)) continue
    const cases = await desk.supervisions.supervisedIn(tenant, mode, limits.supervisedListed)
    const scene = await desk.directory.scene(tenant, [...new Set(cases.flatMap(placesOf))])
    for (const [group, own] of byGroup(cases, scene)) {
      const stamp = `supervised:${mode}:${day}:${group}`
      if (await isStamped(desk.journal, stamp)) continue
      if (!budget.take()) return false
      await tell(desk, policy, { group, mode, day, own, scene, stamp }, now)
    }
    await desk.journal.commit({ appends: [], views: [], notices: [], handled: null, stamp: whole, at: now })
  }
  return true
}

/** The last day on which the list was to go out: a week's list that a standstill kept back is made up for. */
function latest(listed: { readonly weekday: number; readonly at: string }, now: Instant): Day {
  const today = dayOf(now)
  const day = addDays(today, -((weekdayOf(today) - listed.weekday + 7) % 7))
  return at(day, listed.at) <= now ? day : addDays(day, -7)
}

const placesOf = ({ holder, origin, supervision }: Case): readonly GridCode[] => [
  holder.grid,
  origin,
  ...(supervision ? [supervision.office] : []),
]

/** What a group hears of: what it supervises, and what it has in hands. */
interface Own {
  readonly grid: GridCode
  readonly supervises: readonly Case[]
  readonly holds: readonly Case[]
}

function byGroup(cases: readonly Case[], scene: Scene): ReadonlyMap<GroupId, Own> {
  const found = new Map<GroupId, Own>()
  const put = (grid: GridCode, part: 'supervises' | 'holds', matter: Case) => {
    const group = groupOf(scene, grid)
    if (!group) return
    const own = found.get(group.id) ?? { grid: group.grid, supervises: [], holds: [] }
    found.set(group.id, { ...own, [part]: [...own[part], matter] })
  }
  for (const matter of cases) {
    const { supervision, holder } = matter
    if (supervision) put(supervision.office, 'supervises', matter)
    if (groupOf(scene, holder.grid)?.id !== (supervision && groupOf(scene, supervision.office)?.id))
      put(holder.grid, 'holds', matter)
  }
  return found
}

async function tell(
  desk: Desk,
  policy: Policy,
  {
    group,
    mode,
    day,
    own,
    scene,
    stamp,
  }: {
    readonly group: GroupId
    readonly mode: SupervisionMode
    readonly day: Day
    readonly own: Own
    readonly scene: Scene
    readonly stamp: string
  },
  now: Instant,
): Promise<void> {
  const asked = [
    ...new Map(
      own.holds.flatMap((one) => askedIn(scene, one.holder.grid)).map((post) => [post.person, post]),
    ).values(),
  ]
  const rows = (list: readonly Case[]) =>
    list.slice(0, limits.supervisedRows).map((matter) => ({
      card: cardOf(matter, scene),
      dueAt: matter.deadlines.find(({ kind }) => kind === 'result')?.dueAt ?? null,
      late: matter.overdue,
    }))
  await tellOnce(
    desk,
    policy,
    {
      ...{ stream: `supervised:${own.grid}`, stamp, group },
      fact: {
        ...{ type: 'supervised-listed', grid: own.grid, mode, day },
        cases: [...own.supervises, ...own.holds].map(({ no }) => no),
      },
      meaning: {
        ...{ kind: 'supervised-listed', mode, grid: gridOf(scene, own.grid).name },
        ...{ supervises: rows(own.supervises), holds: rows(own.holds) },
        total: { supervises: own.supervises.length, holds: own.holds.length },
        asked: asked.map((post) => addressee(post, scene)),
      },
    },
    now,
  )
}
