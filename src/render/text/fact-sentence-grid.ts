/** The sentences of changes of the tree. */
import type { GridFact } from '../../domain/grid/change-facts.ts'
import type { Sentences } from './sentence.ts'

export const gridSentences = {
  'grid-merged': ({ grid, name }, names) => `${names.grid(grid)}并入${name}`,
  'grid-divided': ({ grid, name }, names) => `${names.grid(grid)}拆分出${name}`,
} as const satisfies Sentences<GridFact>
