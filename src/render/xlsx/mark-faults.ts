/** The file that was sent in, with one column more: beside each wrong row stands what is wrong with it. */
import { openXlsx, read, type Sheet, saveXlsx, writeXlsx } from 'hucre'
import { type Fault, faultTitle } from '../../domain/table/form.ts'
import { oneLine } from '../plain-text.ts'

export interface MarkedSheet {
  readonly sheet: string
  /** From 1. */
  readonly titleRow: number
}

/** @param bytes a file that could be read. Marks of an earlier round are taken away. */
export async function markFaults(
  bytes: Uint8Array,
  sheets: readonly MarkedSheet[],
  faults: readonly Fault[],
): Promise<Uint8Array> {
  const book = await openXlsx(bytes).catch(() => null)
  // XLS and ODS come back as XLSX with their values alone.
  const pages = book?.sheets ?? (await read(bytes)).sheets
  for (const { sheet: name, titleRow } of sheets) {
    const sheet = pages.find((one) => oneLine(one.name) === name)
    if (sheet)
      mark(
        sheet,
        titleRow - 1,
        new Map(faults.filter((one) => one.sheet === name).map((one) => [one.row, one.says])),
      )
  }
  if (book !== null) return saveXlsx(book)
  return writeXlsx({ sheets: pages.map(({ name, rows }) => ({ name, rows })) })
}

function mark(sheet: Sheet, titleRow: number, says: ReadonlyMap<number, string>): void {
  const titles = sheet.rows[titleRow] ?? []
  const known = titles.indexOf(faultTitle)
  const column = known >= 0 ? known : lastFilled(titles) + 1
  for (const [at, row] of sheet.rows.entries()) {
    const said = at === titleRow ? faultTitle : says.get(at + 1)
    if (said === undefined && (known < 0 || at < titleRow)) continue
    while (row.length < column) row.push(null)
    row[column] = said ?? null
  }
}

const lastFilled = (titles: Sheet['rows'][number]): number =>
  titles.findLastIndex((title) => title !== null && title !== '')
