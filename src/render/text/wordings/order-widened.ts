/** 加上桃坪村: whoever gave the order hears who was added; they themselves get the order. */
import { named, orderLine } from '../tell-order.ts'
import { type WordingOf, wording } from '../wording.ts'

export const orderWidened: WordingOf<'order-widened'> = (meaning, setting) =>
  wording([orderLine(meaning, `已加发${meaning.here.of}个：${named(meaning.here)}`, setting)])
