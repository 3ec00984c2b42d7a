/** A turn of talk is understood and becomes a consequence: command, answer, question or silence. */

import type { EvidenceId, Instant } from '../domain/names.ts'
import { clean } from '../intent/clean.ts'
import { understand } from '../intent/understand.ts'
import type { Understanding, Wish } from '../intent/wish.ts'
import type { Question } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { act } from './act.ts'
import { actWish } from './act-wish.ts'
import { answerOf, placeAnswer, reasonAnswer } from './answers.ts'
import { bind, issueCode } from './binding.ts'
import { edited, recalled } from './changes.ts'
import { help } from './help.ts'
import { photosAlone } from './photos-alone.ts'
import { pressed } from './pressed.ts'
import { oneCase, openCases } from './queries.ts'
import { record } from './records.ts'
import { report } from './report.ts'
import { saidOf } from './said.ts'
import { correct, merge, supplement } from './supplements.ts'
import { type Consequence, refusedWith, silence, type Turn } from './turn.ts'

/** What the caller must do for a turn: fetch photos only once it is clear that they are wanted. */
export interface Hands {
  readonly photos: () => Promise<readonly EvidenceId[]>
  readonly question: Question | null
  /** Until when a photo without words waits for them. */
  readonly gatherUntil: Instant
}

export async function takeTurn(turn: Turn, hands: Hands): Promise<Consequence> {
  const { message } = turn
  if (message.kind === 'pressed') return pressed(turn, hands, carryOut, takeTurn)
  if (message.kind === 'recalled') return recalled(turn)
  if (message.kind === 'edited') {
    const change = await edited(turn)
    if (change) return change
  }
  const text = clean(message.text)
  if (text.length > limits.textChars) return tooLong(turn, text)
  if (text === '' && message.attachments.length > 0) return photosOnly(turn, hands)
  if (text === '' && !message.addressed) return silence('empty')
  return words(turn, hands, message.text)
}

/** Told only where somebody wanted something: a long article handed around is none of our business. */
function tooLong(turn: Turn, text: string): Consequence {
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

async function photosOnly(turn: Turn, hands: Hands): Promise<Consequence> {
  const meaning = await photosAlone(turn, hands.question, hands.gatherUntil)
  if (meaning.mean === 'consequence') return meaning.consequence
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

async function words(turn: Turn, hands: Hands, text: string): Promise<Consequence> {
  const photos =
    turn.message.attachments.length +
    turn.held.reduce((sum, part) => sum + part.message.attachments.length, 0) +
    turn.chosen.evidence.length
  const meant = understand(saidOf({ ...turn.message, text }, turn, photos), turn.desk.lexicon)
  const answer = answerOf(meant, clean(text), hands.question)
  if (answer) {
    const { question, value } = answer
    const chosen = {
      case: question.about === 'case' ? (value as Turn['quoted']) : question.quoted,
      target: question.about === 'target' ? value : null,
      evidence: question.evidence as readonly EvidenceId[],
    }
    return words(
      { ...turn, chosen, message: { ...turn.message, text: question.text, addressed: true } },
      { ...hands, question: null },
      question.text,
    )
  }
  if (meant.kind === 'wish') return carryOut(turn, meant.wish, hands, meant.because.matched.includes('bare'))
  const place = placeAnswer(turn, hands.question, clean(text))
  if (place)
    return supplement(
      { ...turn, chosen: { ...turn.chosen, case: place.case } },
      { ref: null, place: place.place, text: null },
      await hands.photos(),
      hands.question,
    )
  const reason = reasonAnswer(hands.question, clean(text))
  if (reason)
    return carryOut({ ...turn, chosen: { ...turn.chosen, case: reason.case } }, reason.wish, hands, false)
  return nothingMeant(turn, meant)
}

function nothingMeant(turn: Turn, meant: Exclude<Understanding, { kind: 'wish' }>): Consequence {
  if (meant.kind === 'chatter') return silence(`chatter:${meant.because}`)
  if (meant.kind === 'choice' && !turn.message.addressed) return silence('choice-without-question')
  const nearest = meant.kind === 'unclear' ? meant.nearest : []
  return {
    kind: 'tell',
    meaning: { kind: 'not-understood', nearest: [...nearest] },
    outcome: 'unclear',
    question: null,
  }
}

/** What the public may wish without being on the roster (DESIGN §6). */
const publicWishes: readonly Wish['wish'][] = [
  'report',
  'help',
  'bind',
  'query-case',
  'supplement',
  'correct',
]

export async function carryOut(turn: Turn, wish: Wish, hands: Hands, bare: boolean): Promise<Consequence> {
  const withdraws = wish.wish === 'act' && wish.act === 'withdraw-case'
  if (turn.speaker.person === null && !publicWishes.includes(wish.wish) && !withdraws) {
    return bare ? silence('stranger') : refusedWith({ code: 'unknown-person' })
  }
  const photos = hands.photos
  switch (wish.wish) {
    case 'report':
      return report(turn, wish, await photos())
    case 'act':
      return act(turn, wish, await photos(), bare)
    case 'self-handled':
      if (wish.ref === null && turn.quoted === null && turn.chosen.case === null)
        return record(turn, 'self-handling-recorded', wish.text, await photos())
      return act(turn, { ...actWish('self-handle-case', wish.text), ref: wish.ref }, await photos(), false)
    case 'patrol':
      return record(turn, 'patrol-recorded', wish.text, await photos())
    case 'meeting':
      return record(turn, 'meeting-recorded', wish.text, await photos())
    case 'supplement':
      return supplement(turn, wish, await photos(), hands.question)
    case 'correct':
      return correct(turn, wish)
    case 'merge':
      return merge(turn, wish)
    case 'query-open':
      return openCases(turn)
    case 'query-case':
      return oneCase(turn, wish.ref)
    case 'help':
      return help(turn, wish.topic)
    case 'bind':
      return bind(turn.desk, turn.message, wish.code, wish.group, turn.now)
    case 'issue-code':
      return issueCode(turn, wish.name)
  }
}
