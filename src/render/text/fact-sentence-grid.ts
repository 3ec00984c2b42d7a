/** The sentences of changes of the tree. */
import type { GridFact } from '../../domain/grid/change-facts.ts'
import type { Sentences } from './sentence.ts'

export const gridSentences = {
  'grid-merged': ({ grid, name }, names) => `${names.grid(grid)}并入${name}`,
  'grid-divided': ({ grid, name }, names) => `${names.grid(grid)}拆分出${name}`,
  'grid-filed': ({ grid, items }, names) =>
    `记入${names.grid(grid)}档案：${items.map(({ name }) => name).join('、')}`,
} as const satisfies Sentences<GridFact>
