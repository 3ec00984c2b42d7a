/** A table to be filled in: the empty template, or what is on record. */
import { tableTitles } from '../../../notices/table-notice.ts'
import { type WordingOf, wording } from '../wording.ts'

export const formMade: WordingOf<'form-made'> = ({ table, name, filled }) =>
  wording([
    filled ? `${name}${tableTitles[table]}见附件，改好发回来就能导入。` : `${tableTitles[table]}模板见附件。`,
    filled ? null : '填好后直接发给我，我先核对，没有错再问您要不要导入。',
  ])
