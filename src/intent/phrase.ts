/** One way people say a command: its examples are help text, test and fuzz seed at once. */

import type { Lexicon } from './lexicon.ts'
import type { Because, Said, Wish } from './wish.ts'

export interface Example {
  readonly say: string
  readonly photos?: number
  /** Said as an answer to the card of a case. */
  readonly quotes?: boolean
  /** Said to the bot; written in plain talk it would be nothing. */
  readonly addressed?: boolean
  /** The wish this must parse to (a subset that has to match). */
  readonly means: Partial<Wish> & { readonly wish: Wish['wish'] }
}

export interface Phrase {
  /** The stem of its command: `escalate-case`. */
  readonly name: string
  /** As help shows it: 上报. */
  readonly title: string
  /** One Chinese sentence: what it does. */
  readonly what: string
  /** Who uses it, for grouping help: everyone, the holder of a case, superiors, checkers. */
  readonly who: 'everyone' | 'holder' | 'superior' | 'checker' | 'chief'
  /** The command words: a message that begins with one is offered to this phrase before all others. */
  readonly leads?: readonly string[]
  readonly says: readonly Example[]
  /** Never throws, on any text. Null when the text is not this phrase. */
  readonly parse: (said: Said, lexicon: Lexicon) => { readonly wish: Wish; readonly because: Because } | null
}
