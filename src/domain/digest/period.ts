/** The period of a digest: the last one that has fallen due, the one before it, and which day it is told on. */
import { addDays, addMonths, at, dayFrom, dayOf, firstOfMonth, weekdayOf, yearOf } from '../calendar/days.ts'
import type { Day, Instant } from '../names.ts'
import { type Period as Days, periodOf, type Rhythm } from '../policy/period.ts'
import type { DigestKind, DigestPlans } from './plan.ts'

export interface Period extends Days {
  readonly kind: DigestKind
}
export interface DuePeriod extends Period {
  readonly dueAt: Instant
}

export const rhythms = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  halfYearly: 'half-year',
  yearly: 'year',
} as const satisfies Record<DigestKind, Rhythm>

/** The period of that kind in which a day lies. */
export const periodWith = (kind: DigestKind, day: Day): Period => ({ kind, ...periodOf(day, rhythms[kind]) })

export const periodBefore = ({ kind, from }: Period): Period => periodWith(kind, addDays(from, -1))

/** The last period whose digest has fallen due: today's list in the evening, of all others the one that has ended. */
export function lastDue(kind: DigestKind, plans: DigestPlans, now: Instant): DuePeriod {
  const day = dueDay(kind, plans, now)
  const dueAt = at(day, plans[kind].at)
  const period = periodWith(kind, day)
  return { ...(kind === 'daily' ? period : periodBefore(period)), dueAt }
}

/** All that have fallen due, the newest first: each by the plans that held when it did, no period twice. */
export function* duesBefore(
  kind: DigestKind,
  plansOn: (day: Day) => DigestPlans,
  now: Instant,
): Generator<DuePeriod> {
  let before = null as Day | null
  for (let until = now; ; ) {
    const due = lastDue(kind, plansOn(dayOf(until)), until)
    if (before === null || due.from < before) yield due
    before = before === null || due.from < before ? due.from : before
    until = (due.dueAt - 1) as Instant
  }
}

function dueDay(kind: DigestKind, plans: DigestPlans, now: Instant): Day {
  const today = dayOf(now)
  const has = (day: Day) => at(day, plans[kind].at) <= now
  if (kind === 'daily') return has(today) ? today : addDays(today, -1)
  if (kind === 'weekly') {
    const day = addDays(today, -((weekdayOf(today) - plans.weekly.weekday + 7) % 7))
    return has(day) ? day : addDays(day, -7)
  }
  const { months, day } = plans[kind]
  for (let back = 0, first = firstOfMonth(today); back <= 12; back += 1, first = addMonths(first, -1)) {
    if (!months.includes(Number(first.slice(5, 7)))) continue
    const due = addDays(first, day - 1)
    if (due <= today && has(due)) return due
  }
  throw new Error('a plan names at least one month')
}

/** Its number within the year: week 46, month 11, 2nd quarter; the day of the year for a daily list. */
export function issueOf({ kind, from, to }: Period): number {
  const month = Number(from.slice(5, 7))
  if (kind === 'monthly') return month
  if (kind === 'quarterly') return Math.ceil(month / 3)
  if (kind === 'halfYearly') return Math.ceil(month / 6)
  if (kind === 'yearly') return 1
  // A week belongs to the year of its Thursday, as ISO 8601 counts them.
  const counted = kind === 'weekly' ? addDays(to, -3) : from
  const first = dayFrom(yearOf(counted), 1, 1) as Day
  const days = Math.round((at(counted, '00:00') - at(first, '00:00')) / 86_400_000)
  return kind === 'weekly' ? Math.floor(days / 7) + 1 : days + 1
}

/** More are no longer counted one by one. */
const mostStrikes = 99

/** In how many periods in a row something has stood open that was reported on a day, the given one included. */
export function strikesSince(reported: Day, period: Period): number {
  let strikes = 1
  for (let one = period; one.from > reported && strikes < mostStrikes; one = periodBefore(one)) strikes += 1
  return strikes
}
