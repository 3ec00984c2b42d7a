/** What a fact adds to the counts of its origin's day: roll-ups are written with the facts, never counted afterwards. */
import { dayOf } from '../calendar/days.ts'
import type { Happened } from '../happened.ts'
import type { Day, DepartmentId } from '../names.ts'
import type { Case } from './case.ts'
import type { CaseFact } from './facts.ts'

export type CaseTally = 'reported' | 'closed' | 'self-handled' | 'overdue'

const counted: { readonly [T in CaseFact['type']]?: CaseTally } = {
  'case-reported': 'reported',
  'case-closed': 'closed',
  'case-self-handled': 'self-handled',
}

/** A case counts as overdue once in each pair of hands, however many of its limits pass there. `before` is null for a report. */
export function tallyOf(fact: CaseFact, before: Case | null): CaseTally | null {
  if (fact.type === 'case-overdue') return before?.overdue ? null : 'overdue'
  return counted[fact.type] ?? null
}

/** A limit counts for the day on which it passed, though the clock may have been off and says so later. */
export const countedOn = ({ fact, at }: Happened<CaseFact>): Day =>
  dayOf(fact.type === 'case-overdue' && fact.dueAt < at ? fact.dueAt : at)

/** The same for the department that holds the case: what it is given counts as reported to it. */
export function departmentTally(
  fact: CaseFact,
  before: Case | null,
  after: Case,
): { readonly department: DepartmentId; readonly key: CaseTally } | null {
  const held = before?.holder.department ?? null
  const holds = after.holder.department
  if (holds !== null && holds !== held) return { department: holds, key: 'reported' }
  const key = held === null ? null : tallyOf(fact, before)
  return held === null || key === null ? null : { department: held, key }
}
