/** Who owes inspections of the grids below, in which stretch of the calendar, and which of those are still to be visited. */
import { addDays, at } from '../calendar/days.ts'
import type { Day, GridCode, Instant } from '../names.ts'
import type { InForce } from '../policy/in-force.ts'
import { type Period, periodOf, type Rhythm } from '../policy/period.ts'

/** A duty of inspection that grids of some levels owe. */
export interface InspectionRule {
  readonly key: string
  readonly levels: readonly number[]
  readonly every: Rhythm
  readonly min: number
  /** Days before the end of the period, with the hour, on which those behind are told. */
  readonly remind: readonly { readonly daysBefore: number; readonly at: string }[]
}

export function inspectionRules({ rules }: InForce): readonly InspectionRule[] {
  return rules.flatMap((rule): readonly InspectionRule[] => {
    if (rule.kind !== 'duty' || rule.value.what !== 'inspection') return []
    const { who, every, min, remind } = rule.value
    if ('body' in who || every === 'occasion') return []
    const days = remind.flatMap((one) => ('daysBefore' in one ? [one] : []))
    return [{ key: rule.key, levels: who.levels, every, min, remind: days }]
  })
}

/** The latest reminder of the period in which `day` lies that has come; null before the first. */
export function reminderDue(
  rule: InspectionRule,
  day: Day,
  now: Instant,
): (Period & { readonly on: Day }) | null {
  const period = periodOf(day, rule.every)
  const come = rule.remind
    .map(({ daysBefore, at: clock }) => ({ on: addDays(period.to, -daysBefore), clock }))
    .filter(({ on, clock }) => at(on, clock) <= now)
    .map(({ on }) => on)
    .toSorted()
  const last = come.at(-1)
  return last === undefined ? null : { ...period, on: last }
}

/** The grid right below `grid` on the way to where somebody was. Null when it does not lie below. */
export function childOnWay(grid: GridCode, path: readonly GridCode[]): GridCode | null {
  const at = path.indexOf(grid)
  return at < 0 ? null : (path[at + 1] ?? null)
}
