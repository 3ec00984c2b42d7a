/** A minute becomes commands: deadlines, reminders, the day's list, digests. Derived stamps make each happen once. */

import { type Desk, policyAt } from './desk.ts'
import type { Instant } from './domain/names.ts'
import { markAlarms } from './handle-alarm.ts'
import { handleCommand } from './handle-command.ts'
import { limits } from './limits.ts'
import { draftPeriods } from './rounds/draft-periods.ts'
import { dutyRounds } from './rounds/duty-rounds.ts'
import { endCampaigns } from './rounds/end-campaigns.ts'
import { endObjections } from './rounds/end-objections.ts'
import { listSupervised } from './rounds/list-supervised.ts'
import { makeDigests } from './rounds/make-digests.ts'
import { mindOrders } from './rounds/mind-orders.ts'
import { newBudget } from './rounds/per-page.ts'
import { pressSupervised } from './rounds/press-supervised.ts'
import { proposeWeekly } from './rounds/propose-weekly.ts'
import { remindLedgers } from './rounds/remind-ledgers.ts'
import { remindMeasures } from './rounds/remind-measures.ts'
import { remindReforms } from './rounds/remind-reforms.ts'
import { sealDays } from './rounds/seal-days.ts'
import { sumEvaluations } from './rounds/sum-evaluations.ts'
import { summariseAlert } from './rounds/summarise-alert.ts'
import { tellCoverage } from './rounds/tell-coverage.ts'
import { turnLeaves } from './rounds/turn-leaves.ts'

/** `begun`: when this store began; what fell due before is not made up for. False: something is left for the next tick. */
export async function handleTick(desk: Desk, begun: Instant, now: Instant): Promise<boolean> {
  await markDeadlines(desk, now)
  await markAlarms(desk, now)
  await turnLeaves(desk, now)
  await pressSupervised(desk, now)
  await mindOrders(desk, now)
  await endCampaigns(desk, now)
  const budget = newBudget()
  let over = true
  for (const tenant of await desk.directory.tenants()) {
    const policy = policyAt(desk, tenant.tenant, now)
    const { at: policyOn } = desk.packOf(tenant.tenant)
    over = (await dutyRounds(desk, tenant.tenant, policyOn, begun, now, budget)) && over
    await summariseAlert(desk, tenant.tenant, policy, now)
    // The day's list bears the seal of the day before.
    const sealed = await sealDays(desk, tenant.tenant, policy, begun, now)
    over = sealed && (await makeDigests(desk, tenant.tenant, policyOn, begun, now)) && over
    await remindMeasures(desk, tenant.tenant, policy, now)
    await remindLedgers(desk, tenant.tenant, policy, now)
    await listSupervised(desk, tenant.tenant, policy, begun, now)
    await tellCoverage(desk, tenant.tenant, policy, begun, now)
    await endObjections(desk, tenant.tenant, policy, begun, now)
    await draftPeriods(desk, tenant.tenant, policy, begun, now)
    await proposeWeekly(desk, tenant.tenant, policy, begun, now)
    await sumEvaluations(desk, tenant.tenant, policy, begun, now)
    await remindReforms(desk, tenant.tenant, policy, begun, now)
  }
  return over
}

async function markDeadlines(desk: Desk, now: Instant): Promise<void> {
  for (;;) {
    const due = await desk.cases.due(now, limits.batch)
    let told = 0
    for (const { case: id, tenant, kind, dueAt, step } of due) {
      const outcome = await handleCommand(desk, {
        tenant,
        steps: [{ case: id, command: { type: 'mark-deadline', kind, dueAt, step } }],
        actor: { kind: 'clock' },
        now,
        saidIn: null,
        handled: null,
        // What has been marked stands in the case; a stamp would also silence the same end of time in another hand.
        stamp: null,
        views: [],
      })
      told += 'facts' in outcome ? outcome.facts.length : 0
    }
    // A batch that changed nothing would come again just so.
    if (due.length < limits.batch || told === 0) return
  }
}
