/** The decision about a case: state, table and rights first, then the family's own rule. Pure. */

import { may, whoseRight } from '../grid/may.ts'
import type { Case } from './case.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'
import { correct, follow, report, selfHandle, supplement, withdraw } from './decide-report.ts'
import { absorb, assign, escalate, merge, returnBack, transfer, voidCase } from './decide-route.ts'
import { press, release, supervise } from './decide-supervision.ts'
import { askExtension, grantExtension, markDeadline, refuseExtension, urge } from './decide-time.ts'
import { acknowledge, close, failCheck, finish, passCheck, progress, resume, suspend } from './decide-work.ts'
import { type CaseDecision, type Ground, refused } from './ground.ts'
import { possibleIn, transitions } from './table.ts'

type Of<T extends CaseCommandType> = Extract<CaseCommand, { type: T }>
type Rules = {
  readonly [T in Exclude<CaseCommandType, 'report-case'>]: (
    command: Of<T>,
    matter: Case,
    ground: Ground,
  ) => CaseDecision
}

const rules: Rules = {
  'supplement-case': supplement,
  'correct-case': correct,
  'acknowledge-case': acknowledge,
  'progress-case': progress,
  'finish-case': finish,
  'pass-check': passCheck,
  'fail-check': failCheck,
  'close-case': close,
  'self-handle-case': selfHandle,
  'escalate-case': escalate,
  'assign-case': assign,
  'return-case': returnBack,
  'transfer-case': transfer,
  'ask-extension': askExtension,
  'grant-extension': grantExtension,
  'refuse-extension': refuseExtension,
  'urge-case': urge,
  'supervise-case': supervise,
  'release-case': release,
  'suspend-case': suspend,
  'resume-case': resume,
  'merge-case': merge,
  'absorb-case': absorb,
  'follow-case': follow,
  'withdraw-case': withdraw,
  'void-case': voidCase,
  'press-case': press,
  'mark-deadline': markDeadline,
}

/** What the one who finished it may not do himself. */
const checks: readonly CaseCommandType[] = ['pass-check', 'fail-check', 'close-case']
const isFinisher = ({ finishedBy }: Case, { actor, policy }: Ground): boolean =>
  policy.closing.otherPerson && actor.kind === 'person' && actor.person === finishedBy

/** More would be a list that nobody reads on a phone. */
const advisedActs = 4

/**
 * Facts that follow from a wish, or why it is refused. No facts and no refusal: it is already so.
 * `matter` is null exactly for `report-case`.
 */
export function decideCase(command: CaseCommand, matter: Case | null, ground: Ground): CaseDecision {
  if (command.type === 'report-case') return report(command, ground)
  if (!matter) throw new Error(`${command.type} needs a case`)
  const to = transitions[matter.state][command.type]
  if (!to) {
    if (command.type === 'mark-deadline' || command.type === 'press-case') return { facts: [] }
    if (command.type === 'withdraw-case' && matter.endedAt === null)
      return refused({ code: 'already-acted', no: matter.no })
    const instead = possibleIn(matter.state)
      .filter((wish) => may(ground.actor, wish, matter, ground.scene, ground.policy))
      .filter((wish) => !(checks.includes(wish) && isFinisher(matter, ground)))
      .slice(0, advisedActs)
    const { no, state, mergedInto } = matter
    const into = mergedInto ? { into: mergedInto.no } : {}
    return refused({ code: 'wrong-state', no, state, wished: command.type, instead, ...into })
  }
  if (!may(ground.actor, command.type, matter, ground.scene, ground.policy)) {
    const whose = whoseRight(command.type, matter, ground.scene, ground.policy)
    return refused({ code: 'no-right', no: matter.no, wished: command.type, whose })
  }
  const rule = rules[command.type] as (command: CaseCommand, matter: Case, ground: Ground) => CaseDecision
  return rule(command, matter, ground)
}
