/** The sentences of facts about orders. */

import type { Instant } from '../../domain/names.ts'
import type { OrderFact, PartFact } from '../../domain/order/facts.ts'
import type { Sentences } from './sentence.ts'
import { dateAndClock } from './when.ts'

export const orderSentences = {
  'order-issued': ({ whom, told, text, until }) => `下发任务给${whom}（${told}个）：${text}${by(until)}`,
  'order-addressed': ({ parts }) => `承办名单${parts.length}个`,
  'order-rehomed': ({ from, to }, names) => `随网格调整由${names.grid(from)}转到${names.grid(to)}`,
  'order-inherited': ({ from, to }, names) => inherited(names.person(from), to && names.person(to)),
  'order-amended': ({ text, until }) => `更改任务：${text}${by(until)}`,
  'order-widened': ({ added, whom }) => `加上${added}个，现在是${whom}`,
  'order-narrowed': ({ removed, whom }) => `免去${removed}个，现在是${whom}`,
  'order-urged': ({ open }) => `催办未完成的${open}个`,
  'order-cancelled': ({ reason }) => `取消任务${because(reason)}`,
  'order-due-soon': ({ dueAt, open }) => `快到期提醒（${dateAndClock(dueAt)}），未完成${open}个`,
  'order-overdue': ({ dueAt, open }) => `到期（${dateAndClock(dueAt)}），未完成${open}个`,
  'order-completed': ({ done }) => `全部完成（${done}个）`,
  'order-closed': ({ done, told, late }) => `销号：完成${done}/${told}${late > 0 ? `，超期${late}` : ''}`,
  'order-repeated': ({ next }) => (next === null ? '定期任务已到最后一次' : `这一次结束，下一次是${next}`),
  'order-part-rehomed': ({ from, to, name }, names) =>
    from === to
      ? `${name}随网格调整改由上级网格的群告知`
      : `随网格调整由${names.grid(from)}转到${names.grid(to)}`,
  'order-part-inherited': ({ from, to }, names) => inherited(names.person(from), to && names.person(to)),
  'order-part-acknowledged': () => '签收任务',
  'order-part-reported': ({ text, photos }) => `反馈${because(text)}${shots(photos.length)}`,
  'order-part-ticked': ({ items, text, photos }) =>
    `落实清单第${items.join('、')}项${because(text)}${shots(photos.length)}`,
  'order-part-completed': ({ text, photos, late, rolledUp }) =>
    `${rolledUp ? '下级全部完成' : '完成'}${late ? '（超期）' : ''}${because(text)}${shots(photos.length)}`,
  'order-part-refused': ({ reason }) => `办不了${because(reason)}`,
  'order-part-asked': ({ text }) => `请示${because(text)}`,
  'order-part-passed': ({ parts }) => `转给下级${parts.length}个`,
  'order-part-excused': () => '不用再办',
  'order-part-returned': ({ reason }) => `核查不通过${because(reason)}`,
} as const satisfies Sentences<OrderFact | PartFact>

const by = (until: number | null): string =>
  until === null ? '，不设期限' : `，期限${dateAndClock(until as Instant)}`
const inherited = (from: string, to: string | null): string =>
  to === null ? `换届，${from}的由本网格在岗的人接办` : `换届，由${from}转${to}接办`
const because = (words: string): string => (words === '' ? '' : `：${words}`)
const shots = (n: number): string => (n > 0 ? `（照片${n}张）` : '')
