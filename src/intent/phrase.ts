/** One way people say a command: its examples are help text, test and fuzz seed at once. */

import type { Lead } from './commands/lead.ts'
import type { Intent, Reading } from './reading.ts'
import type { Lexicon } from './vocabulary/lexicon.ts'
import type { Said, Wish } from './wish.ts'

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

/** What a phrase makes its wish of. */
export interface Meant {
  readonly said: Said
  readonly reading: Reading
  /** Its command word, when one leads. */
  readonly lead: Lead | null
  readonly lexicon: Lexicon
  /** What the text shows, by the grammar's names. */
  readonly signs: ReadonlySet<string>
}

export interface Phrase {
  /** The stem of its command: `escalate-case`. */
  readonly name: string
  /** The intent of which it is the wish, or one of several. */
  readonly intent: Intent
  /** As help shows it: 上报. */
  readonly title: string
  /** One Chinese sentence: what it does. */
  readonly what: string
  /** Who uses it, for grouping help: everyone, the holder of a case, superiors, checkers, whoever assesses or is assessed. */
  readonly who: 'everyone' | 'holder' | 'superior' | 'checker' | 'chief' | 'assessor'
  /** The command words: a message that begins with one says hardly anything else. */
  readonly leads: readonly string[]
  readonly says: readonly Example[]
  /** A message in a fixed form, 绑定 123456, is this wish whatever else it says. */
  readonly exact?: (said: Said) => Wish | null
  /** The wish, once it is clear that this is meant; null when it lacks what it cannot do without. */
  readonly wish: (meant: Meant) => Wish | null
}
