/** Time and pressure: extensions asked and granted, urging, and the ladder of deadlines. */
import type { Case } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { deadlineAt } from './deadlines.ts'
import { type CaseDecision, facts, type Ground, refused } from './ground.ts'

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>

/** 延期: asked with a date and a reason before it can be granted. */
export function askExtension(command: Of<'ask-extension'>, matter: Case, { now }: Ground): CaseDecision {
  if (matter.extension) return refused({ code: 'already-asked', no: matter.no })
  if (command.until === null) return refused({ code: 'deadline-needed', no: matter.no })
  if (command.until <= now) return refused({ code: 'deadline-past', no: matter.no })
  return facts({ type: 'case-extension-asked', until: command.until, reason: command.reason })
}

export function grantExtension(_: Of<'grant-extension'>, matter: Case, ground: Ground): CaseDecision {
  const asked = matter.extension
  if (!asked) return refused({ code: 'nothing-asked', no: matter.no })
  if (asked.until <= ground.now) return refused({ code: 'deadline-past', no: matter.no })
  const others = matter.deadlines.filter((deadline) => deadline.kind !== 'result')
  const result = deadlineAt('result', asked.until, matter.urgency, matter.holder, ground)
  return facts({ type: 'case-extension-granted', until: asked.until, deadlines: [...others, result] })
}

export function refuseExtension(command: Of<'refuse-extension'>, matter: Case): CaseDecision {
  if (!matter.extension) return refused({ code: 'nothing-asked', no: matter.no })
  return facts({ type: 'case-extension-refused', reason: command.reason })
}

export const urge = (command: Of<'urge-case'>): CaseDecision =>
  facts({ type: 'case-urged', text: command.text })

/** A step of a ladder has come. Already marked, met or moved meanwhile: nothing. */
export function markDeadline(command: Of<'mark-deadline'>, matter: Case, { now }: Ground): CaseDecision {
  const deadline = matter.deadlines.find((one) => one.kind === command.kind && one.dueAt === command.dueAt)
  const step = deadline?.steps[command.step]
  const mark = `${command.kind}:${command.dueAt}:${command.step}`
  if (!deadline || !step || step.at > now || matter.marked.includes(mark)) return facts()
  const { kind, dueAt } = deadline
  if (step.step === 'warn') return facts({ type: 'case-due-soon', kind, dueAt })
  const rung = deadline.steps.slice(0, command.step).filter((one) => one.step === 'overdue').length
  return facts({ type: 'case-overdue', kind, dueAt, tell: step.tell, rung })
}
