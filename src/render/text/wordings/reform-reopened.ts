/** What was shown of a measure did not hold: it is open again. */
import { reformLine } from '../tell-reform.ts'
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

const reasonChars = 100

export const reformReopened: WordingOf<'reform-reopened'> = ({ row, who, words }, setting) =>
  wording([
    `改革清单第${row.no}项已重开（${who}）：${typed(words, setting, reasonChars)}`,
    reformLine(row, setting),
    '请牵头部门补齐后再登记佐证。',
  ])
