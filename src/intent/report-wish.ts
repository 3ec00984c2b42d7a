/** A matter in people's words becomes the wish to report it. */
import type { Urgency } from '../domain/case/facts.ts'
import { tidy, withoutNames } from './heard.ts'
import { mattersIn } from './matters/matters.ts'
import type { Meant } from './phrase.ts'
import type { Wish } from './wish.ts'

const particles = /^(?:吧|了|啊|呀|呗|哈|一下|[。.!！~～ ])*$/u

/** The text stays as written, without the command word and the people called. */
export function reportWish(
  text: string,
  { said, reading, lexicon }: Meant,
  atLeast: Urgency = 'normal',
): Extract<Wish, { wish: 'report' }> {
  const words = tidy(withoutNames(text, said.mentions).replaceAll('#', ' '))
  // 上报吧, 上报一下: nothing is told yet.
  const told = particles.test(words) ? '' : words
  return {
    wish: 'report',
    text: told,
    place: reading.place,
    category: reading.categories[0] ?? null,
    urgency: atLeast === 'emergency' ? atLeast : reading.urgency,
    matters: mattersIn({ ...said, text: told }, lexicon),
  }
}
