/** 措施: the ledger, a line a measure. */
import { measureStates } from '../../../domain/assessment/measure.ts'
import type { Day } from '../../../domain/names.ts'
import { sayMenu } from '../sheet-lines.ts'
import { typed } from '../typed.ts'
import { dateSaid } from '../when.ts'
import { type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

export const measuresShown: WordingOf<'measures-shown'> = ({ period, rows, more, buttons }, setting) => {
  if (rows.length === 0)
    return wording([`${period ?? ''}没有考核措施。`, '各单位结果公布齐后，该提的措施会自动列出。'])
  const menu = sayMenu(buttons, setting)
  return wording(
    [
      `${period ?? ''}考核措施：`,
      ...rows.map((row) => rowLine(row, setting)),
      more > 0 ? `另有${more}条，请写明月份或单位。` : null,
      ...menu.lines,
    ],
    { buttons: menu.buttons },
  )
}

function rowLine(row: MeaningWith<'measures-shown'>['rows'][number], setting: Setting): string {
  const { no, unit, period, measures, state, followUpOn, words } = row
  const then = followUpOn === null ? '' : `，${dateSaid(followUpOn as Day)}跟进`
  const said = words === '' ? '' : `：${typed(words, setting, 40)}`
  return `${unit} ${period} 第${no}条 ${measures.join('、')}，${measureStates[state]}${then}${said}`
}
