/** 清单落实: items of an order's checklist are done; the last one completes it. */
import { named, orderLine } from '../tell-order.ts'
import { typed } from '../typed.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderPartTicked: WordingOf<'order-part-ticked'> = (meaning, setting) => {
  const { here, who, words, photos, items, itemsLeft } = meaning
  const shown = photos.length > 0 ? `（照片${photos.length}张）` : ''
  const how = words === '' ? '' : `，${typed(words, setting, 80)}`
  return wording([
    orderLine(meaning, `${doer(who)}已落实（${named(here)}）：${items.join('、')}${how}${shown}`, setting),
    `清单还有${itemsLeft}项。`,
  ])
}
