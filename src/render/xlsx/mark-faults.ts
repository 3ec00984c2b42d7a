/** The file that was sent in, with one column more: beside each wrong row stands what is wrong with it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { read, type Sheet, writeXlsx } from 'hucre'
import { type Fault, faultTitle } from '../../domain/table/form.ts'
import { zippedAt } from '../core-properties.ts'
import { oneLine } from '../plain-text.ts'
import { markRows } from './mark-rows.ts'
import type { MarksColumn } from './read-table.ts'
import { sheetPaths } from './sheet-paths.ts'

export interface MarkedSheet {
  readonly sheet: string
  /** From 1. */
  readonly titleRow: number
  readonly marks: MarksColumn
}

/** @param bytes a file that could be read. Marks of an earlier round are taken away. */
export async function markFaults(
  bytes: Uint8Array,
  sheets: readonly MarkedSheet[],
  faults: readonly Fault[],
): Promise<Uint8Array> {
  return markedAsWritten(bytes, sheets, faults) ?? (await markedValues(bytes, sheets, faults))
}

/**
 * The sheets' XML is changed where marks stand and nowhere else: widths, colours and photos stay, and 50,000 rows need
 * no model of them in memory. Null for what is no XLSX file, or written in a way of its own.
 */
function markedAsWritten(
  bytes: Uint8Array,
  sheets: readonly MarkedSheet[],
  faults: readonly Fault[],
): Uint8Array | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  const parts = unzipSync(bytes)
  const paths = sheetPaths(parts)
  for (const { sheet: name, titleRow, marks } of sheets) {
    const found = paths.find((one) => oneLine(one.name) === name)
    const part = found && parts[found.path]
    if (!part) return null
    const says = new Map(faults.flatMap((one) => (one.sheet === name ? [[one.row, one.says]] : [])))
    says.set(titleRow, faultTitle)
    const marked = markRows(strFromU8(part, true), {
      column: marks.column,
      from: titleRow,
      says,
      clears: marks.known,
    })
    if (marked === null) return null
    parts[found.path] = strToU8(marked, true)
  }
  return zipSync(parts, { level: 6, mtime: zippedAt })
}

/** XLS, ODS and what else there is come back as XLSX with their values alone. */
async function markedValues(
  bytes: Uint8Array,
  sheets: readonly MarkedSheet[],
  faults: readonly Fault[],
): Promise<Uint8Array> {
  const pages = (await read(bytes)).sheets
  for (const { sheet: name, titleRow, marks } of sheets) {
    const sheet = pages.find((one) => oneLine(one.name) === name)
    if (sheet)
      mark(
        sheet,
        titleRow - 1,
        marks,
        new Map(faults.filter((one) => one.sheet === name).map((one) => [one.row, one.says])),
      )
  }
  return writeXlsx({ sheets: pages.map(({ name, rows }) => ({ name, rows })) })
}

function mark(
  sheet: Sheet,
  titleRow: number,
  { column, known }: MarksColumn,
  says: ReadonlyMap<number, string>,
): void {
  for (const [at, row] of sheet.rows.entries()) {
    const said = at === titleRow ? faultTitle : says.get(at + 1)
    if (said === undefined && (!known || at < titleRow)) continue
    while (row.length < column) row.push(null)
    row[column] = said ?? null
  }
}
