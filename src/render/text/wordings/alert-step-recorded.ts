/** 清单完成: items of an alert's checklist are in the daybook. */
import { wordsLine } from '../card-lines.ts'
import { doer, type WordingOf, wording } from '../wording.ts'

export const alertStepRecorded: WordingOf<'alert-step-recorded'> = (meaning, setting) => {
  const { grid, who, items, open, words, photoCount } = meaning
  const photos = photoCount > 0 ? `，照片${photoCount}张` : ''
  return wording([
    `已登记：${grid}响应清单（${doer(who).trim()}${photos}）。`,
    `已落实：${items.join('、')}`,
    wordsLine('说明', words, setting),
    open === 0 ? '清单已全部落实。' : `还有${open}项。`,
  ])
}
