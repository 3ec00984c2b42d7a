/** On the first of each month the office reads which reform measures are overdue; where none is, nothing is said. */
import { reformsOn } from '../assessing/read-reforms.ts'
import type { Desk } from '../desk.ts'
import { at, dayOf, firstOfMonth } from '../domain/calendar/days.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import { ofKind } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { officeOf, officePlaces } from '../notices/assessment-places.ts'
import { destinationKey } from '../notices/notice.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import { isStamped } from './known-stamp.ts'

/** The regulation asks for the list, not for an hour: after the morning's other papers. */
const morning = '09:15'

export async function remindReforms(
  desk: Desk,
  tenant: TenantCode,
  policy: Policy,
  begun: Instant,
  now: Instant,
): Promise<void> {
  const today = dayOf(now)
  if (ofKind(desk.packOf(tenant).rulesAt(today), 'checklist').length === 0) return
  const first = firstOfMonth(today)
  const dueAt = at(first, morning)
  if (dueAt > now || dueAt < begun) return
  const stamp = `remind-reforms:${tenant}:${first}`
  if (await isStamped(desk.journal, stamp)) return
  const reforms = await reformsOn(desk, tenant, today)
  const rows = (reforms?.rows ?? []).filter(({ state }) => state === 'overdue')
  const scene = await desk.directory.scene(tenant, [tenant as string as GridCode])
  const meaning = {
    ...{ kind: 'reform-shown' as const, on: today, rows, of: reforms?.rows.length ?? 0, empty: [] },
    asked: [...officeOf(scene)],
  }
  const notices = (rows.length === 0 ? [] : officePlaces(scene)).map((to) => ({
    ...{ key: `${stamp}:${destinationKey(to)}`, to, about: null, meaning, priority: 'routine' as const },
    dueAt: afterQuietHours(now, policy.quietHours),
  }))
  await desk.journal.commit({ appends: [], views: [], notices, handled: null, stamp, at: now })
}
