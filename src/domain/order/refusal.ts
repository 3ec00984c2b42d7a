/** Why a wish about an order was not done. `no` is the order's number. */
import type { OrderState } from './order.ts'

export type OrderRefusal =
  /** Nobody is named, or nobody whom the words could mean. */
  /** Joint enforcement from a case: over, not below the giver, or one runs already (`order`: 3号). */
  | {
      readonly code: 'joint-refused'
      readonly no: string
      readonly why: 'ended' | 'not-below' | 'runs'
      readonly order: string
    }
  | { readonly code: 'order-to-nobody'; readonly said: string; readonly levels: readonly string[] }
  /** 这三个村: the names that may be meant. */
  | { readonly code: 'order-to-which'; readonly said: string; readonly names: readonly string[] }
  /** The roster knows no such category of points; names that sound like it. */
  | {
      readonly code: 'order-no-category'
      readonly said: string
      readonly names: readonly string[]
      readonly levels: readonly string[]
    }
  | { readonly code: 'order-not-below'; readonly name: string }
  | { readonly code: 'order-no-right'; readonly whose: string }
  /** Joint enforcement is over when everybody has reported. */
  | { readonly code: 'order-joint-open'; readonly no: string; readonly names: readonly string[] }
  /** Joint enforcement without the one who leads. */
  | { readonly code: 'order-lead-needed' }
  | { readonly code: 'campaign-unknown'; readonly said: string; readonly names: readonly string[] }
  | { readonly code: 'campaign-holder-only'; readonly name: string; readonly whose: string }
  | { readonly code: 'order-without-words' }
  | { readonly code: 'order-no-such-item'; readonly no: string; readonly of: number }
  | { readonly code: 'order-deadline-past'; readonly said: string }
  | { readonly code: 'order-unknown'; readonly said: string }
  | { readonly code: 'order-ended'; readonly no: string; readonly state: OrderState }
  | { readonly code: 'order-not-yours'; readonly no: string }
  /** The giver says what none of his words for it is. */
  | { readonly code: 'order-giver-how'; readonly no: string }
  | { readonly code: 'order-part-done'; readonly no: string; readonly name: string }
  /** The giver needs it no longer of this one. */
  | { readonly code: 'order-part-excused'; readonly no: string; readonly name: string }
  | { readonly code: 'order-photo-needed'; readonly no: string }
  | {
      readonly code: 'order-reason-needed'
      readonly no: string
      readonly wished: 'refuse-part' | 'return-part'
    }
  /** Nothing is there yet that could be checked. */
  | { readonly code: 'order-nothing-done'; readonly no: string }
  | { readonly code: 'order-pass-to-whom'; readonly no: string; readonly names: readonly string[] }
  | { readonly code: 'order-nobody-new'; readonly no: string }
  /** Nobody is left to be urged. */
  | { readonly code: 'order-nobody-open'; readonly no: string }
  | { readonly code: 'order-giver-only'; readonly no: string; readonly whose: string }
