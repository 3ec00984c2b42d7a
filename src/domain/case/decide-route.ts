/** How a case travels: up level by level, down to a grid, a person or a department, back, outside, or into another case. */

import { type Way, wayUp } from '../grid/route.ts'
import { askedIn, departmentOf, gridOf, isUnder, nameOfPerson } from '../grid/scene.ts'
import type { Instant } from '../names.ts'
import type { Case } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { answerDue, deadlineAt, startDeadlines } from './deadlines.ts'
import type { CaseFact, Holder } from './facts.ts'
import { type CaseDecision, facts, type Ground, refused } from './ground.ts'

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>

const dispatched = (matter: Case, to: Holder, ground: Ground) =>
  startDeadlines(['acknowledge', 'feedback', 'result'], matter.urgency, to, ground)

/** 上报: one level up; vacant posts are passed over; from the root to the body outside (JC-49 … JC-52). */
export function escalate(command: Of<'escalate-case'>, matter: Case, ground: Ground): CaseDecision {
  const { grid, department } = matter.holder
  // A department stands beside a grid: what it cannot handle goes to that grid's chiefs, not out of the tree.
  const beside = department !== null && askedIn(ground.scene, grid).length > 0
  const way: Way = beside
    ? { to: grid, outside: null, copies: [], skipped: [] }
    : wayUp(grid, ground.scene, ground.policy)
  const skipped = way.skipped.map((grid): CaseFact => ({ type: 'case-level-skipped', grid }))
  if (way.to !== null) {
    const to: Holder = { grid: way.to, person: null, department: null }
    return facts(...skipped, {
      type: 'case-escalated',
      to,
      reason: command.reason,
      copies: [...way.copies],
      deadlines: dispatched(matter, to, ground),
    })
  }
  if (way.outside === null) return refused({ code: 'nothing-above', no: matter.no })
  return facts(...skipped, {
    type: 'case-transferred',
    party: way.outside,
    to: null,
    reason: command.reason,
    deadlines: answerDue(matter, ground),
  })
}

/** 交办: to a grid below the giver, a person there, or a department; never sideways, never up. */
export function assign(command: Of<'assign-case'>, matter: Case, ground: Ground): CaseDecision {
  const { to, until } = command
  if (until !== null && until <= ground.now) return refused({ code: 'deadline-past', no: matter.no })
  const problem = targetProblem(to, matter, ground)
  if (problem) return problem
  const usual = dispatched(matter, to, ground)
  const limit = earliest(until, inherited(matter, ground))
  const result = limit && deadlineAt('result', limit, matter.urgency, to, ground)
  const deadlines = result
    ? [...usual.filter((deadline) => deadline.kind !== 'result' && deadline.dueAt < result.dueAt), result]
    : usual
  return facts({ type: 'case-assigned', to, note: command.note, deadlines })
}

/** Whoever passes on what he holds himself passes the limit on with it: nobody lengthens his superior's. */
function inherited(matter: Case, { actor, now, policy }: Ground): Instant | null {
  const own =
    actor.kind === 'person' &&
    actor.posts.some((post) => post.grid === matter.holder.grid && policy.rights.deciding.includes(post.kind))
  const result = matter.deadlines.find((deadline) => deadline.kind === 'result')
  return own && result && result.dueAt > now ? result.dueAt : null
}

const earliest = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null ? other : other === null ? one : one < other ? one : other

function targetProblem(to: Holder, matter: Case, { actor, policy, scene }: Ground): CaseDecision | null {
  const givers =
    actor.kind === 'person'
      ? actor.posts.filter((post) => policy.rights.deciding.includes(post.kind)).map((post) => post.grid)
      : []
  const target = gridOf(scene, to.grid)
  if (to.department !== null) {
    const name = departmentOf(scene, to.department)?.name ?? target.name
    const mayGive = givers.some(
      (grid) => scene.grids.get(grid) && gridOf(scene, grid).level <= policy.rights.departmentsUpTo,
    )
    if (!mayGive) return refused({ code: 'target-not-below', name })
    return departmentOf(scene, to.department)?.people.length === 0
      ? refused({ code: 'nobody-in-post', name })
      : null
  }
  const reaches = givers.some(
    (grid) =>
      scene.grids.get(grid) && (isUnder(scene, to.grid, grid) || (to.person !== null && to.grid === grid)),
  )
  if (!reaches) {
    const name = to.person === null ? target.name : (nameOfPerson(scene, to.person) ?? target.name)
    return refused({ code: 'target-not-below', name })
  }
  if (
    to.person === null &&
    to.grid === matter.holder.grid &&
    matter.holder.department === null &&
    matter.holder.person === null
  ) {
    return refused({ code: 'target-not-below', name: target.name })
  }
  if (to.person === null && askedIn(scene, to.grid).length === 0)
    return refused({ code: 'nobody-in-post', name: target.name })
  return null
}

/** 退回: back to whoever gave it, with a reason. */
export function returnBack(command: Of<'return-case'>, matter: Case, ground: Ground): CaseDecision {
  const giver = matter.custody.at(-1)
  if (!giver) return refused({ code: 'nobody-before', no: matter.no })
  if (command.reason === '') return refused({ code: 'reason-needed', no: matter.no, wished: command.type })
  return facts({
    type: 'case-returned',
    to: giver,
    reason: command.reason,
    deadlines: dispatched(matter, giver, ground),
  })
}

/**
 * 移送: to an authority outside the tree it stays open with whoever handed it over until a result comes; a department
 * of the tenant's own holds it itself, and sends it back where it is not for it.
 */
export function transfer(command: Of<'transfer-case'>, matter: Case, ground: Ground): CaseDecision {
  if (command.party === '') return refused({ code: 'target-needed', no: matter.no })
  const { party, to, reason } = command
  if (to === null)
    return facts({ type: 'case-transferred', party, to, reason, deadlines: answerDue(matter, ground) })
  const department = to.department === null ? null : departmentOf(ground.scene, to.department)
  if (department?.people.length === 0) return refused({ code: 'nobody-in-post', name: department.name })
  if (to.department === matter.holder.department)
    return refused({ code: 'target-not-below', name: department?.name ?? party })
  const deadlines = [
    ...startDeadlines(['acknowledge', 'feedback'], matter.urgency, to, ground),
    ...answerDue({ ...matter, holder: to }, ground),
  ]
  return facts({ type: 'case-transferred', party: department?.name ?? party, to, reason, deadlines })
}

/** 合并: this one ends in the other; its reporters hear the other's outcome. */
export function merge(command: Of<'merge-case'>, matter: Case): CaseDecision {
  if (command.into === matter.id) return refused({ code: 'same-case', no: matter.no })
  return facts({ type: 'case-merged', into: command.into, intoNo: command.intoNo })
}

export function absorb(command: Of<'absorb-case'>, matter: Case): CaseDecision {
  if (command.case === matter.id) return refused({ code: 'same-case', no: matter.no })
  const { case: id, no, origin, group } = command
  return facts({ type: 'case-absorbed', case: id, no, origin, group })
}

/** 作废: not true, or no matter of the environment; the reporter is told why (JC-35). */
export function voidCase(command: Of<'void-case'>, matter: Case): CaseDecision {
  if (command.reason === '') return refused({ code: 'reason-needed', no: matter.no, wished: command.type })
  return facts({ type: 'case-voided', reason: command.reason })
}
