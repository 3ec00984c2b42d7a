/** Tells the office once that a year's holidays are unknown: until they are entered only weekdays are. */
import type { Desk } from '../desk.ts'
import { at, dayOf, yearOf } from '../domain/calendar/days.ts'
import { calendarWanted } from '../domain/duty/calendar-asked.ts'
import { askedIn, groupOf, postsIn } from '../domain/grid/scene.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { addressee } from '../notices/card.ts'
import { tellOnce } from './tell-once.ts'

export async function askCalendar(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  now: Instant,
): Promise<void> {
  const day = dayOf(now)
  const year = calendarWanted(policy, day, desk.holidays)
  if (year === null || now < at(day, policy.calendarAsked.at)) return
  const stamp = `calendar:${tenant}:${year}`
  if (await desk.journal.stamped(stamp)) return
  const root = tenant as string as GridCode
  const scene = await desk.directory.scene(tenant, [])
  const group = groupOf(scene, root)?.id
  if (!group) return
  const office = postsIn(scene, root, ['office'])
  const asked = (office.length > 0 ? office : askedIn(scene, root)).map((post) => addressee(post, scene))
  await tellOnce(
    desk,
    policy,
    {
      stream: `duty:${tenant}:calendar`,
      stamp,
      fact: { type: 'calendar-missed', year, group },
      group,
      meaning: { kind: 'calendar-missed', year, begun: yearOf(day) === year, asked },
    },
    now,
  )
}
