/** Is this the answer to what the bot asked? By number, by word, or a place where one was missing. */

import type { CaseId } from '../domain/names.ts'
import { findPlace } from '../intent/place.ts'
import type { CaseAct, Understanding, Wish } from '../intent/wish.ts'
import type { Question } from '../journal/journal.ts'
import { actWish } from './act-wish.ts'
import type { Turn } from './turn.ts'

type Which = Extract<Question, { kind: 'which' }>

/** The option meant, or null: then the message stands for itself. */
export function answerOf(
  meant: Understanding,
  text: string,
  question: Question | null,
): { readonly question: Which; readonly value: string } | null {
  if (question?.kind !== 'which') return null
  const byNumber = meant.kind === 'choice' ? question.options[meant.choice - 1] : undefined
  const byWord = question.options.filter((option) => text.length >= 2 && option.label.includes(text))
  const option = byNumber ?? (byWord.length === 1 ? byWord[0] : undefined)
  return option ? { question, value: option.value } : null
}

/** A place was asked for: taken when the words hold one, or when they are clearly said to the bot. */
export function placeAnswer(
  { message, quoted, desk }: Turn,
  question: Question | null,
  text: string,
): { readonly case: CaseId; readonly place: string } | null {
  if (question?.kind !== 'missing' || !question.what.includes('place') || text.length > 60 || text === '')
    return null
  const place = findPlace(text, desk.lexicon)
  const toTheBot = message.addressed || quoted !== null
  if (place !== null) return { case: question.case, place }
  return toTheBot ? { case: question.case, place: text } : null
}

/** A reason was asked for: the next words are it, unless they were a wish of their own. */
export function reasonAnswer(
  question: Question | null,
  text: string,
): { readonly case: CaseId; readonly wish: Extract<Wish, { wish: 'act' }> } | null {
  if (question?.kind !== 'reason' || text === '' || text.length > reasonChars) return null
  return { case: question.case, wish: actWish(question.act as CaseAct, text) }
}

/** Longer texts are something else than the reason that was asked for. */
const reasonChars = 300
