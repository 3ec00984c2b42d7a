/** What a fact adds to the counts of the day: an alarm counts as late once, however many of its limits pass. */
import type { AlarmFact } from './facts.ts'

/** `marked`: the steps that were told before this fact. */
export function alarmTally(fact: AlarmFact, marked: readonly string[]): 'alarm' | 'alarm-late' | null {
  if (fact.type === 'alarm-raised') return 'alarm'
  const first = !marked.some((step) => step.endsWith(':overdue'))
  return fact.type === 'alarm-overdue' && first ? 'alarm-late' : null
}
