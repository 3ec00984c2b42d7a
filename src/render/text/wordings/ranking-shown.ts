/** 排名: ranks and points of all units that are published. */
import { pointsSaid } from '../sheet-lines.ts'
import { type WordingOf, wording } from '../wording.ts'

export const rankingShown: WordingOf<'ranking-shown'> = ({
  title,
  period,
  rows,
  waiting,
  convention,
  warnings,
}) =>
  wording([
    `${period} ${title}`,
    ...rows.map((row) => `${row.rank}. ${row.unit} ${pointsSaid(row)}`),
    waiting.length > 0 ? `未公布：${waiting.join('、')}` : null,
    convention === '' ? null : `${convention}。`,
    ...warnings,
  ])
