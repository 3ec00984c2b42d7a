/** One sheet of an XLSX file with a column of marks, put into its XML: everything else in it stays as it was written. */
import { strFromU8, strToU8 } from 'fflate'
import { colToLetter } from 'hucre/xlsx'
import { plainText } from '../plain-text.ts'
import { escapeXml } from './cell-xml.ts'
import { keepUnderscores } from './keep-underscores.ts'

export interface RowMarks {
  /** From 0; what stands there in a row of these is replaced, or taken away. */
  readonly column: number
  /** Rows from 1 that are gone through. */
  readonly from: number
  /** What is written, by row; null for none of the rows between. */
  readonly says: ReadonlyMap<number, string>
  /** The column stood there already: rows without a mark lose an older one. */
  readonly clears: boolean
}

/** What is said of a whole sheet stands at its beginning. */
const headLetters = 4_000

/**
 * @param xml a letter for each byte: half the memory, and markup is ASCII in UTF-8.
 * @returns the same; null for a sheet that is written in a way we do not change by its letters.
 */
export function markRows(xml: string, { column, from, says, clears }: RowMarks): string | null {
  // How far a sheet reaches is only a hint, and would be wrong now.
  const dimension = /<dimension\b[^>]*\/>/.exec(xml.slice(0, headLetters))?.[0]
  if (dimension !== undefined) return markRows(xml.replace(dimension, ''), { column, from, says, clears })
  if (!/<sheetData[ >]/.test(xml) || /<!--|<!\[CDATA\[/.test(xml)) return null
  if (/<c(?=[\s>/])(?![^>]*\sr="[A-Z]+\d)/.test(xml)) return null
  const pieces: string[] = []
  let copied = 0
  let row = 0
  for (const { 0: open, 1: attributes = '', index } of xml.matchAll(/<row\b([^>]*)>/g)) {
    row = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? row + 1)
    const said = says.get(row)
    if (row < from || (said === undefined && !clears)) continue
    const empty = attributes.endsWith('/')
    const begun = index + open.length
    const ended = empty ? begun : xml.indexOf('</row>', begun)
    // A row's reach is such a hint too.
    const kept = attributes.replace(/\/$/, '').replace(/\sspans="[^"]*"/, '')
    const cells = withCell(empty ? '' : xml.slice(begun, ended), column, row, said)
    pieces.push(xml.slice(copied, index), `<row${kept}>${cells}</row>`)
    copied = empty ? begun : ended + '</row>'.length
  }
  return [...pieces, xml.slice(copied)].join('')
}

function withCell(cells: string, column: number, row: number, said: string | undefined): string {
  const all = cells.match(/<c\s[^>]*?(?:\/>|>.*?<\/c>)/gs) ?? []
  const at = (cell: string) => columnOf(/\sr="([A-Z]+)/.exec(cell)?.[1] ?? '')
  const before = all.filter((cell) => at(cell) < column)
  const behind = all.filter((cell) => at(cell) > column)
  const text = said === undefined ? '' : strFromU8(strToU8(keepUnderscores(escapeXml(plainText(said)))), true)
  const own =
    said === undefined
      ? []
      : [`<c r="${colToLetter(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`]
  return [...before, ...own, ...behind].join('')
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
