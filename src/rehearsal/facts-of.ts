/** Which facts a wish leads to when it is done: the bridge from the commands to what a play's journal holds. */
import type { CaseCommandType } from '../domain/case/commands.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import type { OrderCommandType, PartCommandType } from '../domain/order/commands.ts'
import type { OrderFact, PartFact } from '../domain/order/facts.ts'

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
  'release-case': ['case-released'],
  'suspend-case': ['case-suspended'],
  'resume-case': ['case-resumed'],
  'merge-case': ['case-merged'],
  'absorb-case': ['case-absorbed'],
  'follow-case': ['case-followed'],
  'withdraw-case': ['case-withdrawn'],
  'void-case': ['case-voided'],
  'press-case': ['case-pressed'],
  'mark-deadline': ['case-due-soon', 'case-overdue'],
}

/** The same for orders and their parts. */
export const orderFactsOf: Readonly<
  Record<OrderCommandType | PartCommandType, readonly (OrderFact | PartFact)['type'][]>
> = {
  'issue-order': ['order-issued'],
  'amend-order': ['order-amended'],
  'widen-order': ['order-widened'],
  'narrow-order': ['order-narrowed'],
  'urge-order': ['order-urged'],
  'cancel-order': ['order-cancelled'],
  'close-order': ['order-closed'],
  'complete-order': ['order-completed'],
  'mark-order': ['order-due-soon', 'order-overdue'],
  'acknowledge-part': ['order-part-acknowledged'],
  'report-part': ['order-part-reported'],
  'tick-part': ['order-part-ticked'],
  'complete-part': ['order-part-completed'],
  'refuse-part': ['order-part-refused'],
  'ask-part': ['order-part-asked'],
  'pass-part': ['order-part-passed'],
  'return-part': ['order-part-returned'],
  'excuse-part': ['order-part-excused'],
  'roll-up-part': ['order-part-completed'],
}
