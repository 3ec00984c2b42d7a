/** Supervised matters without news: the holder is reminded, and by the way of it the level above is told. */
import type { Desk } from '../desk.ts'
import { policyAt } from '../desk.ts'
import type { Instant } from '../domain/names.ts'
import { handleCommand } from '../handle-command.ts'
import { limits } from '../limits.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import type { Budget } from './budget.ts'

/** At night only what is urgent by itself: all else would be told in the morning at once, several times over. */
export async function pressSupervised(desk: Desk, now: Instant, budget: Budget): Promise<boolean> {
  for (const { id, tenant, urgency } of await desk.supervisions.pressDue(now, limits.batch)) {
    const rests = afterQuietHours(now, policyAt(desk, tenant, now).quietHours) > now
    if (rests && urgency === 'normal') continue
    if (!budget.take()) return false
    await handleCommand(desk, {
      tenant,
      steps: [{ case: id, command: { type: 'press-case' } }],
      actor: { kind: 'clock' },
      now,
      saidIn: null,
      handled: null,
      // When it comes next stands in the case itself: another process finds it moved.
      stamp: null,
      views: [],
    })
  }
  return true
}
