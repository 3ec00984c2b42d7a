/** The one composition of what is answered to an entry in the daybook. */
import { wordsLine } from './card-lines.ts'
import { called, doer, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

type RecordMeaning = MeaningWith<'patrol-recorded' | 'meeting-recorded' | 'self-handling-recorded'>

/** `what` as it is written in the ledger: 今天的巡查. */
export function tellRecord(meaning: RecordMeaning, setting: Setting, what: string): Wording {
  const { grid, who, words, photoCount, photoMissing, asked } = meaning
  const photos = photoCount > 0 ? `，照片${photoCount}张` : ''
  const lines = [
    `已登记：${grid}${what}（${doer(who).trim()}${photos}）。`,
    wordsLine('内容', words, setting),
    photoMissing ? '没有附照片，下次请附一张现场照片。' : null,
    asked.length > 0 ? `抄送 ${called(asked)} 知悉。` : null,
  ]
  return wording(lines, { mentions: asked })
}
