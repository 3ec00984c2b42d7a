/** A matter in people's words becomes the wish to report it. */

import type { Urgency } from '../domain/case/facts.ts'
import { findCategory } from './category.ts'
import { tidy, withoutNames } from './heard.ts'
import type { Lexicon } from './lexicon.ts'
import { findPlace } from './place.ts'
import { urgencyOf } from './urgency.ts'
import type { Because, Said, Wish } from './wish.ts'

/** `words` are what made it a report; place, category and urgency are read from the text, which stays as written. */
export function reportWish(
  text: string,
  said: Said,
  lexicon: Lexicon,
  phrase: string,
  words: readonly string[],
  atLeast: Urgency = 'normal',
): { readonly wish: Extract<Wish, { wish: 'report' }>; readonly because: Because } {
  const told = tidy(withoutNames(text, said.mentions).replaceAll('#', ' '))
  const category = findCategory(told, lexicon)
  const { urgency, word } = urgencyOf(told, lexicon)
  return {
    wish: {
      wish: 'report',
      text: told,
      place: findPlace(told, lexicon),
      category: category?.code ?? null,
      urgency: atLeast === 'emergency' ? atLeast : urgency,
    },
    because: { phrase, matched: [...words, ...(category?.words ?? []), ...(word === null ? [] : [word])] },
  }
}
