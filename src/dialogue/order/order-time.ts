/** By when an order is to be done: read from its words, refused where that is over, asked for once where none is named. */
import { addDays, addMinutes, dayOf, weekdayOf } from '../../domain/calendar/days.ts'
import type { Instant } from '../../domain/names.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { clean } from '../../intent/clean.ts'
import { type FoundLimit, findLimit } from '../../intent/limits/limit.ts'
import { periodIn } from '../../intent/orders/order-words.ts'
import type { Question } from '../../journal/question.ts'
import { orderGap } from '../asking/answers.ts'
import type { Consequence, Turn } from '../turn.ts'

export type OrderTime =
  /** `said`: the words of it, to be taken out of the text; `until` null: no time limit is wanted. */
  | { readonly until: Instant | null; readonly from: Instant; readonly said: string }
  | { readonly refusal: Refusal }
  /** No time is named. */
  | { readonly unsaid: true }

/** `campaign`: from … to … is looked for before a single time. */
export function timeIn(turn: Turn, text: string, campaign: boolean): OrderTime {
  const { now } = turn
  const period = campaign ? periodIn(text, now) : null
  if (period?.until != null) {
    const { from, until, said } = period
    return until <= now ? { refusal: { code: 'order-deadline-past', said } } : { from, until, said }
  }
  const limit = limitOf(turn, text)
  const over = overSaid.exec(text)?.[0] ?? (limit?.fault === 'past' ? limit.text : null)
  if (over !== null) return { refusal: { code: 'order-deadline-past', said: over } }
  if (limit?.fault === 'no-such-day') return { refusal: { code: 'no-such-day', said: limit.text } }
  if (limit?.until != null) return { from: now, until: limit.until, said: limit.text }
  const none = noLimit.exec(text)
  return none ? { from: now, until: null, said: none[0] } : { unsaid: true }
}

/** 今晚有大风, 明天有检查组来: tells when something comes, and sets no limit. */
const comes = /^(?:白天|夜里|上午|下午|晚上)?(?:将|会|可能|预计|要)?(?:有|刮|下[雨雪]|降[温雨雪]|来检|起风)/u

export function limitOf(turn: Turn, text: string): FoundLimit | null {
  const limit = firstLimit(turn, text)
  if (limit === null || /[前内]$/u.test(limit.text)) return limit
  const at = text.indexOf(limit.text)
  const behind = text.slice(at + limit.text.length)
  return at >= 0 && comes.test(behind) ? limitOf(turn, behind) : limit
}

const firstLimit = ({ desk, now }: Turn, text: string): FoundLimit | null =>
  findLimit(text, now, { words: desk.lexicon.limits, named: true, spans: true, holidays: desk.holidays })

/** 昨天18:00前: a time that is over, and of which no instant is made. */
const overSaid = /(?:昨[天日晚]|前[天日]|上周[一二三四五六日天]?|上个?月)[^，。,；;]{0,8}?前/u
const noLimit =
  /(?:期限|时限|时间)?(?:不[设限定]|没有|无)(?:完成)?(?:期限|时限|限期|时间限制)|不限(?:期限|时间)/u

/** The sentence is kept; silence means that nothing was sent. */
export function askTime(turn: Turn): Consequence {
  const { message, speaker, parts, now, policy } = turn
  const options = choices(turn).map(({ label, value }) => ({
    label,
    value: `${parts[0]?.row ?? 0}:${value}`,
  }))
  return {
    kind: 'tell',
    outcome: 'question',
    meaning: { kind: 'order-asked', about: 'until', said: '', no: null, options, to: speaker.addressee },
    question: {
      kind: 'which',
      about: 'order-until',
      text: `${clean(message.text)}，${orderGap}`,
      message: turn.chosen.message ?? (message.kind === 'edited' ? message.subject : null) ?? message.id,
      quoted: null,
      evidence: [],
      options,
      until: addMinutes(now, policy.answerMinutes),
    },
  }
}

/** Only what is still to come, each day once. */
function choices(turn: Turn): readonly { readonly label: string; readonly value: string }[] {
  const today = dayOf(turn.now)
  const friday = addDays(today, 5 - weekdayOf(today))
  const later = friday > addDays(today, 1) ? '本周五' : '下周五'
  const officeEnd = limitOf(turn, '明天下班前')?.until ?? turn.now
  const days = [
    // In the evening it would mean midnight.
    ...(addMinutes(officeEnd, -24 * 60) > turn.now ? [{ label: '今天下班前', value: '今天下班前' }] : []),
    { label: '明天', value: '明天下班前' },
    { label: later, value: `${later}下班前` },
  ]
  return [...days, { label: '不设期限', value: '不设期限' }]
}

const answerChars = 30

/** The time in words of one's own: 后天中午前, 长期. Null where the words say none. */
export function timeAnswer(turn: Turn, question: Question | null, text: string): string | null {
  if (question?.kind !== 'which' || question.about !== 'order-until' || text.length > answerChars) return null
  const said = /^(?:长期|不限|不用|不设|无)[。.!！]*$/u.test(text) ? '不设期限' : text
  const time = timeIn(turn, said, false)
  return 'unsaid' in time ? null : question.text.replace(orderGap, said)
}

/** 算了: what still lacked something is not sent. */
export function dropped(turn: Turn, question: Question | null, text: string): Consequence | null {
  const waits =
    question?.kind === 'order'
      ? question.gap === 'whom' || question.gap === 'again'
      : question?.kind === 'which' && (question.about === 'order-until' || question.about === 'order-name')
  if (
    !waits ||
    !/^(?:算了|取消|不发了|先?不发|不下发|不用了?发?|先不(?:下)?发)(?:吧|了)?[。.!！]*$/u.test(text)
  )
    return null
  return {
    kind: 'tell',
    outcome: 'order-dropped',
    meaning: {
      ...{ kind: 'order-asked', about: 'dropped', said: '', no: null, options: [] },
      to: turn.speaker.addressee,
    },
    question: null,
  }
}
