/** 签收任务: heard where it was said. */
import { named, orderLine, untilLine } from '../tell-order.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderPartAcknowledged: WordingOf<'order-part-acknowledged'> = (meaning, setting) =>
  wording([
    orderLine(meaning, `${doer(meaning.who)}已签收：${named(meaning.here)}`, setting),
    untilLine(meaning.card, setting),
  ])
