/** 反馈任务: how it goes. */
import { named, orderLine } from '../tell-order.ts'
import { typed } from '../typed.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderPartReported: WordingOf<'order-part-reported'> = (meaning, setting) => {
  const { here, who, words, photos } = meaning
  const how = words === '' ? '' : `：${typed(words, setting, 80)}`
  const shown = photos.length > 0 ? `（照片${photos.length}张）` : ''
  return wording([orderLine(meaning, `${doer(who)}反馈进展（${named(here)}）${how}${shown}`, setting)])
}
