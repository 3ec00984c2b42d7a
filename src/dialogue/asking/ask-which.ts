/** One short question with a few answers to choose from; the text is read again with the choice filled in. */
import { addMinutes } from '../../domain/calendar/days.ts'
import type { Which } from '../../journal/question.ts'
import type { Consequence, Turn } from '../turn.ts'

type Asked = Partial<Pick<Which, 'text' | 'message' | 'quoted' | 'before'>> & {
  readonly about: Exclude<Which['about'], 'order-name' | 'order-until'>
  /** What the question is about, as people said it; nothing where the answers say it themselves. */
  readonly said: string
  readonly options: Which['options']
}

/** `text`: what is read again, unless it is the message. */
export function askWhich(
  { message, now, policy, speaker }: Turn,
  { about, said, options, text = message.text, quoted = null, ...more }: Asked,
): Consequence {
  return {
    kind: 'tell',
    outcome: 'question',
    meaning: { kind: 'asked-which', about, said, options: [...options], to: speaker.addressee },
    question: {
      kind: 'which',
      ...{ about, text, said, quoted, options, ...more },
      evidence: [],
      until: addMinutes(now, policy.answerMinutes),
    },
  }
}
