/** A minute becomes commands: deadlines, reminders, the day's list, digests. Derived stamps make each happen once. */

import { type Desk, policyAt } from './desk.ts'
import type { Instant, TenantCode } from './domain/names.ts'
import { markAlarms } from './handle-alarm.ts'
import { handleCommand } from './handle-command.ts'
import { limits } from './limits.ts'
import { type Budget, budgets } from './rounds/budget.ts'
import { draftPeriods } from './rounds/draft-periods.ts'
import { dutyRounds } from './rounds/duty-rounds.ts'
import { endCampaigns } from './rounds/end-campaigns.ts'
import { endObjections } from './rounds/end-objections.ts'
import { listSupervised } from './rounds/list-supervised.ts'
import { makeDigests } from './rounds/make-digests.ts'
import { mindOrders } from './rounds/mind-orders.ts'
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

/**
 * `begun`: when this store began; what fell due before is not made up for. `clock` ends the tick after a while. False:
 * something is left, and the next tick goes on where this one stopped.
 */
export async function handleTick(
  desk: Desk,
  begun: Instant,
  now: Instant,
  clock: () => Instant,
): Promise<boolean> {
  const share = budgets(clock)
  let over = true
  for (const round of [markDeadlines, markAlarms, turnLeaves, pressSupervised, mindOrders, endCampaigns])
    over = (await round(desk, now, share())) && over
  for (const { tenant } of await desk.directory.tenants())
    over = (await tickOf(desk, tenant, begun, now, share)) && over
  return over
}

async function tickOf(
  desk: Desk,
  tenant: TenantCode,
  begun: Instant,
  now: Instant,
  share: () => Budget,
): Promise<boolean> {
  const policy = policyAt(desk, tenant, now)
  const { at: policyOn } = desk.packOf(tenant)
  let over = await dutyRounds(desk, tenant, policyOn, begun, now, share())
  await summariseAlert(desk, tenant, policy, now)
  // The day's list bears the seal of the day before.
  const sealed = await sealDays(desk, tenant, policy, begun, now, share())
  over = sealed && (await makeDigests(desk, tenant, policyOn, begun, now, share())) && over
  await remindMeasures(desk, tenant, policy, now)
  await remindLedgers(desk, tenant, policy, now)
  over = (await listSupervised(desk, tenant, policy, begun, now, share())) && over
  over = (await tellCoverage(desk, tenant, policy, begun, now, share())) && over
  await endObjections(desk, tenant, policy, begun, now)
  await draftPeriods(desk, tenant, policy, begun, now)
  await proposeWeekly(desk, tenant, policy, begun, now)
  await sumEvaluations(desk, tenant, policy, begun, now)
  await remindReforms(desk, tenant, policy, begun, now)
  return over
}

async function markDeadlines(desk: Desk, now: Instant, budget: Budget): Promise<boolean> {
  for (;;) {
    const due = await desk.cases.due(now, limits.batch)
    let told = 0
    for (const { case: id, tenant, kind, dueAt, step } of due) {
      // What was tried and changed nothing is no reason to come back at once.
      if (!budget.take()) return told === 0
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
    if (due.length < limits.batch || told === 0) return true
  }
}
