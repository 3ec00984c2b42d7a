/** A ledger that was asked for: what it holds; nothing to show is said and makes no file. */
import { ledgerCounts } from '../../../domain/digest/ledger-names.ts'
import { dateSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const ledgerMade: WordingOf<'ledger-made'> = ({ ledger, name, from, to, rows }) => {
  const span = from === to ? dateSaid(from) : `${dateSaid(from)}—${dateSaid(to)}`
  const what = rows === 0 ? '没有记录。' : `${rows}${ledgerCounts[ledger]}，见附件。`
  return wording([`${name}${ledger}（${span}）：${what}`])
}
