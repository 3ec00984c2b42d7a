/** Time limits of a case, with the whole ladder of whom to tell, frozen at the moment of dispatch. */
import { addMinutes } from '../calendar/days.ts'
import { endOf } from '../calendar/working-days.ts'
import { ancestorsOf, type Scene } from '../grid/scene.ts'
import type { Instant } from '../names.ts'
import type { Holidays, Policy } from '../policy/policy.ts'
import type { Case } from './case.ts'
import type { Deadline, DeadlineKind, Holder, Urgency } from './facts.ts'

export interface DeadlineGround {
  readonly policy: Policy
  readonly holidays: Holidays
  readonly scene: Scene
  readonly now: Instant
}

/** The limits that begin when a case comes to a holder. */
export function startDeadlines(
  kinds: readonly DeadlineKind[],
  urgency: Urgency,
  holder: Holder,
  ground: DeadlineGround,
): Deadline[] {
  return kinds.flatMap((kind) => {
    const rule = ground.policy.deadlines.find((row) => row.urgency === urgency && row.kind === kind)
    if (!rule) return []
    return [withLadder(kind, endOf(rule.span, ground.now, ground.holidays), rule.warnMinutes, holder, ground)]
  })
}

/** Until when a body outside has to answer whoever handed the case over (GC-16, GC-27): who asks after it is the holder. */
export function answerDue(
  { urgency, supervised, holder }: Pick<Case, 'urgency' | 'supervised' | 'holder'>,
  ground: DeadlineGround,
): Deadline[] {
  const rows = ground.policy.transfers.filter(
    ({ urgency: own }) => (own === 'normal') === (urgency === 'normal'),
  )
  const rule =
    rows.find((row) => row.class !== undefined && row.class === supervised) ??
    rows.find((row) => row.class === undefined)
  if (!rule) return []
  return [
    withLadder('result', endOf(rule.span, ground.now, ground.holidays), rule.warnMinutes, holder, ground),
  ]
}

/** A limit set by a person (交办 … 明天下班前, 延期至 …): the same ladder, another end. */
export function deadlineAt(
  kind: DeadlineKind,
  dueAt: Instant,
  urgency: Urgency,
  holder: Holder,
  ground: DeadlineGround,
): Deadline {
  const rule = ground.policy.deadlines.find((row) => row.urgency === urgency && row.kind === kind)
  return withLadder(kind, dueAt, rule?.warnMinutes ?? null, holder, ground)
}

function withLadder(
  kind: DeadlineKind,
  dueAt: Instant,
  warnMinutes: number | null,
  holder: Holder,
  { policy, scene, now }: DeadlineGround,
): Deadline {
  const warnAt = warnMinutes === null ? null : addMinutes(dueAt, -warnMinutes)
  const above =
    holder.department !== null || holder.person !== null
      ? [holder.grid, ...ancestorsOf(scene, holder.grid)]
      : ancestorsOf(scene, holder.grid)
  const overdue = policy.overdueLadderMinutes.map((minutes, rung) => ({
    // The end itself is still in time (AMB-24, inclusive): overdue begins a millisecond later.
    at: (addMinutes(dueAt, minutes) + 1) as Instant,
    step: 'overdue' as const,
    tell: above[rung] ?? null,
  }))
  // A further rung that reaches nobody new would only repeat itself.
  const rungs = overdue.filter((step, rung) => rung === 0 || step.tell !== null)
  const warn = warnAt !== null && warnAt > now ? [{ at: warnAt, step: 'warn' as const, tell: null }] : []
  return { kind, dueAt, steps: [...warn, ...rungs] }
}
