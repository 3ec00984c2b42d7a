/** 每天17:00前报送…，到月底: an order that comes again; its last day is asked for where none is said. */
import { addDays, addMinutes, addMonths, clockOf, dayOf, weekdayOf } from '../../domain/calendar/days.ts'
import type { Day, Instant } from '../../domain/names.ts'
import type { Repeats } from '../../domain/order/repeats.ts'
import { clean } from '../../intent/clean.ts'
import { numberOf } from '../../intent/numbers/chinese-number.ts'
import { type RepeatSaid, repeatIn } from '../../intent/orders/repeat-words.ts'
import { orderGap } from '../asking/answers.ts'
import type { Consequence, Turn } from '../turn.ts'
import { limitOf } from './order-time.ts'

export type Repeating =
  | { readonly repeats: Repeats; readonly until: Instant; readonly found: readonly string[] }
  /** Until when is not said. */
  | { readonly endless: RepeatSaid }
  /** Its last day is over, or before the first. */
  | { readonly over: string }

/** Null where it is to be done once. */
export function repeatingIn(turn: Turn, text: string): Repeating | null {
  const said = repeatIn(text)
  if (said === null) return null
  const until = limitOf(turn, said.first)?.until ?? limitOf(turn, said.later)?.until ?? null
  if (until === null) return null
  const first = until <= turn.now ? (limitOf(turn, said.later)?.until ?? null) : until
  if (first === null) return null
  if (said.last === null) return { endless: said }
  const last = lastDay(turn, said.last)
  if (last === null || last < dayOf(first)) return { over: said.last }
  return { repeats: { every: said.every, clock: clockOf(first), last }, until: first, found: said.found }
}

const span = /^(?<n>[一二两三四五六七八九十\d]{1,3})个?(?<unit>天|周|星期|月)$/u

function lastDay(turn: Turn, said: string): Day | null {
  const today = dayOf(turn.now)
  const { n, unit } = span.exec(said)?.groups ?? {}
  const count = n === undefined ? null : numberOf(n)
  if (count !== null && unit !== undefined)
    return unit === '月'
      ? addDays(addMonths(today, count), -1)
      : addDays(today, count * (unit === '天' ? 1 : 7) - 1)
  const until = limitOf(turn, `${said}前`)?.until ?? limitOf(turn, said)?.until
  return until == null ? null : dayOf(until)
}

/** Nothing is sent until its last day is known: what comes again for ever is nobody's order. */
export function askLast(turn: Turn, { said }: RepeatSaid): Consequence {
  const { message, speaker, parts, now, policy } = turn
  const today = dayOf(now)
  const days = [...(weekdayOf(today) < 6 ? ['本周日'] : []), '本月底', '年底']
  const options = days.map((label) => ({ label: `到${label}`, value: `${parts[0]?.row ?? 0}:${label}` }))
  return {
    kind: 'tell',
    outcome: 'question',
    meaning: { kind: 'order-asked', about: 'last', said, no: null, options, to: speaker.addressee },
    question: {
      kind: 'which',
      about: 'order-until',
      text: `${clean(message.text).replace(/[。！! ]+$/u, '')}，到${orderGap}`,
      message: turn.chosen.message ?? (message.kind === 'edited' ? message.subject : null) ?? message.id,
      ...{ quoted: null, evidence: [], options, until: addMinutes(now, policy.answerMinutes) },
    },
  }
}
