/** When the time for evaluations is over, each grid that judges others reads how they came out: once a period. */
import { evaluationFormOf, summed } from '../assessing/read-evaluations.ts'
import type { Desk } from '../desk.ts'
import { lastEnded } from '../domain/assessment/period-named.ts'
import { addDays, at, dayOf } from '../domain/calendar/days.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { inOffice, officePlaces, unitPlaces } from '../notices/assessment-places.ts'
import { destinationKey, type Notice } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { isStamped } from './known-stamp.ts'

/** On the morning after the last day, when people have come in: the pack names the day alone. */
const morning = '09:10'

export async function sumEvaluations(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const today = dayOf(now)
  const form = evaluationFormOf(desk, tenant, today)
  if (form === null) return
  const period = lastEnded(form.value.every, today)
  const dueAt = at(addDays(period.to, form.value.superior.daysAfter + 1), morning)
  if (dueAt > now || dueAt < begun) return
  const stamp = `sum-evaluations:${tenant}:${form.key}:${period.name}`
  if (await isStamped(desk.journal, stamp)) return
  const notices: Notice[] = []
  const root = tenant as string as GridCode
  for (const level of form.value.superior.levels)
    for (const grid of await desk.directory.gridsAt(tenant, root, level)) {
      const meaning = await summed(desk, tenant, form, period, grid)
      if (meaning.rows.length === 0) continue
      const scene = await desk.directory.scene(tenant, [grid.code])
      const asked = [...inOffice(scene, grid.code)]
      for (const to of grid.code === root ? officePlaces(scene) : unitPlaces(scene, grid.code))
        notices.push({
          ...{ key: `${stamp}:${grid.code}:${destinationKey(to)}`, to, about: null },
          ...{ meaning: { ...meaning, ended: true, asked }, priority: 'routine' },
          dueAt: afterQuietHours(now, policy.quietHours),
        })
    }
  await desk.journal.commit({ appends: [], views: [], notices, handled: null, stamp, at: now })
}
