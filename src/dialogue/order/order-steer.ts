/** What the giver says of an order as a whole: urge, change, cancel, close; whoever passed it on speaks of his own part of it. */
import { addMinutes } from '../../domain/calendar/days.ts'
import { decidesFor } from '../../domain/grid/may-order.ts'
import type { Scene } from '../../domain/grid/scene.ts'
import type { GridCode, Instant } from '../../domain/names.ts'
import type { OrderCommand } from '../../domain/order/commands.ts'
import type { Order, Part } from '../../domain/order/order.ts'
import type { Written } from '../../handle-order.ts'
import { steerOrder, undone } from '../../handle-steer.ts'
import { findLimit } from '../../intent/limits/limit.ts'
import { numberOf } from '../../intent/numbers/chinese-number.ts'
import { type OrderWish, waivesPhoto, wantsPhoto } from '../../intent/orders/order-words.ts'
import type { View } from '../../journal/journal.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { holderOf } from './part-holder.ts'

type Act = Extract<OrderWish, { wish: 'order-act' }>

export async function steer(turn: Turn, order: Order, wish: Act): Promise<Consequence> {
  const { desk, speaker } = turn
  const scope = await scopeOf(turn, order)
  const scene = await around(turn, order, scope ? [scope.grid] : [])
  const command = await steerCommand(turn, order, scope, wish)
  const { actor, here: saidIn } = speaker
  const steering = { order, command, actor, scene, policy: turn.policy, now: turn.now, saidIn, scope }
  const written = await steerOrder(desk, steering)
  return 'refusal' in written ? refusedWith(written.refusal) : done(turn, order, written, wish.act)
}

/** Nothing else is said: the text of the order stays. */
const photoOnly =
  /^(?:就)?(?:不用|不要|不需要?|无需|加上|也要|还要|要)?(?:再)?(?:要|附|传|拍)?(?:现场)?(?:照片|图片|照)?了?[。！!]*$/u

async function steerCommand(
  { desk, now }: Turn,
  order: Order,
  scope: Part | null,
  { act, words }: Act,
): Promise<OrderCommand> {
  switch (act) {
    case 'cancel':
      return { type: 'cancel-order', reason: words }
    case 'amend': {
      const until = laterBy(order, words)
      if (until !== null) return { type: 'amend-order', text: null, until, photo: null }
      const limit = findLimit(words, now, {
        words: desk.lexicon.limits,
        named: true,
        spans: true,
        holidays: desk.holidays,
      })
      const text = (limit ? words.replace(limit.text, ' ') : words)
        .replace(photoOnly, '')
        .replace(/^(?:为|到|成)|[\s，,：:]+$/gu, '')
        .trim()
      return {
        type: 'amend-order',
        text: text === '' || text === '期限' ? null : text,
        until: limit?.until ?? null,
        photo: wantsPhoto(words) ? true : waivesPhoto(words) ? false : null,
      }
    }
    case 'close': {
      const [count] = await desk.orders.counts(order.id, order.origin)
      return { type: 'close-order', text: words, done: count?.done ?? 0, late: count?.late ?? 0 }
    }
    default: {
      const open = await desk.orders.count(order.id, undone(scope))
      return { type: 'urge-order', under: scope?.grid ?? null, open }
    }
  }
}

/** 推迟一天: from its own end, not from now. */
function laterBy({ until }: Order, words: string): Instant | null {
  const { n, unit, verb } = span.exec(words)?.groups ?? {}
  const count = n === '半' ? 0.5 : numberOf(n ?? '')
  if (until === null || count === null || unit === undefined) return null
  const minutes = count * (minutesOf[unit] ?? 0) * (verb === '提前' ? -1 : 1)
  return addMinutes(until, minutes)
}
const span =
  /^(?<verb>延期|延长|延后|延|推迟|推|宽限|放宽|顺延|提前)(?<n>[一二两三四五六七半\d]{1,2})个?(?<unit>天|小时|周|工作日)[吧啊了。！! ]*$/u
const minutesOf: Readonly<Record<string, number>> = { 小时: 60, 天: 1440, 工作日: 1440, 周: 7 * 1440 }

/** Whoever passed it on, and did not give it, speaks of those he passed it on to. */
export async function scopeOf(turn: Turn, order: Order): Promise<Part | null> {
  if (turn.speaker.person?.id === order.giver.person) return null
  const scene = await around(turn, order)
  if (decidesFor(turn.speaker.actor, scene, turn.policy).includes(order.origin)) return null
  const own = await turn.desk.orders.heldBy(order.id, holderOf(turn))
  return own.find(({ passed }) => passed) ?? null
}

/** The scene of an order, with the speaker's own posts. */
export const around = (turn: Turn, order: Order, grids: readonly GridCode[] = []): Promise<Scene> =>
  turn.desk.directory.scene(turn.speaker.tenant, [
    order.origin,
    ...(turn.speaker.person?.posts.map(({ grid }) => grid) ?? []),
    ...grids,
  ])

/** Written, and the message known to be about the order. */
export function done(
  turn: Turn,
  order: Order,
  { appends, views, notices }: Written,
  outcome: string,
): Consequence {
  const { platform, account, chat, id, kind } = turn.message
  const about: View[] =
    kind === 'said'
      ? [{ kind: 'about', platform, account, chat, message: id, case: order.id, opened: false, at: turn.now }]
      : []
  return { kind: 'write', appends, views: [...views, ...about], notices, outcome: `order-${outcome}` }
}
