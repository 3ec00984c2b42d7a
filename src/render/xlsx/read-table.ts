/** A table that somebody fills in, read from XLSX, XLS or ODS: the row of titles is found, merged cells are filled, numbers of rows are kept. */
import { unzipSync } from 'fflate'
import { type CellValue, EncryptedFileError, read, type Sheet, UnsupportedFormatError } from 'hucre'
import { faultTitle } from '../../domain/table/form.ts'
import { oneLine, plainText } from '../plain-text.ts'
import { readSheets } from './read-sheets.ts'

/** A district's pollution sources are some thousands; ten times a large one. */
export const mostTableRows = 50_000
/** Ten times what 50,000 rows take; a file of a few MB may hold a thousand times as much. */
const mostUnpacked = 100_000_000
/** Above the titles there may be a heading, a note and who filled it in. */
const titlesWithin = 20

export interface TableRow {
  /** As the sheet counts them, from 1: what the reader of a message sees at its left. */
  readonly row: number
  /** By title; empty cells are ''. Days are 2026-11-22, moments 2026-11-22 09:10. */
  readonly cells: Readonly<Record<string, string>>
}

/** Where what is wrong with a row is written: the column of an earlier round, else the one behind the last title. */
export interface MarksColumn {
  /** From 0. */
  readonly column: number
  readonly known: boolean
}

export type ReadTable =
  | {
      readonly kind: 'table'
      readonly sheet: string
      /** Where the titles stand, from 1. */
      readonly titleRow: number
      readonly titles: readonly string[]
      readonly rows: readonly TableRow[]
      readonly marks: MarksColumn
    }
  /** A sentence for whoever sent the file. */
  | { readonly kind: 'unreadable'; readonly why: string }

/** @param wanted titles that must be there; others may stand beside them, in any order. */
export async function readTable(bytes: Uint8Array, wanted: readonly string[]): Promise<ReadTable> {
  const book = await open(bytes, () => true)
  return typeof book === 'string' ? unreadable(book) : tableIn(book, wanted)
}

/** The same of sheets that have been opened already. */
export function tableIn(book: readonly Page[], wanted: readonly string[]): ReadTable {
  const found = book.map((sheet) => ({ sheet, at: findTitles(sheet.rows, wanted) }))
  const best = found.toSorted((one, other) => other.at.titles.length - one.at.titles.length)[0]
  if (best === undefined) return unreadable('表格里没有工作表，请用模板重新填写。')
  return rowsBelow(best.sheet, best.at.row, wanted)
}

export interface WantedTable {
  readonly sheet: string
  readonly titles: readonly string[]
}

/**
 * Several tables of one file, each on the sheet of its name; null where the file has no such sheet.
 * @returns in the order of `wanted`, or the sentence that says why nothing can be read.
 */
export async function readTables(
  bytes: Uint8Array,
  wanted: readonly WantedTable[],
): Promise<readonly (ReadTable | null)[] | string> {
  const book = await open(bytes, (name) => wanted.some(({ sheet }) => sheet === oneLine(name)))
  if (typeof book === 'string') return book
  return wanted.map(({ sheet: name, titles }) => {
    const sheet = book.find((one) => oneLine(one.name) === name)
    return sheet === undefined ? null : rowsBelow(sheet, findTitles(sheet.rows, titles).row, titles)
  })
}

/** The names of the sheets that are shown, to see what a file is; or the sentence that says why nothing can be read. */
export async function sheetNames(bytes: Uint8Array): Promise<readonly string[] | string> {
  const book = await open(bytes, () => false)
  return typeof book === 'string' ? book : book.map(({ name }) => oneLine(name))
}

const unreadable = (why: string): ReadTable => ({ kind: 'unreadable', why })

type Page = Pick<Sheet, 'name' | 'rows' | 'merges'>
/** A few more than may be: enough to see that they are too many. */
const maxRows = mostTableRows + titlesWithin + 1

/** The sheets that are shown, or the sentence that says why there are none. `isWanted`: of the others the rows may be missing. */
async function open(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<readonly Page[] | string> {
  if (bytes.length === 0) return '文件是空的，请重新发送。'
  if (unpacked(bytes) > mostUnpacked)
    return `表格太大，解开后超过${mostUnpacked / 1e6}兆，请删去用不着的行和列，或分成几份发送。`
  try {
    const rowByRow = await readSheets(bytes, isWanted, maxRows)
    if (rowByRow) return rowByRow.map((sheet) => ({ ...sheet, merges: [...sheet.merges] }))
    // XLS, ODS and what else there is are read whole.
    const { sheets } = await read(bytes, { maxRows })
    return sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
  } catch (error) {
    if (error instanceof EncryptedFileError) return '表格设有打开密码，请去掉密码后重新发送。'
    if (error instanceof UnsupportedFormatError) return '这不是表格文件，请发送 .xlsx 格式的表格。'
    return '表格打不开，可能已损坏，请另存为 .xlsx 后重新发送。'
  }
}

/** What a file that is packed says of its parts, added up; 0 for one that is not. Nothing is unpacked for it. */
function unpacked(bytes: Uint8Array): number {
  let sum = 0
  const filter = ({ originalSize }: { originalSize: number }) => {
    sum += originalSize
    return false
  }
  try {
    unzipSync(bytes, { filter })
  } catch {
    // What cannot be opened is said when it is opened.
  }
  return sum
}

/** The row among the first that holds most of the wanted titles. */
function findTitles(
  rows: Sheet['rows'],
  wanted: readonly string[],
): { row: number; titles: readonly string[] } {
  let best: { row: number; titles: readonly string[] } = { row: -1, titles: [] }
  for (const [row, cells] of rows.slice(0, titlesWithin).entries()) {
    const here = cells.map(titleOf)
    const titles = wanted.filter((title) => here.includes(titleOf(title)))
    if (titles.length > best.titles.length) best = { row, titles }
  }
  return best
}

/** Spaces, line breaks and the star of a required field do not make another title. */
const titleOf = (value: CellValue | undefined): string =>
  typeof value === 'string' ? oneLine(value).replaceAll(/[\s*＊]/g, '') : ''

function rowsBelow(sheet: Page, titleRow: number, wanted: readonly string[]): ReadTable {
  const titles = (sheet.rows[titleRow] ?? []).map(titleOf)
  const missing = wanted.filter((title) => !titles.includes(titleOf(title)))
  if (titleRow < 0) return unreadable(`没有找到表头，表头应含：${wanted.join('、')}。请用模板填写。`)
  if (missing.length > 0)
    return unreadable(`表头缺少：${missing.join('、')}（第${titleRow + 1}行）。请用模板填写。`)
  const twice = titles.filter((title, at) => title !== '' && titles.indexOf(title) !== at)
  if (twice.length > 0) return unreadable(`表头有重复的列：${[...new Set(twice)].join('、')}。请只留一列。`)
  fillMerged(sheet, titleRow)
  const rows: TableRow[] = []
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= titleRow || cells.every((value) => value === null || value === '')) continue
    if (rows.length >= mostTableRows) return unreadable(`表格超过${mostTableRows}行，请分成几份发送。`)
    const spoilt = cells.findIndex(
      (value) => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER,
    )
    if (spoilt >= 0)
      return unreadable(
        `第${at + 1}行“${titles[spoilt] ?? ''}”是数字格式，超过15位的末尾几位已丢失，请把这一列设为文本后重新填写。`,
      )
    rows.push({
      row: at + 1,
      cells: Object.fromEntries(
        titles.flatMap((title, column) => (title === '' ? [] : [[title, textOf(cells[column])]])),
      ),
    })
  }
  const known = titles.indexOf(faultTitle)
  return {
    ...{ kind: 'table', sheet: sheet.name, titleRow: titleRow + 1, titles: titles.filter(Boolean), rows },
    marks: { column: known >= 0 ? known : titles.findLastIndex(Boolean) + 1, known: known >= 0 },
  }
}

/** Whoever merges cells means that all of them say the same. */
function fillMerged({ rows, merges = [] }: Page, titleRow: number): void {
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (startRow <= titleRow) continue
    const value = rows[startRow]?.[startCol] ?? null
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1)
      for (let column = startCol; column <= endCol; column += 1) {
        const cells = rows[row]
        if (cells !== undefined) cells[column] = value
      }
  }
}

/** As it is seen in the cell, more or less: a day without clock time shows none. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return plainText(value).trim()
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return numberText(value)
  // hucre reads the sheet's clock as if it were UTC: what it shows is what was typed.
  return value
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ')
    .replace(/ 00:00$/, '')
}

/** Never 1.4e+17, and never the tail of a binary fraction. */
const numberText = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)))
