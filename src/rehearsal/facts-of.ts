/** Which facts a wish leads to when it is done: the bridge from the commands to what a play's journal holds. */
import type { CaseCommandType } from '../domain/case/commands.ts'
import type { CaseFact } from '../domain/case/facts.ts'

/** Any of them proves that the wish occurred. */
export const factsOf: Readonly<Record<CaseCommandType, readonly CaseFact['type'][]>> = {
  'report-case': ['case-reported'],
  'supplement-case': ['case-supplemented'],
  'correct-case': ['case-corrected'],
  'acknowledge-case': ['case-acknowledged'],
  'progress-case': ['case-progressed'],
  'finish-case': ['case-finished'],
  'pass-check': ['case-check-passed'],
  'fail-check': ['case-check-failed'],
  'close-case': ['case-closed'],
  'self-handle-case': ['case-self-handled'],
  'escalate-case': ['case-escalated'],
  'assign-case': ['case-assigned'],
  'return-case': ['case-returned'],
  'transfer-case': ['case-transferred'],
  'ask-extension': ['case-extension-asked'],
  'grant-extension': ['case-extension-granted'],
  'refuse-extension': ['case-extension-refused'],
  'urge-case': ['case-urged'],
  'supervise-case': ['case-supervised'],
  'suspend-case': ['case-suspended'],
  'resume-case': ['case-resumed'],
  'merge-case': ['case-merged'],
  'absorb-case': ['case-absorbed'],
  'withdraw-case': ['case-withdrawn'],
  'void-case': ['case-voided'],
  'mark-deadline': ['case-due-soon', 'case-overdue'],
}
