/** Why something about supervision was not done. */
import type { Day } from '../names.ts'
import type { Register } from './register.ts'

export type SupervisionRefusal =
  /** `name`: the place as written. */
  | {
      readonly code: 'register-refused'
      readonly register: Register
      readonly why:
        | 'no-right'
        | 'case'
        | 'open'
        | 'amount'
        | 'place'
        | 'not-below'
        | 'twice'
        | 'channel'
        | 'content'
        | 'photo'
      readonly name: string
    }
  /** A grid above the speaker's supervises it already: `grid` may change the way of it. */
  /** 取消督办: it ends with the case; its way may be changed. */
  | { readonly code: 'supervision-none'; readonly no: string }
  | { readonly code: 'supervised-above'; readonly no: string; readonly grid: string }
  | {
      readonly code: 'recheck-refused'
      readonly no: string | null
      readonly why:
        | 'no-right'
        | 'not-your-area'
        | 'unknown-area'
        | 'none-closed'
        | 'too-wide'
        | 'not-drawn'
        | 'own-work'
        | 'photo'
        | 'reason'
      /** The area as named, or who may. */
      readonly name: string
    }
  | {
      readonly code: 'visit-refused'
      readonly why: 'no-right' | 'unknown-area' | 'not-below' | 'not-owed'
      readonly name: string
    }
  | {
      readonly code: 'ledger-refused'
      readonly book: 'interview' | 'joint-meeting'
      readonly why:
        | 'no-right'
        | 'who'
        | 'content'
        | 'day-past'
        | 'no-such-day'
        | 'unknown'
        | 'settled'
        | 'result'
      readonly n: number | null
      readonly day: Day | null
    }
