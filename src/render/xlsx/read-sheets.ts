/** The sheets of an XLSX file row by row, out of a file that is unpacked piece by piece: 50,000 rows need no model of themselves in memory. */
import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { type CellValue, type MergeRange, streamXlsxRows } from 'hucre/xlsx'
import { sheetPaths } from './sheet-paths.ts'

export interface ShownSheet {
  readonly name: string
  /** By number, from 0; a row that is not there is empty. */
  readonly rows: CellValue[][]
  readonly merges: readonly MergeRange[]
}

const pieceBytes = 64 * 1024

/** The sheets that are shown, without their rows; null for what is no XLSX file of the usual kind. */
function shownSheets(bytes: Uint8Array) {
  const parts: Record<string, Uint8Array> = {}
  try {
    const book = unzipSync(bytes, {
      filter({ name }) {
        parts[name] = new Uint8Array()
        return name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels'
      },
    })
    const sheets = sheetPaths({ ...parts, ...book }).filter(({ hidden }) => !hidden)
    return sheets.length === 0 ? null : sheets
  } catch {
    // What is no packed file, or a torn one, is named by whoever reads it whole.
    return null
  }
}

/** @param isWanted by its name; of the others no row is read. */
export async function readSheets(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  maxRows: number,
): Promise<readonly ShownSheet[] | null> {
  const found: ShownSheet[] = []
  const shown = shownSheets(bytes)
  for (const { name, index, path } of shown ?? []) {
    const rows: CellValue[][] = []
    if (isWanted(name))
      for await (const row of streamXlsxRows(bytes, { sheet: index })) {
        if (row.index >= maxRows) break
        while (rows.length < row.index) rows.push([])
        rows.push(row.values)
      }
    found.push({ name, rows, merges: isWanted(name) ? mergesIn(bytes, path) : [] })
  }
  return shown && found
}

/** They stand behind the rows, and reading row by row passes them over. */
function mergesIn(bytes: Uint8Array, path: string): readonly MergeRange[] {
  const decoder = new TextDecoder('latin1')
  const begin = '<mergeCells'
  let kept = ''
  let inside = false
  const unzip = new Unzip((file) => {
    if (file.name !== path) return
    file.ondata = (_error, piece) => {
      if (kept.includes('</mergeCells>')) return
      kept += decoder.decode(piece, { stream: true })
      const at = inside ? 0 : kept.indexOf(begin)
      inside ||= at >= 0
      kept = kept.slice(inside ? at : -begin.length)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += pieceBytes)
    unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length)
  const ranges = [...kept.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)]
  return ranges.map(([, fromColumn = '', fromRow = '', toColumn = '', toRow = '']) => ({
    startRow: Number(fromRow) - 1,
    startCol: columnOf(fromColumn),
    endRow: Number(toRow) - 1,
    endCol: columnOf(toColumn),
  }))
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
