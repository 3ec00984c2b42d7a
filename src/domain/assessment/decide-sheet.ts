/** The decision about a sheet: right and state first, then the rule of the wish itself. Pure. */
import { endOf } from '../calendar/working-days.ts'
import { isOwnUnit, mayAssess, whoseAssessment } from '../grid/may-assess.ts'
import type { SheetCommand, SheetWish } from './commands.ts'
import { addFinding, confirmFinding, correctFinding, redraft, removeFinding } from './decide-findings.ts'
import { amendSheet, decideObjection, raiseObjection } from './decide-objections.ts'
import { resultFrom } from './result-of.ts'
import type { Sheet, SheetState } from './sheet.ts'
import {
  facts,
  periodWords,
  refused,
  type SheetDecision,
  type SheetGround,
  unitName,
} from './sheet-ground.ts'

type Of<T extends SheetWish> = Extract<SheetCommand, { type: T }>
type Rule<T extends SheetWish> = (command: Of<T>, sheet: Sheet, ground: SheetGround) => SheetDecision

/** In which states a wish is heard, and what it leads to. */
const rules: {
  readonly [T in SheetWish]: { readonly in: readonly SheetState[]; readonly rule: Rule<T> }
} = {
  'draft-sheet': { in: ['draft'], rule: redraft },
  'confirm-finding': { in: ['draft'], rule: confirmFinding },
  'remove-finding': { in: ['draft'], rule: removeFinding },
  'correct-finding': { in: ['draft'], rule: correctFinding },
  'add-finding': { in: ['draft'], rule: addFinding },
  'open-sheet': { in: ['draft'], rule: openSheet },
  'raise-objection': { in: ['open'], rule: raiseObjection },
  'decide-objection': { in: ['open'], rule: decideObjection },
  'confirm-sheet': { in: ['open'], rule: confirmSheet },
  'publish-sheet': { in: ['confirmed'], rule: publishSheet },
  'amend-sheet': { in: ['published'], rule: amendSheet },
}

/** The wishes that are heard in a state, in the order of a sheet's life. */
export const heardIn = (state: SheetState): readonly SheetWish[] =>
  (Object.keys(rules) as SheetWish[]).filter((wish) => rules[wish].in.includes(state))

/** Facts that follow from a wish, or why it is refused; neither: it is already so. `sheet` is null before its draft. */
export function decideSheet(command: SheetCommand, sheet: Sheet | null, ground: SheetGround): SheetDecision {
  const { actor, scene, policy, key, day, regulation } = ground
  const { unit } = key
  const wished = command.type
  if (wished !== 'raise-objection' && isOwnUnit(actor, unit, scene))
    return refused({ code: 'own-unit', unit: unitName(scene, unit), wished })
  if (!mayAssess(actor, wished, unit, scene, policy))
    return refused({ code: 'not-assessor', wished, whose: whoseAssessment(wished, unit, scene) })
  const named = { unit: unitName(scene, unit), period: periodWords(key) }
  if (sheet === null) {
    if (command.type !== 'draft-sheet') return refused({ code: 'no-sheet', ...named })
    return facts({ type: 'sheet-drafted', ...key, regulation, day, findings: [...command.findings] })
  }
  const { in: states, rule } = rules[wished]
  if (!states.includes(sheet.state))
    return refused({ code: 'sheet-state', ...named, state: sheet.state, wished })
  return (rule as Rule<SheetWish>)(command, sheet, ground)
}

/** Nothing that nobody has looked at is shown to the unit. */
function openSheet(_: Of<'open-sheet'>, sheet: Sheet, ground: SheetGround): SheetDecision {
  const pending = sheet.findings.filter(({ confirmed }) => confirmed === null)
  if (pending.length > 0) return refused({ code: 'findings-pending', findings: pending.map(({ id }) => id) })
  const { now, holidays, rubric, objectionWorkingDays } = ground
  const until = endOf({ workingDays: objectionWorkingDays }, now, holidays)
  return facts({ type: 'sheet-opened', until, result: resultFrom(rubric, sheet.findings) })
}

/** Only after the time for objections, and when each of them has its answer. */
function confirmSheet(_: Of<'confirm-sheet'>, sheet: Sheet, { now, rubric }: SheetGround): SheetDecision {
  if (sheet.state === 'open' && now <= sheet.until)
    return refused({ code: 'objections-running', until: sheet.until })
  const open = sheet.objections.filter(({ decision }) => decision === null)
  if (open.length > 0) return refused({ code: 'objections-open', numbers: open.map(({ no }) => no) })
  return facts({ type: 'sheet-confirmed', result: resultFrom(rubric, sheet.findings) })
}

/** What was confirmed is what is published: it is not counted anew. */
function publishSheet(_: Of<'publish-sheet'>, sheet: Sheet): SheetDecision {
  return sheet.state === 'confirmed' ? facts({ type: 'sheet-published', result: sheet.result }) : facts()
}
