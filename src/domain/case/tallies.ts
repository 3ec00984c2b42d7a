/** What a fact adds to the counts of its origin's day: roll-ups are written with the facts, never counted afterwards. */
import type { CaseFact } from './facts.ts'

export type CaseTally = 'reported' | 'closed' | 'self-handled' | 'overdue'

const counted: { readonly [T in CaseFact['type']]?: CaseTally } = {
  'case-reported': 'reported',
  'case-closed': 'closed',
  'case-self-handled': 'self-handled',
}

/** Each case is counted once as overdue for each limit it misses, not for each further rung. */
export function tallyOf(fact: CaseFact): CaseTally | null {
  if (fact.type === 'case-overdue') return fact.rung === 0 ? 'overdue' : null
  return counted[fact.type] ?? null
}
