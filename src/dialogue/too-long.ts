/** A text that is longer than anybody reads in a group. */
import { understand } from '../intent/understand.ts'
import { limits } from '../limits.ts'
import { saidOf } from './said.ts'
import { type Consequence, refusedWith, silence, type Turn } from './turn.ts'

/** Told only where somebody wanted something: a long article handed around is none of our business. */
export function tooLong(turn: Turn, text: string): Consequence {
  const beginning = saidOf(
    { ...turn.message, text: text.slice(0, 400) },
    turn,
    turn.message.attachments.length,
  )
  const wanted = turn.message.addressed || understand(beginning, turn.desk.lexicon).kind === 'wish'
  return wanted
    ? refusedWith({ code: 'too-long', chars: text.length, limit: limits.textChars })
    : silence('too-long')
}
