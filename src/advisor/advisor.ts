/** The port to a model outside the house: it may propose one of the readings offered, and nothing else. */

/** One reading it may choose: its key, and what it means in Chinese. */
export interface Offer {
  readonly key: string
  readonly title: string
}

/**
 * `text` names no person any more and is short. The answer is the key of one of `offered`, or null where the model
 * cannot say. Rejects with AdvisorFault for everything that went wrong, and when `signal` ends it.
 */
export type Advisor = (text: string, offered: readonly Offer[], signal: AbortSignal) => Promise<string | null>

/** Why there is no advice. A code for the log: never the text, never the key. */
export type AdvisorReason = 'unreachable' | 'late' | 'refused' | 'too-long' | 'not-json' | 'not-offered'

/** The model, or the way to it, failed. */
export class AdvisorFault extends Error {
  readonly reason: AdvisorReason
  constructor(reason: AdvisorReason) {
    super(reason)
    this.name = 'AdvisorFault'
    this.reason = reason
  }
}
