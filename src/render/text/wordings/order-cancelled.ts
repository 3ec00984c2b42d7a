/** 取消任务: nobody has to do it any more. */
import { orderGist, orderLine, said } from '../tell-order.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderCancelled: WordingOf<'order-cancelled'> = (meaning, setting) => {
  const { card, role, who, words } = meaning
  if (role === 'ask')
    return wording([
      `${orderGist(card, setting)}已取消，不用再办。`,
      `${doer(who)}取消`,
      said('原因', words, setting),
    ])
  return wording([orderLine(meaning, '已取消，承办的都会收到通知', setting), said('原因', words, setting)])
}
