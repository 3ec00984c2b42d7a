/** Is this the answer to what the bot asked? By number, by word, or a place where one was missing. */

import type { CaseId } from '../../domain/names.ts'
import { clean } from '../../intent/clean.ts'
import { findPlace } from '../../intent/places/place.ts'
import type { Intent } from '../../intent/reading.ts'
import type { CaseAct, Understanding, Wish } from '../../intent/wish.ts'
import type { Question, Which } from '../../journal/question.ts'
import type { Meaning } from '../../notices/notice.ts'
import { actWish } from '../case/act-wish.ts'
import { everyOne } from '../case/which-case.ts'
import type { Consequence, Turn } from '../turn.ts'
import { isAll, isDropped, isNo, isYes } from './answer-words.ts'

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
  if (yesOrNo.includes(about)) {
    if (isNo.test(text)) return options.at(-1)
    if (isYes.test(text)) return options.length === 2 ? options[0] : undefined
  }
  if (about === 'held-back' && takesBack.test(text)) return options[0]
  if (about === 'held-back' && keeps.test(text)) return options.at(-1)
  if (about === 'case' && isAll.test(text)) return options.find(({ value }) => value.startsWith(everyOne))
  // 1号那个: the case of that number, where such ones were offered.
  const number = numbered.exec(text)?.groups?.number
  if (number !== undefined && (about === 'case' || about === 'same-matter')) {
    const meant = options.filter(({ value }) => numberIn(value) === Number(number))
    return meant.length === 1 ? meant[0] : undefined
  }
  // 就是上报的: what stands around the word says no more than it.
  const word = about === 'reading' ? text.replace(around, '') : text
  if (about === 'reading' || options.length === 2) {
    if (first.test(text)) return options[0]
    if (second.test(text)) return options[1]
    const said = about === 'reading' ? sayings.find(({ words }) => words.test(word))?.intent : undefined
    const own = options.find(({ value }) => said !== undefined && value.endsWith(`:${said}`))
    if (own) return own
  }
  const named = options.filter((option) => word.length >= 2 && option.label.includes(word))
  return named.length === 1 ? named[0] : undefined
}

const yesOrNo: readonly Which['about'][] = ['same-matter', 'duty-photo', 'alert', 'held-back']
/** 撤了吧, 撤；不撤, 先留着. */
const takesBack = /^(?:那?就|嗯|先)?(?:撤|不报)[回掉销了吧呗，。!！]*$/u
const keeps = /^(?:那?就|嗯|先)?(?:[不别]撤|不用撤|[留放]着|照常办?)[回掉销了吧呗，。!！]*$/u
/** 头一个, 第二样, 后头那个. */
const first = /^(?:就?是|选|要)?(?:头一?|前一|前[头面]那|上[头面]那|第一)[个样条种件](?:[的吧嘞呗。.!！ ])*$/u
const second = /^(?:就?是|选|要)?(?:后一|后[头面]那|下[头面]那|末一|第二)[个样条种件](?:[的吧嘞呗。.!！ ])*$/u
/** What people say for a reading, beside its title. */
const sayings: readonly { readonly intent: Intent; readonly words: RegExp }[] = [
  { intent: 'report', words: /^(?:要)?(?:往?上)?报(?:上去|一下)?$/u },
  {
    intent: 'self_handled',
    words: /^(?:我们?|俺们?|咱们?)?自[己个行](?:处理|处置|清|清理|弄|办|解决|搞|来)$|^不用?报$|^登记$/u,
  },
]
const numbered = /^(?:就?是|选|要|我说的是)?(?<number>\d{1,4})号(?:件|那个|那件|的|吧|[。.!！ ])*$/u
/** An option that is a case ends with the number of the day; all of them together are none. */
const numberIn = (value: string): number =>
  value.startsWith(everyOne) ? Number.NaN : Number(/-(?<number>\d+)$/u.exec(value)?.groups?.number)
const around = /^(?:我?(?:就?是|要|想|说的是|的意思是))+|[的吧了啊呢嘛。!！ ]+$/gu

/** 算了 or 都不是 settles what was asked and nothing happens; 对 to an either-or is asked once more. Orders have their own. */
export function leftOpen(
  turn: Turn,
  question: Question | null,
  text: string,
  meant: Understanding,
): Consequence | null {
  if (question?.kind !== 'which' || question.about.startsWith('order')) return null
  if (isDropped.test(text) || isNo.test(text))
    return { kind: 'silent', outcome: 'question-dropped', settles: true }
  // 对 to an either-or, or 3 where there are two.
  const unclear = isYes.test(text) || isAll.test(text) || meant.kind === 'choice'
  return unclear && again.includes(question.about) ? askedAgain(turn, question) : null
}

/** @机器人 and nothing more: what it had asked once more, else how to speak to it. */
export function called(turn: Turn, question: Question | null): Consequence {
  if (question?.kind === 'which' && again.includes(question.about)) return askedAgain(turn, question)
  const meaning = { kind: 'not-understood', nearest: [], empty: true } as const
  return { kind: 'tell', outcome: 'called', meaning: { ...meaning, nearest: [] }, question }
}

function askedAgain(turn: Turn, question: Which): Consequence {
  const { about, options } = question
  const said = about === 'reading' ? clean(question.text) : (question.said ?? '')
  return {
    kind: 'tell',
    outcome: 'question-again',
    meaning: {
      kind: 'asked-which',
      about,
      said,
      options: [...options],
      to: turn.speaker.addressee,
    } as Meaning,
    question,
  }
}
const again: readonly Which['about'][] = ['reading', 'case', 'target', 'same-matter', 'held-back']

/** 就搁村西头: what people say before a place. */
const whereAt = /^(?:就|是|还)*(?:搁|在|到|挨着|靠着|紧挨着)/u

/**
 * A place was asked for: taken when the words hold one, or when they are clearly said to the bot. Of words that would
 * mean something of their own (`saysMore`) only 就搁村西头 is it: a place and nothing else.
 */
export function placeAnswer(
  { message, quoted, desk }: Turn,
  question: Question | null,
  text: string,
  saysMore: boolean,
): { readonly case: CaseId; readonly place: string } | null {
  if (question?.kind !== 'missing' || !question.what.includes('place') || text.length > 60 || text === '')
    return null
  const bare = text.replace(whereAt, '')
  const there = findPlace(bare, desk.lexicon)
  if (saysMore) return bare !== text && there === bare ? { case: question.case, place: there } : null
  const place = findPlace(text, desk.lexicon) ?? there
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
