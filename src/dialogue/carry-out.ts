/** A wish becomes its consequence: one line for each kind of wish. */
import type { Reading } from '../intent/reading.ts'
import type { Wish } from '../intent/wish.ts'
import { act } from './act.ts'
import { actWish } from './act-wish.ts'
import { alarmWish } from './alarms.ts'
import { declare } from './alert.ts'
import { assess } from './assess.ts'
import { assignSpoken } from './assign-spoken.ts'
import { bind, issueCode } from './binding.ts'
import { campaign } from './campaign.ts'
import { changeRoster } from './change-roster.ts'
import { recordDuty } from './duty-record.ts'
import { expose } from './expose.ts'
import { isFaint } from './faint.ts'
import { fillOutlook } from './fill-outlook.ts'
import { handledCase } from './handled-case.ts'
import { help } from './help.ts'
import { readBy } from './misread.ts'
import { myDuties } from './my-duties.ts'
import { openCases } from './open-cases.ts'
import { orderAct, ordersOfMine } from './order-act.ts'
import { issue } from './order-issue.ts'
import { tickItems } from './order-tick.ts'
import { isPaper, papers } from './papers.ts'
import { oneCase } from './queries.ts'
import { answerQuestion, isQuestion } from './questions.ts'
import { recordHandling } from './record-handling.ts'
import { report } from './report.ts'
import { reportQuoted } from './report-quoted.ts'
import { isSupervision, supervise } from './supervise.ts'
import { correct, merge, supplement } from './supplements.ts'
import type { Hands } from './take-turn.ts'
import { type Consequence, refusedWith, silence, type Turn } from './turn.ts'

/** What the public may wish without being on the roster (DESIGN §6). */
const publicWishes: readonly Wish['wish'][] = [
  'report',
  'report-quoted',
  'help',
  'bind',
  'query-case',
  'supplement',
  'correct',
]

export async function carryOut(
  said: Turn,
  wish: Wish,
  hands: Hands,
  bare: boolean,
  reading: Reading | null = null,
): Promise<Consequence> {
  const turn = reading === null ? said : { ...said, kinds: reading.categories }
  if (wish.wish === 'assess') return assess(turn, wish, hands)
  if (isQuestion(wish)) return answerQuestion(turn, wish)
  if (turn.speaker.person === null && !isPublic(wish)) return ofStranger(wish, bare)
  const photos = hands.photos
  if (isPaper(wish)) return papers(turn, wish)
  if (isSupervision(wish)) return supervise(turn, wish, photos)
  switch (wish.wish) {
    case 'report':
      return report(turn, wish, await photos(), reading && readBy(reading, wish.category))
    case 'report-quoted':
      return reportQuoted(turn, wish, hands)
    case 'act':
      if (bare && wish.act === 'assign-case')
        return (reading && (await assignSpoken(turn, reading))) ?? silence('assigned-in-plain-talk')
      if (bare && reading && (await isFaint(turn, wish, reading))) return silence('faint')
      return act(turn, wish, await photos(), bare)
    case 'self-handled':
      if (wish.ref === null && turn.quoted === null && turn.chosen.case === null)
        return (
          (reading && (await handledCase(turn, wish.text, reading, photos))) ??
          recordHandling(turn, wish.text, await photos())
        )
      return act(turn, { ...actWish('self-handle-case', wish.text), ref: wish.ref }, await photos(), false)
    case 'alarm':
      return alarmWish(turn, wish, await photos())
    case 'take-leave':
    case 'end-leave':
    case 'appoint':
    case 'file-grid':
      return changeRoster(turn, wish)
    case 'alert':
      return declare(wish)
    case 'patrol':
    case 'meeting':
      return recordDuty(turn, { kind: wish.wish, text: wish.text, led: true }, photos)
    case 'duty':
      return recordDuty(turn, wish, photos)
    case 'query-duties':
      return myDuties(turn)
    case 'supplement':
      return supplement(turn, wish, await photos(), hands.question)
    case 'correct':
      return correct(turn, wish)
    case 'merge':
      return merge(turn, wish)
    case 'fill-outlook':
      return fillOutlook(turn, wish)
    case 'query-open':
      return openCases(turn, wish.only)
    case 'query-case':
      return oneCase(turn, wish.ref)
    case 'help':
      return help(turn, wish.topic)
    case 'bind':
      return bind(turn.desk, turn.message, wish.code, wish.group, turn.now)
    case 'issue-order':
      return (wish.plain && reading && (await assignSpoken(turn, reading))) || issue(turn, wish)
    case 'order-act':
      return orderAct(turn, wish, photos)
    case 'tick-items':
      return tickItems(turn, wish, photos)
    case 'campaign':
      return campaign(turn, wish)
    case 'query-orders':
      return ordersOfMine(turn)
    case 'issue-code':
      return issueCode(turn, wish.name)
    case 'expose':
      return expose(turn, wish)
  }
}

/** Whoever reported something may take it back, whoever he is. */
const isPublic = (wish: Wish): boolean =>
  publicWishes.includes(wish.wish) || (wish.wish === 'act' && wish.act === 'withdraw-case')

/** What merely sounds like a command stays talk between those who are not on the roster. */
function ofStranger(wish: Wish, bare: boolean): Consequence {
  const plain = wish.wish === 'issue-order' && wish.plain
  return bare || plain ? silence('stranger') : refusedWith({ code: 'unknown-person' })
}
