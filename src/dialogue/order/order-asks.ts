/** What is asked before an order is given: whom it is for, which name was meant, who leads, whether it is meant twice. */
import { addMinutes } from '../../domain/calendar/days.ts'
import type { Instant } from '../../domain/names.ts'
import type { OrderRefusal } from '../../domain/order/refusal.ts'
import { clean } from '../../intent/clean.ts'
import { jointVerb } from '../../intent/orders/joint-words.ts'
import type { Question } from '../../journal/question.ts'
import { orderGap } from '../asking/answers.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { askLevel } from './order-everybody.ts'
import type { Whom } from './order-whom.ts'

/** Whom it is for is not clear: asked, or refused. */
export function unclearWhom(
  turn: Turn,
  { plain }: { readonly plain: boolean },
  whom: Exclude<Whom, { seeds: unknown }>,
): Consequence {
  // 这三个村, or a name that is none beside names that are: whoever says it waits for an answer.
  if ('everybody' in whom)
    return whom.levels.length === 0 ? silence('order-in-plain-talk') : askLevel(turn, whom)
  const clear = 'refusal' in whom && plainAsks.has(whom.refusal.code) && !ofNone(whom.refusal)
  if (plain && !clear) return silence('order-in-plain-talk')
  if ('misspelt' in whom) return askName(turn, whom)
  if ('nobody' in whom) {
    const levels = turn.policy.levels.slice(1).map(({ name }) => `各${name.replace(/（.*$/u, '')}`)
    return refusedWith({ code: 'order-to-nobody', said: '', levels })
  }
  const { refusal, gap } = whom
  return gap === null ? refusedWith(refusal) : askWhom(turn, refusal, gap)
}

const plainAsks: ReadonlySet<OrderRefusal['code']> = new Set([
  'order-to-which',
  'order-to-nobody',
  'order-no-category',
])
/** 各片区, said by somebody below whom there are none: talk among equals. */
const ofNone = (refusal: OrderRefusal): boolean =>
  refusal.code === 'order-to-nobody' && refusal.said.startsWith('各')

/** 这三个村: the names that follow take its place. */
function askWhom(turn: Turn, refusal: OrderRefusal, gap: string): Consequence {
  const { message, speaker } = turn
  const text = clean(message.text).replace(gap, orderGap)
  return {
    kind: 'tell',
    outcome: `refused:${refusal.code}`,
    meaning: { kind: 'refused', refusal, to: speaker.addressee },
    question: { kind: 'order', text, gap: 'whom', until: answerBy(turn) },
  }
}

/** Who leads is settled before anything is sent (CJ-071). */
export function askLead(turn: Turn): Consequence {
  const { message, speaker } = turn
  const text = clean(message.text).replace(
    jointVerb,
    (verb) => `${verb.replace(/[:：，, ]*$/u, '：')}${orderGap}牵头，`,
  )
  return {
    kind: 'tell',
    outcome: 'refused:order-lead-needed',
    meaning: { kind: 'refused', refusal: { code: 'order-lead-needed' }, to: speaker.addressee },
    question: { kind: 'order', text, gap: 'whom', until: answerBy(turn) },
  }
}

function askName(turn: Turn, { misspelt, like }: Extract<Whom, { misspelt: string }>): Consequence {
  const { message, speaker, parts, quoted } = turn
  const options = like.map((name) => ({ label: name, value: `${parts[0]?.row ?? 0}:${name}` }))
  return {
    kind: 'tell',
    outcome: 'question',
    meaning: { kind: 'order-asked', about: 'name', said: misspelt, no: null, options, to: speaker.addressee },
    question: {
      kind: 'which',
      about: 'order-name',
      text: clean(message.text).replace(misspelt, orderGap),
      quoted,
      evidence: [],
      options,
      until: answerBy(turn),
    },
  }
}

const answerBy = ({ now, policy }: Turn): Instant => addMinutes(now, policy.answerMinutes)

export function askAgain(turn: Turn, no: string): Consequence {
  const { message, speaker } = turn
  const question: Question = {
    kind: 'order',
    text: clean(message.text),
    gap: 'again',
    until: answerBy(turn),
  }
  return {
    kind: 'tell',
    outcome: 'question',
    meaning: { kind: 'order-asked', about: 'again', said: '', no, options: [], to: speaker.addressee },
    question,
  }
}
