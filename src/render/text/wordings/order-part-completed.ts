/** 完成任务: heard where it was said, and where it was passed on. */
import { named, orderLine } from '../tell-order.ts'
import { typed } from '../typed.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const orderPartCompleted: WordingOf<'order-part-completed'> = (meaning, setting) => {
  const { done, here, who, words, photos } = meaning
  const result = words === '' ? '' : `，结果：${typed(words, setting, 80)}`
  const shown = photos.length > 0 ? `（照片${photos.length}张）` : ''
  const late = done.some((one) => one.late) ? '（超期）' : ''
  const happened =
    who === '系统'
      ? `${named(here)}的下级全部完成，已算完成${late}`
      : `${doer(who)}已完成${late}：${named(here)}${result}${shown}`
  return wording([orderLine(meaning, happened, setting)])
}
