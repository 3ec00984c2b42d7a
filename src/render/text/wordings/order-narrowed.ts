/** 石桥村不用办了: heard where the order was given, and where it need not be done any more. */
import { named, orderGist, orderLine } from '../tell-order.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderNarrowed: WordingOf<'order-narrowed'> = (meaning, setting) => {
  const { card, here, role, who } = meaning
  if (role === 'ask')
    return wording([`${orderGist(card, setting)}${named(here)}不用办了。`, `${doer(who)}通知`])
  return wording([orderLine(meaning, `${named(here)}不用办了，其他的照旧`, setting)])
}
