/** 转下去: whom it was passed on to, and how these stand. */
import { named, orderLine } from '../tell-order.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderPartPassed: WordingOf<'order-part-passed'> = (meaning, setting) =>
  wording([
    orderLine(meaning, `${doer(meaning.who)}已转给${meaning.here.of}个：${named(meaning.here)}`, setting),
  ])
