/** What is said of the tree, its posts and files, and of what is supervised. */
import { gridDivided } from './wordings/grid-divided.ts'
import { gridFileShown } from './wordings/grid-file-shown.ts'
import { gridFiled } from './wordings/grid-filed.ts'
import { gridMerged } from './wordings/grid-merged.ts'
import { postChanged } from './wordings/post-changed.ts'
import { supervisedListed } from './wordings/supervised-listed.ts'

export const gridWordings = {
  'grid-divided': gridDivided,
  'grid-file-shown': gridFileShown,
  'grid-filed': gridFiled,
  'grid-merged': gridMerged,
  'post-changed': postChanged,
  'supervised-listed': supervisedListed,
} as const
