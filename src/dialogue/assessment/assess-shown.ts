/** A sheet as it is shown to whoever asks: its items from one on, its objections, and what can be said next. */
import type { Sheet } from '../../domain/assessment/sheet.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import { pointsOf } from '../../notices/announce-assessment.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { itemsFrom, sheetItems } from '../../notices/sheet-items.ts'
import type { Turn } from '../turn.ts'
import { nextFor } from './assess-next.ts'
import type { Scope } from './assess-scope.ts'

export function sheetShown(
  { now }: Turn,
  { rules, period, assesses }: Scope,
  unit: Grid,
  sheet: Sheet,
  from = 1,
): MeaningOf<'sheet-shown'> {
  const items = sheetItems(sheet, rules.rubric)
  const placeOf = (finding: string | null) => {
    const at = items.findIndex(({ about }) => about === finding)
    return at < 0 ? null : at + 1
  }
  return {
    kind: 'sheet-shown',
    unit: unit.name,
    period: period.words,
    ...pointsOf({ sheet, rubric: rules.rubric }),
    state: sheet.state,
    until: sheet.state === 'open' ? sheet.until : null,
    pending: items.filter(({ judged }) => judged === 'pending').length,
    ...itemsFrom(items, from),
    objections: sheet.objections.map(({ no, finding, reason, decision }) => ({
      no,
      item: placeOf(finding),
      words: reason,
      answer: decision === null ? 'open' : decision.upheld ? 'upheld' : 'rejected',
    })),
    amendments: sheet.state === 'published' ? sheet.amendments.length : 0,
    ...nextFor(sheet, unit.name, assesses, now),
  }
}
