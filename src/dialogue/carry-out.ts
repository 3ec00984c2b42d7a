/** A wish becomes its consequence: one line for each kind of wish. */
import type { Reading } from '../intent/reading.ts'
import type { Wish } from '../intent/wish.ts'
import { alarmWish } from './alarm/alarms.ts'
import { declare } from './alarm/alert.ts'
import { help } from './asking/help.ts'
import { answerQuestion, isQuestion } from './asking/questions.ts'
import { assess } from './assessment/assess.ts'
import { act } from './case/act.ts'
import { actWish } from './case/act-wish.ts'
import { assignSpoken } from './case/assign-spoken.ts'
import { isFaint } from './case/faint.ts'
import { handledCase } from './case/handled-case.ts'
import { askHeldBack } from './case/hold-back.ts'
import { readBy } from './case/misread.ts'
import { openCases } from './case/open-cases.ts'
import { oneCase } from './case/queries.ts'
import { recordHandling } from './case/record-handling.ts'
import { report } from './case/report.ts'
import { reportQuoted } from './case/report-quoted.ts'
import { correct, merge, supplement } from './case/supplements.ts'
import { urgesOwn } from './case/urges-own.ts'
import { recordDuty } from './duty/duty-record.ts'
import { myDuties } from './duty/my-duties.ts'
import { bind, issueCode } from './grid/binding.ts'
import { changeRoster } from './grid/change-roster.ts'
import { campaign } from './order/campaign.ts'
import { orderAct, ordersOfMine } from './order/order-act.ts'
import { issue } from './order/order-issue.ts'
import { tickItems } from './order/order-tick.ts'
import { fillOutlook } from './paper/fill-outlook.ts'
import { isPaper, papers } from './paper/papers.ts'
import { expose } from './supervision/expose.ts'
import { isSupervision, supervise } from './supervision/supervise.ts'
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
    case 'act': {
      return (
        (reading && (await askedFirst(turn, wish, hands, bare, reading))) ??
        act(turn, wish, await photos(), bare)
      )
    }
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
      return openCases(turn, wish.only, wish.place)
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

/** What was said in passing is not done at once: null where nothing is to be asked or passed over. */
async function askedFirst(
  turn: Turn,
  wish: Extract<Wish, { wish: 'act' }>,
  hands: Hands,
  bare: boolean,
  reading: Reading,
): Promise<Consequence | null> {
  if (bare && wish.act === 'assign-case')
    return (await assignSpoken(turn, reading)) ?? silence('assigned-in-plain-talk')
  if (bare && (await isFaint(turn, wish, reading))) return silence('faint')
  if (await urgesOwn(turn, wish)) return silence('urges-own')
  return askHeldBack(turn, wish, reading, hands.question, bare)
}

/** Whoever reported something may take it back, whoever he is. */
const isPublic = (wish: Wish): boolean =>
  publicWishes.includes(wish.wish) || (wish.wish === 'act' && wish.act === 'withdraw-case')

/** What merely sounds like a command stays talk between those who are not on the roster. */
function ofStranger(wish: Wish, bare: boolean): Consequence {
  const plain = wish.wish === 'issue-order' && wish.plain
  return bare || plain ? silence('stranger') : refusedWith({ code: 'unknown-person' })
}
