/** A turn of talk is understood and becomes a consequence: command, answer, question or silence. */

import type { EvidenceId, Instant } from '../domain/names.ts'
import type { Message } from '../inbox/message.ts'
import { clean } from '../intent/clean.ts'
import type { Intent } from '../intent/reading.ts'
import { plainText } from '../intent/text/traditional.ts'
import type { Understanding } from '../intent/wish.ts'
import type { View } from '../journal/journal.ts'
import type { Question } from '../journal/question.ts'
import { limits } from '../limits.ts'
import { chosenAlarm, plainAlarm } from './alarm/alarm-plain.ts'
import { alarmTurn } from './alarm/alarms.ts'
import { declaredBy, maybeDeclared } from './alarm/alert.ts'
import { isGreeting } from './asking/answer-words.ts'
import {
  answerOf,
  called,
  leftOpen,
  orderAnswer,
  orderGap,
  placeAnswer,
  reasonAnswer,
} from './asking/answers.ts'
import { askReading, chosenOf } from './asking/asking.ts'
import { stillAsked } from './asking/still-asked.ts'
import { completedBy } from './assessment/assess-grounds.ts'
import { carryOut } from './carry-out.ts'
import { act } from './case/act.ts'
import { actWish } from './case/act-wish.ts'
import { maybeHeldBack } from './case/hold-back.ts'
import { sameSaid } from './case/same-said.ts'
import { slipOf } from './case/slips.ts'
import { supplement } from './case/supplements.ts'
import { everyOne } from './case/which-case.ts'
import { edited, recalled } from './changes.ts'
import { answerDutyPhoto, recordPhoto } from './duty/photo-of-duty.ts'
import { keepPhotos } from './keep-photos.ts'
import { nothingMeant } from './nothing-meant.ts'
import { orderSpoken } from './order/order-follow.ts'
import { dropped, timeAnswer } from './order/order-time.ts'
import { photosAlone } from './photos-alone.ts'
import { pressed } from './pressed.ts'
import { bringIn, tableAnswer } from './table/table-answer.ts'
import { tableTurn } from './table/table-in.ts'
import { tooLong } from './too-long.ts'
import { type Consequence, nothingChosen, settled, silence, type Turn } from './turn.ts'
import { isPlain, saysMore, understood } from './understood.ts'

/** What the caller must do for a turn: fetch photos only once it is clear that they are wanted. */
export interface Hands {
  /** `also`: an earlier message whose photos belong to it. */
  readonly photos: (also?: readonly Message[]) => Promise<readonly EvidenceId[]>
  readonly question: Question | null
  /** Until when a photo without words waits for them. */
  readonly gatherUntil: Instant
}

export async function takeTurn(turn: Turn, hands: Hands): Promise<Consequence> {
  const { message } = turn
  const special = (await alarmTurn(turn, hands)) ?? (await tableTurn(turn, hands.question))
  if (special) return special
  if (message.kind === 'pressed') return pressed(turn, hands, takeTurn)
  if (message.kind === 'recalled') return recalled(turn, hands.question)
  if (message.kind === 'edited') {
    const change = await edited(turn, hands.question)
    if (change) return change
  }
  const text = clean(message.text)
  if (text.length > limits.textChars) return tooLong(turn, text)
  if (text === '' && message.attachments.length > 0) return photosOnly(turn, hands)
  if (text === '' && !message.addressed) return silence('empty')
  if (message.addressed && isGreeting.test(text)) return called(turn, hands.question)
  return words(turn, hands, message.text)
}

async function photosOnly(turn: Turn, hands: Hands): Promise<Consequence> {
  const completed = turn.quoted === null ? completedBy(turn, hands, '', null) : null
  if (completed) return words(completed.turn, completed.hands, completed.turn.message.text)
  const meaning = await photosAlone(turn, hands.question, hands.gatherUntil)
  if (meaning.mean === 'consequence') return meaning.consequence
  if (meaning.mean === 'kept') return keepPhotos(turn, meaning.question, await hands.photos())
  if (meaning.mean === 'duty') return recordPhoto(turn, meaning.duty, hands.photos)
  const chosen = { ...turn.chosen, case: meaning.case }
  if (meaning.mean === 'words-again') {
    return words(
      { ...turn, chosen, message: { ...turn.message, text: meaning.text, addressed: true } },
      hands,
      meaning.text,
    )
  }
  if (meaning.mean === 'supplement')
    return supplement(
      { ...turn, chosen },
      { ref: null, place: null, text: null },
      await hands.photos(),
      hands.question,
    )
  return act({ ...turn, chosen }, actWish('progress-case'), await hands.photos(), false)
}

async function words(turn: Turn, hands: Hands, text: string, as?: Intent): Promise<Consequence> {
  const meant = understood(turn, text, as)
  const completed = completedBy(turn, hands, clean(text), meant)
  if (completed) return words(completed.turn, completed.hands, completed.turn.message.text)
  const table = tableAnswer(hands.question, clean(text))
  if (table) return bringIn(turn, table.question, table.go)
  const plain = plainText(clean(text), turn.desk.lexicon.traditional)
  const answer = answerOf(meant, clean(text), hands.question) ?? answerOf(meant, plain, hands.question)
  if (answer) return settled(await answered(turn, hands, answer))
  const left = leftOpen(turn, hands.question, plain, meant)
  if (left) return left
  const same = as === undefined ? await sameSaid(turn, plain) : null
  if (same) return same
  const place = placeAnswer(turn, hands.question, clean(text), saysMore(meant))
  if (place)
    return supplement(
      { ...turn, chosen: { ...turn.chosen, case: place.case } },
      { ref: null, place: place.place, text: null },
      await hands.photos(),
      hands.question,
    )
  const drop = dropped(turn, hands.question, clean(text)) ?? (await slipOf(turn, meant, plain))
  if (drop) return drop
  const order = meant.kind === 'wish' && !isPlain(meant) ? null : orderAnswer(hands.question, clean(text))
  if (order !== null) return orderAgain(turn, hands, order, hands.question)
  const time =
    saysMore(meant) && meant.kind === 'wish' && !isPlain(meant)
      ? null
      : timeAnswer(turn, hands.question, clean(text))
  if (time !== null) return orderAgain(turn, hands, time, hands.question)
  const followed = as === undefined ? await orderSpoken(turn, hands, meant, clean(text)) : null
  if (followed) return followed
  const alarm = as === undefined ? await plainAlarm(turn, hands, meant) : null
  if (alarm) return alarm
  if (meant.kind === 'wish') {
    const bare = meant.because.matched.includes('bare')
    const maybe = meant.wish.wish === 'alert' ? null : await maybeDeclared(turn)
    const done = maybe ?? (await carryOut(turn, meant.wish, hands, bare, meant.reading))
    return stillAsked(turn, done, hands.question)
  }
  const declared = await maybeDeclared(turn)
  if (declared) return declared
  const reason = reasonAnswer(hands.question, clean(text))
  if (reason)
    return carryOut({ ...turn, chosen: { ...turn.chosen, case: reason.case } }, reason.wish, hands, false)
  const advised = await advise(turn, meant)
  if (advised.kind === 'unsure' && as === undefined)
    return (await maybeHeldBack(turn, advised, hands.question)) ?? askReading(turn, advised, hands.question)
  const nothing = stillAsked(turn, nothingMeant(turn, advised), hands.question)
  // 闲聊 was chosen: nothing happens, and the question is settled.
  return as !== undefined && nothing.kind === 'silent' ? { ...nothing, settles: true } : nothing
}

/** An order or an act on one, with what it lacked; said so on purpose, it is not asked about again. */
async function orderAgain(
  turn: Turn,
  hands: Hands,
  text: string,
  asked: Question | null,
): Promise<Consequence> {
  const target = asked?.kind === 'order' && asked.gap === 'again' ? 'again' : null
  const opens = asked?.kind === 'which' ? (asked.message ?? null) : null
  const again = { ...turn, chosen: { ...nothingChosen, target, message: opens } }
  const message = { ...turn.message, text, addressed: true }
  const settled = await words({ ...again, message }, { ...hands, question: null }, text)
  // A second answer would fill the same gap: what was asked is over, unless it is asked anew.
  return settled.kind === 'write' ? { ...settled, views: [...settled.views, ...askedNoMore(turn)] } : settled
}

const askedNoMore = ({ speaker }: Turn): View[] => [
  { kind: 'question', chatKey: speaker.chatKey, userId: speaker.userId, question: null },
]

/** Where the rules are unsure a model outside may be asked what comes first in the question. It decides nothing. */
const advise = <U extends Understanding>({ desk, message, speaker, now }: Turn, meant: U): Promise<U> =>
  desk.advise(meant, {
    about: `${speaker.chatKey}|${message.id}`,
    text: clean(message.text),
    names: async () => (await desk.directory.persons(speaker.tenant)).map(({ name }) => name),
    now,
  })

/** What was asked about is carried out with the answer filled in. */
async function answered(
  turn: Turn,
  hands: Hands,
  { question, value }: NonNullable<ReturnType<typeof answerOf>>,
): Promise<Consequence> {
  const { about, quoted, text, message = null } = question
  const evidence = question.evidence as readonly EvidenceId[]
  const asked = { ...hands, question: null }
  const again = { ...turn, message: { ...turn.message, text, addressed: true } }
  switch (about) {
    case 'case-or-alarm': {
      const photos = [...evidence, ...(await hands.photos())]
      const alarm = await chosenAlarm(again, value, text, photos)
      if (alarm) return alarm
      return words(
        { ...again, chosen: { ...nothingChosen, case: value as Turn['quoted'], evidence } },
        asked,
        text,
      )
    }
    case 'case':
    case 'target': {
      if (value.startsWith(everyOne)) {
        const all = `${text} ${value.slice(everyOne.length)}`
        return words({ ...again, message: { ...again.message, text: all } }, asked, all)
      }
      const target = about === 'target' ? value : null
      const matter = about === 'case' ? (value as Turn['quoted']) : quoted
      return words({ ...again, chosen: { ...nothingChosen, case: matter, target, evidence } }, asked, text)
    }
    case 'reading':
      return words(
        { ...again, quoted, chosen: { ...nothingChosen, evidence, message } },
        asked,
        text,
        chosenOf(value) as Intent,
      )
    case 'held-back': {
      if (chosenOf(value) === 'keep') return { kind: 'silent', outcome: 'goes-on', settles: true }
      const taken = { ...turn, chosen: { ...nothingChosen, case: quoted } }
      return act(taken, actWish('withdraw-case', text), [], false)
    }
    case 'alert':
      return declaredBy(chosenOf(value))
    case 'order-name':
    case 'order-until':
    case 'order': {
      const filled = text.replace(orderGap, about === 'order' ? value : chosenOf(value))
      return orderAgain(turn, asked, filled, question)
    }
    case 'duty-photo': {
      const chosen = chosenOf(value)
      if (chosen === 'no') return { kind: 'silent', outcome: 'photo-of-no-duty', settles: true }
      return answerDutyPhoto(turn, question, chosen, hands.photos)
    }
    case 'same-matter': {
      const chosen = chosenOf(value)
      if (chosen === 'no') return { kind: 'silent', outcome: 'other-matter', settles: true }
      const shown = { ...turn, chosen: { ...nothingChosen, case: chosen as Turn['quoted'], evidence } }
      const photos = [...evidence, ...(await hands.photos())]
      return supplement(shown, { ref: null, place: null, text: null }, photos, null)
    }
  }
}
