/** The one place where it is decided how a message is meant, with every reason for it. */

import { heardFrom, type Led, leadsIn, signOf } from './commands/leads-in.ts'
import { ruleBook } from './grammar/rule-book.ts'
import { signsOf } from './grammar/signs-of.ts'
import { type Weighed, weigh } from './grammar/weigh.ts'
import { wordsIn } from './grammar/words-in.ts'
import { beginningsOf, hear, withoutNames } from './heard.ts'
import { categoriesFromExamples, compared, intentsFromExamples } from './learning/from-examples.ts'
import { categoriesIn } from './matters/categories-in.ts'
import { findPlace, surveyed } from './places/place.ts'
import type { Intent, Reading } from './reading.ts'
import { slotsOf } from './reading-slots.ts'
import { ownWords } from './text/own-words.ts'
import { asWritten, simplified } from './text/traditional.ts'
import type { Lexicon } from './vocabulary/lexicon.ts'
import type { Said } from './wish.ts'

/** A reading, and what its wish is made of. */
export interface Read {
  readonly reading: Reading
  /** The speaker's own words, without what he quotes. */
  readonly said: Said
  readonly leads: readonly Led[]
  readonly weighed: Weighed
}

/** How a message is meant. Deterministic, never throws on any text, linear in its length. */
export function readMessage(said: Said, lexicon: Lexicon): Reading {
  const plain = simplified(said, lexicon.traditional)
  return asWritten(read(plain, lexicon, null).reading, said, plain)
}

/** The head of a text says how it is meant; what it is about may stand further down. */
const headChars = 500

/** In simplified characters. `as` is what the speaker answered when he was asked which of two readings he meant. */
export function read(spoken: Said, lexicon: Lexicon, as: Intent | null): Read {
  const said = ownWords(spoken)
  const book = ruleBook(lexicon)
  const heard = hear(said)
  const text = withoutNames(heard.plain, said.mentions)
  const head = text.slice(0, headChars)
  const within = wordsIn(head, book, beginningsOf(head))
  const ground = surveyed(text, lexicon)
  const place = findPlace(text, lexicon, ground)
  // Of all the rest only what it is about is looked for.
  const whole = text.length > headChars ? wordsIn(text, book, undefined, book.mattersOf) : within
  const loose = heard.ref !== null || said.addressed
  const leads = leadsIn(heard.body, loose)
  // A command word says nothing of what the matter is.
  const told = leads[0] === undefined ? said : { ...said, text: leads[0].lead.rest }
  const examples = compared(told, lexicon.learned)
  const own = categoriesFromExamples(categoriesIn(whole, book, place), examples)
  const quoted =
    own.length > 0 || said.quotedText === null
      ? []
      : categoriesIn(wordsIn(said.quotedText, book, undefined, book.mattersOf), book)
  const categories = [...own, ...quoted]
  const given = signsOf({ said, heard, categories: own, place })
  for (const lead of leads) given.add(signOf(lead))
  // A command word is meant as it is said; only plain talk is held against the examples.
  const before = leads.length > 0 ? leads.map(heardFrom) : intentsFromExamples(examples)
  const weighed = weigh(within, book, given, before)
  const intent = as ?? weighed.scores[0]?.intent ?? 'chitchat'
  const reading = slotsOf({
    said,
    heard,
    text,
    lexicon,
    categories,
    ground,
    place,
    weighed,
    intent,
    asked: as !== null,
    led: leads.length > 0,
  })
  return { reading, said, leads, weighed }
}
