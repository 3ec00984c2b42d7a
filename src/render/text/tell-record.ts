/** The one composition of what is answered to an entry in the daybook. */
import { dayOf } from '../../domain/calendar/days.ts'
import { wordsLine } from './card-lines.ts'
import { coveredWords } from './due-words.ts'
import { dateSaid } from './when.ts'
import { called, doer, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

type RecordMeaning = MeaningWith<
  'patrol-recorded' | 'meeting-recorded' | 'self-handling-recorded' | 'duty-recorded'
>

/** `what` as it is written in the ledger: 巡查. */
export function tellRecord(meaning: RecordMeaning, setting: Setting, what: string): Wording {
  const { kind, grid, who, words, photoCount, photoMissing, asked, on, late, left, subjects } = meaning
  const photos = photoCount > 0 ? `，照片${photoCount}张` : ''
  const today = dayOf(setting.now)
  const day = kind === 'self-handling-recorded' ? '' : `${on === undefined ? '今天' : dateSaid(on, today)}的`
  const lines = [
    `${late ? '已补记' : '已登记'}：${grid}${day}${what}（${doer(who).trim()}${photos}）。`,
    wordsLine('内容', words, setting),
    photoMissing ? '没有附照片，下次请附一张现场照片。' : null,
    left && left.times > 0
      ? left.due === today
        ? `今天还差${left.times}次。`
        : `还差${left.times}次，${dateSaid(left.due, today)}前完成。`
      : null,
    subjects && !subjects.said ? '这项要逐个点到，请补一句写明是哪几个（都做了就写“全部”）。' : null,
    subjects
      ? `${coveredWords(subjects)}${subjects.covered < subjects.of ? `，${dateSaid(subjects.due, today)}前完成` : ''}。`
      : null,
    late ? '已过应办的日子，记为补记。' : null,
    asked.length > 0 ? `抄送 ${called(asked)} 知悉。` : null,
  ]
  return wording(lines, { mentions: asked })
}
