/** A ledger that was asked for: what it holds; nothing to show is said and makes no file. */
import type { Day } from '../../../domain/names.ts'
import { dateSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const ledgerMade: WordingOf<'ledger-made'> = ({ ledger, name, from, to, rows }) => {
  const span = from === to ? dateSaid(from as Day) : `${dateSaid(from as Day)}—${dateSaid(to as Day)}`
  if (rows === 0) return wording([`${name}${ledger}（${span}）：没有记录。`])
  const unit =
    ledger.endsWith('问题台账') || ledger === '整改台账' || ledger === '移送台账' ? '件' : '个网格日'
  return wording([`${name}${ledger}（${span}）：${rows}${unit}，见附件。`])
}
