/** A measure of the reform checklist was shown to be done. */
import { reformLine } from '../tell-reform.ts'
import { type WordingOf, wording } from '../wording.ts'

export const reformEvidenced: WordingOf<'reform-evidenced'> = (
  { row, who, photoCount, mayReopen },
  setting,
) =>
  wording([
    `改革清单第${row.no}项已登记佐证（${who}${photoCount > 0 ? `，照片${photoCount}张` : ''}）`,
    reformLine(row, setting),
    mayReopen ? `佐证不成立请说：改革清单 第${row.no}项 重开 理由` : null,
  ])
