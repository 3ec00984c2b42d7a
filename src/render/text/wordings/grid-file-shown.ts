/** 网格档案: every item with its words, and what is still to be fixed. */
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const gridFileShown: WordingOf<'grid-file-shown'> = ({ grid, rows }, setting) =>
  wording([
    `${grid}网格档案：`,
    ...rows.map(({ name, text }) => `${name}：${text === null ? '还没有登记' : typed(text, setting, 120)}`),
  ])
