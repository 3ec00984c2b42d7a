/** 刚报的那个先压一压: does its reporter take the case back, or only say so? Asked; whoever keeps silent has changed nothing. */
import { addMinutes } from '../../domain/calendar/days.ts'
import type { Case } from '../../domain/case/case.ts'
import { spokenOf } from '../../domain/case/spoken-of.ts'
import { clean } from '../../intent/clean.ts'
import type { Reading } from '../../intent/reading.ts'
import type { Understanding, Wish } from '../../intent/wish.ts'
import type { Question } from '../../journal/question.ts'
import { shortNumber } from '../../render/text/short-number.ts'
import { askWhich } from '../asking/ask-which.ts'
import { markedBy } from '../asking/asking.ts'
import { type Consequence, silence, type Turn } from '../turn.ts'
import { actWish } from './act-wish.ts'
import { ableOf, waitingFor, whichCase } from './which-case.ts'

type Act = Extract<Wish, { wish: 'act' }>

/** Null where the words take it back beyond doubt. `waiting`: what the bot waits for in this chat. */
export async function askHeldBack(
  turn: Turn,
  wish: Act,
  reading: Reading,
  waiting: Question | null,
  bare: boolean,
): Promise<Consequence | null> {
  if (wish.act !== 'withdraw-case') return null
  if (isCorrection.test(turn.message.text) && (await isOfAnother(turn, wish)))
    return silence('slip-of-another')
  return onlyHolds(reading) ? askAbout(turn, wish, waiting, bare) : null
}

async function askAbout(
  turn: Turn,
  wish: Act,
  waiting: Question | null,
  bare: boolean,
): Promise<Consequence | null> {
  if (turn.message.kind !== 'said') return silence('held-back-edited')
  const matter = (await justTold(turn, wish)) ?? (await whichCase(turn, wish.ref, wish.act, bare))
  if ('consequence' in matter) return matter.consequence
  const { id, no, place, text, reporter } = matter.value
  // Said of another's case it is talk between people; of one's own that is in hands already, act says so.
  if (reporter.person === null || reporter.person !== turn.speaker.person?.id) return silence('held-back')
  if ((await ableOf(turn, wish.act, [matter.value])).length === 0) return null
  const options = [
    { label: '撤回这件', value: markedBy(turn, 'withdraw') },
    { label: '照常办', value: markedBy(turn, 'keep') },
  ]
  return askWhich(turn, {
    ...{ about: 'held-back', options, message: turn.message.id, quoted: id, text: clean(turn.message.text) },
    said: `${shortNumber(no)}（${place ?? text.slice(0, 12).toWellFormed()}）`,
    ...(waiting && waiting.kind !== 'which' ? { before: waiting } : {}),
  })
}

/** 先别报上去 may be read as more than one thing: where it can only be about the case just told, that is asked. */
export async function maybeHeldBack(
  turn: Turn,
  { between, reading }: Extract<Understanding, { kind: 'unsure' }>,
  waiting: Question | null,
): Promise<Consequence | null> {
  if (!between.some(({ intent }) => intent === 'recall') || !holds.test(clean(turn.message.text))) return null
  const asked = await askAbout(turn, { ...actWish('withdraw-case'), ref: reading.ref }, waiting, true)
  return asked?.kind === 'tell' ? asked : null
}
const holds = /先(?:别|不|莫|甭|压|按|放|缓|搁|等)/u

/** Of several that might be meant the one told a moment ago, unless another is named: the question says which it is. */
async function justTold(turn: Turn, { ref, act }: Act): Promise<{ readonly value: Case } | null> {
  const { chosen, quoted, message, now, policy } = turn
  if (ref !== null || chosen.case !== null || quoted !== null) return null
  const waiting = await waitingFor(turn, act)
  const since = addMinutes(now, -policy.answerMinutes)
  const [last] = waiting.filter(({ reportedAt }) => reportedAt >= since)
  return last && spokenOf(clean(message.text), turn.kinds ?? [], waiting) === null ? { value: last } : null
}

/** 搞错了，2号不是环保局，是城管局 takes nothing back. */
const isCorrection = /不是[^，,。]{1,12}[，,]?是/u

async function isOfAnother(turn: Turn, { ref, act }: Act): Promise<boolean> {
  const matter = ref === null ? null : await whichCase(turn, ref, act, true)
  if (matter === null || 'consequence' in matter) return false
  return matter.value.reporter.person !== turn.speaker.person?.id
}

/** Rules that hear 先放放, 先别派, 先压一压. */
const holding = ['recall/wait', 'recall/hold-it']
/** Rules that hear what stands beside any taking back: these decide nothing. */
const beside = ['recall/my-own', 'recall/plainly', 'recall/examples']

function onlyHolds({ why }: Reading): boolean {
  const told = why().filter((one) => one.for === 'recall')
  const heard = told.filter(({ rule }) => holding.includes(rule))
  const others = told.filter(({ rule }) => !holding.includes(rule) && !beside.includes(rule))
  return others.length === 0 && heard.some(({ matched }) => /先|等|缓/u.test(matched.join('')))
}
