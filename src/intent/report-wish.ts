/** A matter in people's words becomes the wish to report it. */
import type { Urgency } from '../domain/case/facts.ts'
import { tidy, withoutNames } from './heard.ts'
import { mattersIn } from './matters/matters.ts'
import type { Meant } from './phrase.ts'
import type { Wish } from './wish.ts'

/** The text stays as written, without the command word and the people called. */
export function reportWish(
  text: string,
  { said, reading, lexicon }: Meant,
  atLeast: Urgency = 'normal',
): Extract<Wish, { wish: 'report' }> {
  const told = tidy(withoutNames(text, said.mentions).replaceAll('#', ' '))
  return {
    wish: 'report',
    text: told,
    place: reading.place,
    category: reading.categories[0] ?? null,
    urgency: atLeast === 'emergency' ? atLeast : reading.urgency,
    matters: mattersIn(told, lexicon),
  }
}
