/** The one list at the end of the day: which grids have not entered what was due. All done is said, too. */

import { dayOf } from '../../../domain/calendar/days.ts'
import type { Day } from '../../../domain/names.ts'
import { dateSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const absenceListed: WordingOf<'absence-listed'> = ({ day, rows }, { now }) => {
  const head = `${dateSaid(day as Day, dayOf(now))}例行工作登记情况`
  if (rows.length === 0) return wording([`${head}：今天没有应登记的工作。`])
  const open = rows.reduce((sum, { missing }) => sum + missing.length, 0)
  if (open === 0) return wording([`${head}：全部完成，大家辛苦了。`, ...rows.map(rowLine)])
  return wording([`${head}：${open}项还没有登记`, ...rows.map(rowLine), '已经做了的，请补一句登记。'])
}

function rowLine({ duty, missing, of }: { duty: string; missing: readonly string[]; of: number }): string {
  if (missing.length === 0) return `${duty}：${of}个网格都已登记`
  return `${duty}：${of}个网格中${missing.length}个未登记（${missing.join('、')}）`
}
