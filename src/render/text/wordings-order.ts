/** The wordings of orders and campaigns: one a kind of notice. */
import { campaignEnded } from './wordings/campaign-ended.ts'
import { campaignShown } from './wordings/campaign-shown.ts'
import { orderAmended } from './wordings/order-amended.ts'
import { orderAsked } from './wordings/order-asked.ts'
import { orderCancelled } from './wordings/order-cancelled.ts'
import { orderClosed } from './wordings/order-closed.ts'
import { orderCompleted } from './wordings/order-completed.ts'
import { orderDueSoon } from './wordings/order-due-soon.ts'
import { orderIssued } from './wordings/order-issued.ts'
import { orderNarrowed } from './wordings/order-narrowed.ts'
import { orderOverdue } from './wordings/order-overdue.ts'
import { orderPartAcknowledged } from './wordings/order-part-acknowledged.ts'
import { orderPartAsked } from './wordings/order-part-asked.ts'
import { orderPartCompleted } from './wordings/order-part-completed.ts'
import { orderPartPassed } from './wordings/order-part-passed.ts'
import { orderPartRefused } from './wordings/order-part-refused.ts'
import { orderPartReported } from './wordings/order-part-reported.ts'
import { orderPartReturned } from './wordings/order-part-returned.ts'
import { orderPartTicked } from './wordings/order-part-ticked.ts'
import { orderStanding } from './wordings/order-standing.ts'
import { orderUrged } from './wordings/order-urged.ts'
import { orderWidened } from './wordings/order-widened.ts'

export const orderWordings = {
  'campaign-ended': campaignEnded,
  'campaign-shown': campaignShown,
  'order-amended': orderAmended,
  'order-asked': orderAsked,
  'order-cancelled': orderCancelled,
  'order-closed': orderClosed,
  'order-completed': orderCompleted,
  'order-due-soon': orderDueSoon,
  'order-issued': orderIssued,
  'order-narrowed': orderNarrowed,
  'order-overdue': orderOverdue,
  'order-part-acknowledged': orderPartAcknowledged,
  'order-part-asked': orderPartAsked,
  'order-part-completed': orderPartCompleted,
  'order-part-passed': orderPartPassed,
  'order-part-refused': orderPartRefused,
  'order-part-reported': orderPartReported,
  'order-part-returned': orderPartReturned,
  'order-part-ticked': orderPartTicked,
  'order-standing': orderStanding,
  'order-urged': orderUrged,
  'order-widened': orderWidened,
} as const
