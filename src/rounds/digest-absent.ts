/** Who has not met, patrolled or handed in: of a day by grid, of a longer period by how often it was owed. */
import { type Desk, policyAt } from '../desk.ts'
import { addDays, clockOf, dayOf, daysFrom } from '../domain/calendar/days.ts'
import type { AbsentTold } from '../domain/digest/sections.ts'
import { isOwedOn, itemsOn } from '../domain/duty/items.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Day, Instant } from '../domain/names.ts'
import type { HouseDuty } from '../domain/policy/house-duty.ts'
import { type Period, periodOf } from '../domain/policy/period.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { askedOf } from './asked-of.ts'
import type { Vantage } from './vantage.ts'

const named = 20
/** Of a longer period only those furthest behind. */
const worstNamed = 3

const titleOf = ({ levels }: Policy, { level, name }: HouseDuty): string =>
  `${levels.find((one) => one.level === level)?.name ?? ''}${name}`

/** Who has not done what was owed that day and is not excused, by duty, in the unit and below. */
export async function absentOn(
  desk: Desk,
  unit: Grid,
  day: Day,
  { past, until }: Vantage,
): Promise<AbsentTold[]> {
  const policy = policyAt(desk, unit.tenant, past.at)
  const around = { holidays: desk.holidays, alert: await desk.alertOf(unit.tenant, day) }
  const owed = itemsOn(policy, day, around).filter(
    ({ duty }) => duty.every === 'day' && duty.body === null && duty.level >= unit.level,
  )
  const absent = await desk.duties.absent(unit, owed.map(askedOf), named, { past, until })
  return owed.flatMap(({ duty }, at): AbsentTold[] => {
    const { of = 0, missing = 0, names = [] } = absent[at] ?? {}
    return of === 0 ? [] : [{ duty: titleOf(policy, duty), names: [...names], missing, of, times: false }]
  })
}

/** Of a week or more: every daily duty, and every other whose period ended within it. */
export async function absentIn(
  desk: Desk,
  unit: Grid,
  period: Period,
  { past, until }: Vantage,
): Promise<AbsentTold[]> {
  const policy = policyAt(desk, unit.tenant, past.at)
  const absent: AbsentTold[] = []
  const span = await sinceRecorded(desk, period, past.at)
  if (span === null) return absent
  const excused = await desk.digests.excused(unit.code, span, past.at)
  for (const duty of policy.duties) {
    if (duty.body !== null || duty.level < unit.level || duty.during !== null) continue
    const periods = owedIn(desk, duty, span)
    if (periods.length === 0) continue
    const { id, level, min } = duty
    const days = periods.map(({ from }) => from)
    const grids = await desk.digests.dutyDays(unit, { id, level, min }, days, { past, until })
    const rows = grids.map(({ grid, name, done }) => {
      const owed = periods.filter((one) => !isExcused(one, excused.get(grid))).length
      return { name, owed, behind: Math.max(0, owed - done) }
    })
    const of = rows.reduce((all, { owed }) => all + owed, 0)
    if (of === 0) continue
    const missing = rows.reduce((all, { behind }) => all + behind, 0)
    const counts = rows.map(({ behind }) => behind)
    const most = Math.max(...counts)
    const last = rows.filter(({ behind }) => behind === most && most > 0)
    // Where many or all have done as little nobody is the worst.
    const worst = last.length <= worstNamed && Math.min(...counts) < most ? last : []
    absent.push({
      ...{ duty: titleOf(policy, duty), names: worst.map(({ name }) => name), missing },
      ...{ of, times: true },
    })
  }
  return absent
}

/** Before anything was recorded at all nobody could be behind: counted is from then on. */
async function sinceRecorded(
  { digests }: Desk,
  { from, to: end }: Period,
  now: Instant,
): Promise<Period | null> {
  // Of a period that still runs, the days that are over.
  const yesterday = addDays(dayOf(now), -1)
  const to = end < yesterday ? end : yesterday
  const first = await digests.recordedSince()
  if (first === null) return null
  // The first day counts where at least half of it was left.
  const begun = clockOf(first) < '12:00' ? dayOf(first) : addDays(dayOf(first), 1)
  return begun > to ? null : { from: begun > from ? begun : from, to }
}

/** On all its days nobody was there to do it. */
const isExcused = ({ from, to }: Period, days: ReadonlySet<string> | undefined): boolean =>
  days !== undefined && daysFrom(from, to).every((day) => days.has(day))

/** The periods that were owed and are over; a daily duty that nobody is reminded of is not counted. */
function owedIn({ holidays }: Desk, duty: HouseDuty, { from, to }: Period): readonly Period[] {
  const { every } = duty
  if (every === 'occasion' || every === 'dates') return []
  if (every === 'day')
    return duty.missingAt === null && duty.remind.length === 0
      ? []
      : daysFrom(from, to).flatMap((day) => (isOwedOn(duty, day, holidays) ? [{ from: day, to: day }] : []))
  const periods = new Map(daysFrom(from, to).map((day) => [periodOf(day, every).from, periodOf(day, every)]))
  // One that had begun before anything was recorded is not counted either.
  return [...periods.values()].filter((one) => one.from >= from && one.to <= to)
}
