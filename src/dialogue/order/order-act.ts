/** What is said on an order: taken up, reported, done, refused, passed down; shown, urged, changed, closed. */

import { addMinutes } from '../../domain/calendar/days.ts'
import { decidesFor } from '../../domain/grid/may-order.ts'
import type { Scene } from '../../domain/grid/scene.ts'
import type { EvidenceId } from '../../domain/names.ts'
import type { PartCommand } from '../../domain/order/commands.ts'
import type { Order, Part } from '../../domain/order/order.ts'
import { type Acting, actOnParts } from '../../handle-part.ts'
import type { OrderAct, OrderWish } from '../../intent/orders/order-words.ts'
import type { Question } from '../../journal/question.ts'
import { orderCard, orderMeaning } from '../../notices/announce-order.ts'
import { standingOf } from '../../order-standing.ts'
import { orderNumber } from '../../render/text/tell-order.ts'
import { orderGap } from '../asking/answers.ts'
import { askWhich } from '../asking/ask-which.ts'
import { myDuties } from '../duty/my-duties.ts'
import { type Consequence, found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'
import { asSaid, steers } from './order-named.ts'
import { excuse, notYet, widen } from './order-reach.ts'
import { around, done, scopeOf, steer } from './order-steer.ts'
import { whomIn } from './order-whom.ts'
import { holderOf } from './part-holder.ts'
import { openWithMe, whichOrder } from './which-order.ts'

type Act = Extract<OrderWish, { wish: 'order-act' }>
type Photos = () => Promise<readonly EvidenceId[]>

export async function orderAct(turn: Turn, said: Act, photos: Photos): Promise<Consequence> {
  const which = await whichOrder(turn, said)
  if ('consequence' in which) return which.consequence
  const order = which.value
  const wish = await asSaid(turn, order, said)
  switch (wish.act) {
    case 'show':
      return show(turn, order)
    case 'urge':
    case 'cancel':
    case 'close':
      return steer(turn, order, wish)
    case 'amend':
      return changed(turn, order, wish)
    case 'widen':
      return widen(turn, order, wish.words)
    case 'excuse':
      return excuse(turn, order, wish.words)
    case 'return':
      return giveBack(turn, order, wish)
    case 'pass':
      return passOn(turn, order, wish)
    default:
      return answer(turn, order, wish, photos)
  }
}

/** The parts that somebody answers for: his own, or by name one of those below him in this group. */
async function partsMeant(turn: Turn, order: Order, words: string): Promise<Resolved<readonly Part[]>> {
  const { desk, speaker } = turn
  const own = await desk.orders.heldBy(order.id, holderOf(turn))
  const told = speaker.group ? await desk.orders.toldIn(order.id, speaker.group.id, partsLooked) : []
  const named = told.filter(({ name }) => words.includes(name))
  if (named.length > 0) return found(named)
  if (own.length === 0 && (await steers(turn, order)))
    return stop(refusedWith({ code: 'order-giver-how', no: order.no }))
  const open = own.filter(({ state }) => state !== 'done' && state !== 'excused')
  if (open.length > 0 || own.length > 0) return found(open.length > 0 ? open : own)
  return stop(refusedWith({ code: 'order-not-yours', no: order.no }))
}

/** Parts of one order in one group that are looked through for a name. */
const partsLooked = 200

const commandOf = (act: OrderAct, words: string, photos: readonly EvidenceId[]): PartCommand => {
  switch (act) {
    case 'take':
      return { type: 'acknowledge-part' }
    case 'done':
      return { type: 'complete-part', text: words, photos: [...photos] }
    case 'refuse':
      return { type: 'refuse-part', reason: words }
    case 'ask':
      return { type: 'ask-part', text: words }
    default:
      return { type: 'report-part', text: words, photos: [...photos] }
  }
}

async function answer(turn: Turn, order: Order, wish: Act, photos: Photos): Promise<Consequence> {
  const parts = await partsMeant(turn, order, wish.words)
  if ('consequence' in parts) return parts.consequence
  const kept = wish.act === 'done' || wish.act === 'report' ? await photos() : []
  const scene = await around(
    turn,
    order,
    parts.value.map(({ grid }) => grid),
  )
  const command = commandOf(wish.act, wish.words, kept)
  const written = await actOnParts(turn.desk, parts.value, { ...acting(turn, order, scene), command })
  if (!('refusal' in written)) return done(turn, order, written, wish.act)
  const { refusal } = written
  const number = orderNumber(order.no)
  if (refusal.code === 'order-photo-needed')
    return lacking(turn, refusal, `${number} 已完成 ${wish.words}`, 'photo')
  if (refusal.code === 'order-reason-needed')
    return lacking(turn, refusal, `${number} 办不了 ${orderGap}`, 'reason')
  return refusedWith(refusal)
}

const acting = (turn: Turn, order: Order, scene: Scene): Omit<Acting, 'command'> => ({
  order,
  actor: turn.speaker.actor,
  scene,
  policy: turn.policy,
  now: turn.now,
  saidIn: turn.speaker.here,
})

function lacking(
  turn: Turn,
  refusal: Extract<Awaited<ReturnType<typeof actOnParts>>, { refusal: unknown }>['refusal'],
  text: string,
  gap: 'photo' | 'reason',
): Consequence {
  const until = addMinutes(turn.now, turn.policy.answerMinutes)
  const question: Question = { kind: 'order', text, gap, until }
  return {
    kind: 'tell',
    outcome: `refused:${refusal.code}`,
    meaning: { kind: 'refused', refusal, to: turn.speaker.addressee },
    question,
  }
}

/** 转下去 村东、村西: those below, who then stand under this part. */
async function passOn(turn: Turn, order: Order, wish: Act): Promise<Consequence> {
  const { desk, speaker, policy } = turn
  const own = await desk.orders.heldBy(order.id, holderOf(turn))
  const scene = await around(turn, order)
  const decides = decidesFor(speaker.actor, scene, policy)
  const part = own.find(
    ({ grid, person, department }) => person === null && department === null && decides.includes(grid),
  )
  if (!part) return refusedWith({ code: 'order-not-yours', no: order.no })
  const giving = {
    origin: part.grid,
    under: part.grid,
    parent: { key: part.key, tier: part.tier },
    root: order.origin,
  }
  const whom = await whomIn(turn, wish.words, giving)
  if ('refusal' in whom) return refusedWith(whom.refusal)
  if (!('seeds' in whom)) {
    const level = (scene.grids.get(part.grid)?.level ?? 0) + 1
    const below = await desk.orders.reach(speaker.tenant, part.grid, level)
    const names = below.slice(0, 6).map(({ name }) => name)
    return refusedWith({ code: 'order-pass-to-whom', no: order.no, names })
  }
  const fresh = await notYet(turn, order, whom.seeds)
  const command: PartCommand = { type: 'pass-part', text: whom.rest.trim() }
  const all = await around(
    turn,
    order,
    fresh.slice(0, 50).map(({ grid }) => grid),
  )
  const written = await actOnParts(desk, [part], { ...acting(turn, order, all), command, seeds: fresh })
  return 'refusal' in written ? refusedWith(written.refusal) : done(turn, order, written, 'pass')
}

/** 核查不通过 石桥村 照片看不清: by name, or the only one that is done. */
async function giveBack(turn: Turn, order: Order, { words }: Act): Promise<Consequence> {
  const finished = await turn.desk.orders.finished(order.id, partsLooked)
  if (finished.length === 0) return refusedWith({ code: 'order-nothing-done', no: order.no })
  const named = finished.filter(({ name }) => words.includes(name))
  const parts = named.length > 0 ? named : finished.length === 1 ? finished : []
  if (parts.length === 0)
    return refusedWith({
      code: 'order-to-which',
      said: '核查不通过的',
      names: finished.slice(0, 12).map(({ name }) => name),
    })
  const said = parts.reduce((left, { name }) => left.replace(name, ''), words)
  const reason = said.replace(again, '') || said.replace(/^[\s，,、：:]+/u, '')
  const scene = await around(
    turn,
    order,
    parts.map(({ grid }) => grid),
  )
  const command: PartCommand = { type: 'return-part', reason }
  const written = await actOnParts(turn.desk, parts, { ...acting(turn, order, scene), command })
  return 'refusal' in written ? refusedWith(written.refusal) : done(turn, order, written, 'return')
}

/** 退回重办, 不行，重新清: says that, and not why. */
const again =
  /^[\s，,、：:]*(?:的|你们)?(?:(?:不行|不合格|退回|返工)[\s，,、：:]*)*(?:重新?(?:[报交办做弄清查理]{1,2}(?:一?下|一遍)?)?)?[\s，,、：:]*/u

/** So many names of those who have not, on asking. */
const namesAsked = 60

async function show(turn: Turn, order: Order): Promise<Consequence> {
  const scope = await scopeOf(turn, order)
  const scene = await around(turn, order)
  const standing = await standingOf(turn.desk, order, scope, namesAsked)
  const ended = order.state === 'closed' || order.state === 'cancelled'
  const steers = turn.speaker.person?.id === order.giver.person || scope !== null
  const meaning = orderMeaning({
    kind: 'order-standing',
    role: 'giver',
    card: orderCard(order, scene),
    here: { names: [], of: order.told },
    standing,
    actions: ended || !steers ? [] : ['urge-order'],
  })
  return { kind: 'tell', meaning, outcome: 'answered', question: null }
}

/** Asked for what holds already: shown as it stands. */
async function changed(turn: Turn, order: Order, wish: Act): Promise<Consequence> {
  const done = await steer(turn, order, wish)
  return done.kind === 'write' && done.appends.length === 0 ? show(turn, order) : done
}

/** 我的任务: one line each, to be named by its number; without any, what one's grids owe by the calendar. */
export async function ordersOfMine(turn: Turn): Promise<Consequence> {
  const orders = await openWithMe(turn)
  const [only] = orders
  // With no order open it is one's routine work that is meant.
  if (!only) return myDuties(turn)
  if (orders.length === 1) return show(turn, only)
  const options = orders
    .slice(0, 5)
    .map((order) => ({ label: labelOf(order), value: orderNumberFull(order) }))
  return askWhich(turn, { about: 'order', said: '', options, text: `${orderGap} 进展` })
}

export const labelOf = ({ no, text, campaign }: Order): string =>
  `${orderNumber(no)} ${campaign?.name ?? text.slice(0, 14)}`
const orderNumberFull = ({ no }: Order): string => no
