/** A table was brought in, or why it was not. */
import { tableTitles } from '../../../notices/table-notice.ts'
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const tableImported: WordingOf<'table-imported'> = ({ table, changes, obstacle, left }, setting) => {
  const title = tableTitles[table]
  if (obstacle !== '') return wording([typed(obstacle, setting, 200)])
  if (changes === '') return wording([`${title}与现有的一致，没有变化。`])
  return wording([
    `${title}已导入：${changes}。`,
    left > 0 ? `有误的${left}行没有导入，改好后再发来。` : null,
    table === 'roster' ? '新来的人请各自绑定；绑定码请说：绑定码 姓名' : null,
  ])
}
