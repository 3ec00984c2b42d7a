/** A ledger that was asked for: what it holds; nothing to show is said and makes no file. */
import { dateSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

const countedIn = {
  问题台账: '件',
  整改台账: '件',
  移送台账: '件',
  督办台账: '件',
  巡查台账: '次',
  会议台账: '次',
  自行处置台账: '次',
} as const

export const ledgerMade: WordingOf<'ledger-made'> = ({ ledger, name, from, to, rows }) => {
  const span = from === to ? dateSaid(from) : `${dateSaid(from)}—${dateSaid(to)}`
  const what = rows === 0 ? '没有记录。' : `${rows}${countedIn[ledger]}，见附件。`
  return wording([`${name}${ledger}（${span}）：${what}`])
}
