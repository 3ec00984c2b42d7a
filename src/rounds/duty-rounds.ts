/** What the clock does about duties at an instant: reminders, lists, the nightly look at the posts. */
import type { Desk } from '../desk.ts'
import { addDays, at, dayOf } from '../domain/calendar/days.ts'
import { dayPlan } from '../domain/duty/day-plan.ts'
import type { Day, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { limits } from '../limits.ts'
import { askCalendar } from './ask-calendar.ts'
import type { Budget } from './budget.ts'
import { listLacks } from './list-lacks.ts'
import { listMissing } from './list-missing.ts'
import { remindDuties } from './remind-duties.ts'

/**
 * Reminders: of today only, and of them the latest that has come; earlier ones are overtaken, yesterday's would be noise.
 * Lists that fell due while the machine was off are made when it is back. Nothing is made up for from before `begun`.
 * False: something is left for the next tick.
 */
export async function dutyRounds(
  desk: Desk,
  tenant: TenantCode,
  policyOn: (day: Day) => Policy,
  begun: Instant,
  now: Instant,
  budget: Budget,
): Promise<boolean> {
  const today = dayOf(now)
  const policy = policyOn(today)
  const come = (day: Day, clock: string) => at(day, clock) <= now && at(day, clock) >= begun
  const planOf = async (day: Day) =>
    dayPlan(policyOn(day), day, { holidays: desk.holidays, alert: await desk.alertOf(tenant, day) })
  let over = true
  const slot = (await planOf(today)).reminders.findLast(({ clock }) => come(today, clock))
  if (slot && now < at(today, policy.absenceAt))
    over = (await remindDuties(desk, tenant, policy, slot, now, budget)) && over
  for (let back = limits.roundDays; back >= 0; back -= 1) {
    const day = addDays(today, -back)
    if (at(addDays(day, 1), '00:00') < begun) continue
    const { lists, lapsed } = await planOf(day)
    // The lists of a day are worth telling until the next one's.
    for (const list of back <= 1 ? lists : [])
      if (come(day, list.clock))
        over = (await listMissing(desk, tenant, policy, list, now, budget, 'missing')) && over
    // A period that was over before we began is nobody's to answer for here.
    const items = lapsed?.items.filter(({ period }) => period.to >= dayOf(begun)) ?? []
    if (lapsed && items.length > 0 && come(day, lapsed.clock))
      over = (await listMissing(desk, tenant, policy, { ...lapsed, items }, now, budget, 'lapsed')) && over
  }
  const night = come(today, policy.completenessAt) ? today : null
  if (night) over = (await listLacks(desk, tenant, policy, night, now, budget)) && over
  await askCalendar(desk, tenant, policy, now)
  return over
}
