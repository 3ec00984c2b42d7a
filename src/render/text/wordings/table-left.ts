/** No: the table stays outside. */
import { tableTitles } from '../../../notices/table-notice.ts'
import { type WordingOf, wording } from '../wording.ts'

export const tableLeft: WordingOf<'table-left'> = ({ table }) =>
  wording([`好，${tableTitles[table]}没有导入。需要时再发一次文件。`])
