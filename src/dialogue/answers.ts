/** Is this the answer to what the bot asked? By number, by word, or a place where one was missing. */

import type { CaseId } from '../domain/names.ts'
import { findPlace } from '../intent/places/place.ts'
import type { CaseAct, Understanding, Wish } from '../intent/wish.ts'
import type { Question, Which } from '../journal/question.ts'
import { actWish } from './act-wish.ts'
import type { Turn } from './turn.ts'

/** The option meant, or null: then the message stands for itself. */
export function answerOf(
  meant: Understanding,
  text: string,
  question: Question | null,
): { readonly question: Which; readonly value: string } | null {
  if (question?.kind !== 'which') return null
  const byNumber = meant.kind === 'choice' ? question.options[meant.choice - 1] : undefined
  const option = byNumber ?? byWord(question, text)
  return option ? { question, value: option.value } : null
}

function byWord({ about, options }: Which, text: string): Which['options'][number] | undefined {
  if (about === 'same-matter' || about === 'duty-photo') {
    if (isNo.test(text)) return options.at(-1)
    if (isYes.test(text)) return options.length === 2 ? options[0] : undefined
  }
  // 就是上报的: what stands around the word says no more than it.
  if (about === 'alert') {
    if (isNo.test(text)) return options.at(-1)
    if (isYes.test(text)) return options.length === 2 ? options[0] : undefined
  }
  const word = about === 'reading' ? text.replace(around, '') : text
  const named = options.filter((option) => word.length >= 2 && option.label.includes(word))
  return named.length === 1 ? named[0] : undefined
}

const isYes = /^(?:是|是的|对|对的|嗯|就是|同一件|是?同一件)[。!！ ]*$/u
const isNo = /^(?:不|不是|不对|没有|都不是|不是同一件|两件事?|另一件)[。!！ ]*$/u
const around = /^(?:我?(?:就?是|要|想|说的是|的意思是))+|[的吧了啊呢嘛。!！ ]+$/gu

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

/** What an order, or an act on one, still lacked: the words fill its gap and are read with it once more. */
export function orderAnswer(question: Question | null, text: string): string | null {
  if (question?.kind !== 'order' || text === '' || text.length > reasonChars || question.gap === 'photo')
    return null
  if (question.gap === 'again')
    return /^(?:另发|再发|仍要?下?发|继续下发|重新下发)/u.test(text) ? question.text : null
  if (question.gap === 'whom' && (text.length > namesChars || somethingElse.test(text))) return null
  return question.text.replace(orderGap, text)
}

/** Names, and nothing that would be an order or a story of its own. */
const namesChars = 80
const somethingElse = /[。；;！!？?\n]|[今明后昨][天日晚早]|[点时日号]前|完成|上报|下发|反馈/u

/** Stands where something is lacking. */
export const orderGap = '〔空〕'
