/** Tables that are handed in are read by the press: a large one must not hold up a reply. */
import type { Press } from '../render/workers/press.ts'
import type { Sheets } from '../tables/sheets.ts'

export const sheetsOf = (press: Press): Sheets => ({
  names: press.sheetNames,
  read: press.tables,
  mark: press.mark,
})
