/** What is answered where no wish was read: mostly nothing; to whoever spoke to the bot, the nearest phrases. */
import type { Understanding } from '../intent/wish.ts'
import { type Consequence, silence, type Turn } from './turn.ts'

export function nothingMeant(turn: Turn, meant: Exclude<Understanding, { kind: 'wish' }>): Consequence {
  if (meant.kind === 'unsure') return silence('unsure')
  if (meant.kind === 'chatter') return silence(`chatter:${meant.because}`)
  if (meant.kind === 'choice' && !turn.message.addressed) return silence('choice-without-question')
  const nearest = meant.kind === 'unclear' ? meant.nearest : []
  return {
    kind: 'tell',
    meaning:
      meant.kind === 'unclear' && meant.reading.intent === 'query'
        ? { kind: 'not-understood', nearest: [], question: true }
        : { kind: 'not-understood', nearest: [...nearest] },
    outcome: 'unclear',
    question: null,
  }
}
