/** 更改任务: what holds now. */
import { hereAsked, numberLineOf, orderHead, orderText, untilLine } from '../tell-order.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderAmended: WordingOf<'order-amended'> = (meaning, setting) => {
  const { card, asked, who } = meaning
  const people = hereAsked(meaning)
  const lines = [
    orderHead(card, setting),
    `${doer(who)}更改了任务，请${people === '' ? '' : ` ${people} `}按新的要求办。`,
    orderText(card, setting),
    untilLine(card, setting),
    numberLineOf(card),
  ]
  return wording(lines, { mentions: asked })
}
