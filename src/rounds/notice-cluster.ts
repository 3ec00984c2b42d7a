/** After a report: many of one kind in one town are noticed once, and told to the town and to the level above. */
import type { Desk } from '../desk.ts'
import { addDays, addMinutes, dayOf } from '../domain/calendar/days.ts'
import type { Case } from '../domain/case/case.ts'
import { clusterIsDue } from '../domain/case/cluster.ts'
import { askedIn, groupOf, type Scene } from '../domain/grid/scene.ts'
import type { Day, GridCode, Instant } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Recorded } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { addressee, cardOf } from '../notices/card.ts'
import type { MeaningOf, Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { clockBy } from './by-clock.ts'

/** The newest ones are named; who wants all asks for them. */
const namedCases = 5

/** Nothing is lost when it fails or the process ends before: the next report of the kind comes here too. */
export async function noticeCluster(desk: Desk, policy: Policy, matter: Case, now: Instant): Promise<void> {
  const { category, tenant } = matter
  const [root, town] = (await desk.directory.grid(matter.origin))?.path ?? []
  if (category === null || root === undefined || town === undefined) return
  const since = addMinutes(now, -policy.clusterHours * 60)
  const count = await desk.cases.countInTown(town, category, since)
  if (count < policy.clusterCount) return
  const cases = await desk.cases.inTown(town, category, since, namedCases)
  const scene = await desk.directory.scene(tenant, [town, ...cases.flatMap(placesOf)])
  for (let attempt = 0; attempt < limits.commitAttempts; attempt += 1) {
    const days = await daybook(desk, town, since, now)
    if (!clusterIsDue(count, lastTold(days, category, since), policy.clusterCount)) return
    const stream = streamOf(town, dayOf(now))
    const expectedVersion = days.at(-1)?.length ?? 0
    const fact = { type: 'cluster-noticed', category, grid: town, cases: count, since } as const
    const dueAt = matter.urgency === 'normal' ? afterQuietHours(now, policy.quietHours) : now
    const done = await desk.journal.commit({
      appends: [{ stream, expectedVersion, facts: [{ fact, by: clockBy, at: now }] }],
      views: [],
      notices: heardBy(scene, town, root).map(
        ({ group, grid }): Notice => ({
          key: `${stream}:${expectedVersion}:cluster:${group}`,
          to: { kind: 'group', group },
          about: null,
          meaning: meaningOf(scene, town, grid, { category, count, hours: policy.clusterHours, cases }),
          priority: matter.urgency === 'normal' ? 'routine' : 'urgent',
          dueAt,
        }),
      ),
      handled: null,
      stamp: null,
      at: now,
    })
    if (done !== 'conflict') return
  }
}

const streamOf = (town: GridCode, day: Day) => `daybook:${town}:${day}`

/** The town's daybooks of the days that the window touches, today's last. */
async function daybook(desk: Desk, town: GridCode, since: Instant, now: Instant) {
  const days: (readonly Recorded[])[] = []
  for (let day = dayOf(since); day <= dayOf(now); day = addDays(day, 1))
    days.push(await desk.journal.read(streamOf(town, day)))
  return days
}

function lastTold(days: readonly (readonly Recorded[])[], category: string, since: Instant): number | null {
  const told = days.flat().flatMap(({ fact, at }) => {
    const mine = fact.type === 'cluster-noticed' && fact.category === category && at >= since
    return mine ? [fact.cases] : []
  })
  return told.at(-1) ?? null
}

/** The town's group and the one above; where they are one, it hears it once. */
function heardBy(scene: Scene, town: GridCode, root: GridCode) {
  const places = [town, root].flatMap((grid) => {
    const group = groupOf(scene, grid)?.id
    return group === undefined ? [] : [{ group, grid }]
  })
  return places.filter(({ group }, at) => places.findIndex((one) => one.group === group) === at)
}

function meaningOf(
  scene: Scene,
  town: GridCode,
  grid: GridCode,
  found: {
    readonly category: string
    readonly count: number
    readonly hours: number
    readonly cases: readonly Case[]
  },
): MeaningOf<'cluster-noticed'> {
  const { category, count, hours, cases } = found
  return {
    kind: 'cluster-noticed',
    grid: scene.grids.get(town)?.name ?? '',
    category,
    count,
    hours,
    cards: cases.map((one) => cardOf(one, scene)),
    asked: askedIn(scene, grid).map((post) => addressee(post, scene)),
  }
}

const placesOf = ({ origin, holder }: Case): readonly GridCode[] => [origin, holder.grid]
