/** Leaves begin and end at midnight: from then on the deputy is asked, or no longer. Told in the morning. */
import type { Desk } from '../desk.ts'
import { policyAt } from '../desk.ts'
import { type Leave, type LeaveFact, nextOf } from '../domain/grid/leave.ts'
import type { Instant } from '../domain/names.ts'
import { appendTo } from '../journal/append-to.ts'
import { limits } from '../limits.ts'
import { leaveNotices } from '../notices/leave-notices.ts'
import { afterQuietHours } from '../notices/quiet-hours.ts'
import type { Budget } from './budget.ts'
import { clockBy } from './by-clock.ts'

export async function turnLeaves(desk: Desk, now: Instant, budget: Budget): Promise<boolean> {
  for (;;) {
    const due = await desk.leaves.due(now, limits.batch)
    for (const leave of due) {
      if (!budget.take()) return false
      await turn(desk, leave, now)
    }
    if (due.length < limits.batch) return true
  }
}

async function turn(desk: Desk, leave: Leave, now: Instant): Promise<void> {
  const person = await desk.directory.person(leave.person)
  if (!person) return
  const deputy = leave.deputy === null ? null : await desk.directory.person(leave.deputy)
  const next: Leave = { ...leave, state: leave.state === 'planned' ? 'running' : 'ended' }
  // Off for its whole length: it begins and ends with the next turn of this round.
  const on = next.state === 'running'
  const { id, deputy: acts, from, to } = leave
  const whose = { leave: id, person: leave.person, deputy: acts }
  const fact: LeaveFact = on
    ? { type: 'leave-started', ...whose, from, to }
    : { type: 'leave-ended', ...whose, early: false }
  const grids = person.posts.map(({ grid }) => grid)
  const scene = await desk.directory.scene(leave.tenant, grids)
  const stream = `roster:${leave.person}`
  const dueAt = afterQuietHours(now, policyAt(desk, leave.tenant, now).quietHours)
  await appendTo(desk.journal, stream, (expectedVersion) => ({
    appends: [{ stream, expectedVersion, facts: [{ fact, by: clockBy, at: now }] }],
    views: [
      { kind: 'leave', leave: next },
      { kind: 'stand-in', leave: next, on, at: now },
    ],
    notices: leaveNotices(fact.type, next, {
      ...{ person, deputy, scene, now, key: `${stream}:${expectedVersion}`, to: null, early: false },
    }).map((notice) => ({ ...notice, priority: 'routine', dueAt })),
    handled: null,
    stamp: `leave:${id}:${next.state}:${nextOf(leave)}`,
    at: now,
  }))
}
