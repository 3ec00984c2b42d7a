/** How a case is worked on: taken up, reported on, finished with proof, checked by another, closed; put on the long list. */

import { may } from '../grid/may.ts'
import type { Case } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { startDeadlines } from './deadlines.ts'
import { type CaseDecision, facts, type Ground, refused } from './ground.ts'

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>

export const acknowledge = (): CaseDecision => facts({ type: 'case-acknowledged' })

/**
 * 反馈: of whoever has to act it is the 签收 as well. While that is waited for, others on the way only complete the
 * report; in an emergency their news from the site is what is waited for (JC-54), but takes nothing up for the holder.
 */
export function progress(command: Of<'progress-case'>, matter: Case, ground: Ground): CaseDecision {
  const { text, photos } = command
  if (text === '' && photos.length === 0)
    return refused({ code: 'reason-needed', no: matter.no, wished: command.type })
  const progressed = { type: 'case-progressed', text, photos } as const
  if (matter.state !== 'reported' && matter.state !== 'assigned') return facts(progressed)
  if (may(ground.actor, 'acknowledge-case', matter, ground.scene, ground.policy))
    return facts({ type: 'case-acknowledged' }, progressed)
  return matter.urgency === 'emergency'
    ? facts(progressed)
    : facts({ type: 'case-supplemented', place: null, text: text || null, photos })
}

/** 办结: with a photo of the state afterwards (JC-57); then the check's own time limit runs. */
export function finish(command: Of<'finish-case'>, matter: Case, ground: Ground): CaseDecision {
  if (ground.policy.closing.photo && command.photos.length === 0)
    return refused({ code: 'photo-needed', no: matter.no })
  return facts({
    type: 'case-finished',
    text: command.text,
    photos: command.photos,
    reused: command.reused,
    deadlines: startDeadlines(['check'], matter.urgency, matter.holder, ground),
  })
}

/** 核查通过 by another than the handler; whoever may also close does so with the same word (JC-53, JC-60). */
export function passCheck(command: Of<'pass-check'>, matter: Case, ground: Ground): CaseDecision {
  if (!isAnother(matter, ground)) return refused({ code: 'other-person-needed', no: matter.no })
  const passed = { type: 'case-check-passed', text: command.text, photos: command.photos } as const
  const closes = may(ground.actor, 'close-case', matter, ground.scene, ground.policy)
  return closes ? facts(passed, { type: 'case-closed' }) : facts(passed)
}

/** 核查不通过: back to the same hands with what is lacking. */
export function failCheck(command: Of<'fail-check'>, matter: Case, ground: Ground): CaseDecision {
  if (!isAnother(matter, ground)) return refused({ code: 'other-person-needed', no: matter.no })
  if (command.reason === '') return refused({ code: 'reason-needed', no: matter.no, wished: command.type })
  const deadlines = startDeadlines(['feedback', 'result'], matter.urgency, matter.holder, ground)
  return facts({ type: 'case-check-failed', reason: command.reason, photos: command.photos, deadlines })
}

/** 销号: nothing closes unchecked; closing what waits for its check is the check. */
export function close(_: Of<'close-case'>, matter: Case, ground: Ground): CaseDecision {
  if (matter.state === 'checked') return facts({ type: 'case-closed' })
  if (!isAnother(matter, ground)) return refused({ code: 'other-person-needed', no: matter.no })
  return facts({ type: 'case-check-passed', text: '', photos: [] }, { type: 'case-closed' })
}

/** 挂账: long work stays on the list without a running clock; the reason stands beside it. */
export function suspend(command: Of<'suspend-case'>, matter: Case): CaseDecision {
  if (command.reason === '') return refused({ code: 'reason-needed', no: matter.no, wished: command.type })
  return facts({ type: 'case-suspended', reason: command.reason })
}

export const resume = (_: Of<'resume-case'>, matter: Case, ground: Ground): CaseDecision =>
  facts({
    type: 'case-resumed',
    deadlines: startDeadlines(['feedback', 'result'], matter.urgency, matter.holder, ground),
  })

function isAnother(matter: Case, { actor, policy }: Ground): boolean {
  if (!policy.closing.otherPerson) return true
  return actor.kind === 'person' && actor.person !== matter.finishedBy
}
