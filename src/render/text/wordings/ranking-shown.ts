/** 排名: ranks and points of all units that are published. */
import { pointsSaid } from '../sheet-lines.ts'
import { type WordingOf, wording } from '../wording.ts'

export const rankingShown: WordingOf<'ranking-shown'> = ({
  title,
  period,
  rows,
  hidden = 0,
  waiting,
  convention,
  warnings,
}) =>
  wording([
    `${period} ${title}`,
    ...rows.map((row) => `${row.rank}. ${row.unit} ${pointsSaid(row)}`),
    hidden > 0 ? `共${rows.length + hidden}个单位，按本辖区口径只列本单位名次。` : null,
    waiting.length > 0 ? `未公布：${waiting.join('、')}` : null,
    convention === '' ? null : `${convention}。`,
    ...warnings,
  ])
