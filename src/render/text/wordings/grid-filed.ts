/** 网格档案: entered, and what it still lacks. */
import { type WordingOf, wording } from '../wording.ts'

export const gridFiled: WordingOf<'grid-filed'> = ({ grid, rows, entered }) => {
  const left = rows.flatMap(({ name, text }) => (text === null ? [name] : []))
  return wording([
    `已记入${grid}网格档案：${entered.join('、')}。`,
    left.length > 0 ? `还缺：${left.join('、')}。` : '各项都已登记。',
  ])
}
