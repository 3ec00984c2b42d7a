/** The empty ledger: title row, styles, widths, filter and frozen head by hucre; the rows are written between its two halves. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { type CellStyle, type CellValue, colToLetter, writeXlsx } from 'hucre/xlsx'
import type { Ledger, LedgerColumn } from '../../domain/digest/ledger.ts'
import type { Day } from '../../domain/names.ts'
import { coreProperties } from '../core-properties.ts'
import { oneLine } from '../plain-text.ts'
import { paperFor } from './paper.ts'

export const sheetPath = 'xl/worksheets/sheet1.xml'

export interface Frame {
  /** All parts but the sheet, by their paths. */
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** The sheet up to the end of its title row, and from the end of its rows. */
  readonly before: string
  readonly after: string
  /** Index of each column's style. */
  readonly styles: readonly string[]
}

const line = { style: 'thin', color: { rgb: '8C8C8C' } } as const
const lines = { top: line, bottom: line, left: line, right: line } as const
const cell: CellStyle = { alignment: { vertical: 'top', wrapText: true }, border: lines }
/** Figures and days stand in the middle: to the right they would touch the words of the next column. */
const middle: CellStyle = { ...cell, alignment: { ...cell.alignment, horizontal: 'center' } }
/** Text is marked as text (@): a cell that begins with = + - @ stays what it is, also after somebody edits it. */
const looks: Readonly<Record<LedgerColumn['kind'], { style: CellStyle; example: CellValue }>> = {
  text: { style: { ...cell, numFmt: '@' }, example: '文' },
  date: { style: { ...middle, numFmt: 'yyyy-mm-dd' }, example: 1 },
  datetime: { style: { ...middle, numFmt: 'yyyy-mm-dd hh:mm' }, example: 1 },
  number: { style: middle, example: 1 },
  decimal: { style: { ...cell, numFmt: '0.00####' }, example: 1 },
  link: {
    style: { ...cell, numFmt: '@', font: { color: { rgb: '0563C1' }, underline: true } },
    example: '文',
  },
}
const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF5' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: lines,
  numFmt: '@',
}

/** A ledger has no date of its own. */
const noDay = '1980-01-01' as Day

export async function frameOf({ name, heading, columns }: Omit<Ledger, 'rows'>): Promise<Frame> {
  const titles = columns.map(({ title }) => oneLine(title))
  const parts = unzipSync(
    await writeXlsx({
      stringMode: 'inline',
      defaultFont: { name: '宋体', size: 11 },
      sheets: [
        {
          name: sheetName(name),
          // Two halves of a Latin letter's width make a Chinese one, and a little air.
          columns: columns.map(({ width, kind }) => ({ width: width * 2 + 2, style: looks[kind].style })),
          rows: [titles, columns.map(({ kind }) => looks[kind].example)],
          cells: new Map(titles.map((value, at) => [`0,${at}`, { value, type: 'string', style: head }])),
          freezePane: { rows: 1 },
          pageSetup: paperFor(columns),
          headerFooter: {
            ...(heading === undefined
              ? {}
              : { oddHeader: `&C&14 ${oneLine(heading).replaceAll('&', '&&')}` }),
            oddFooter: '&C第&P页，共&N页',
          },
          autoFilter: { range: `A1:${lastLetter(columns)}2` },
        },
      ],
    }),
  )
  const { [sheetPath]: sheet = new Uint8Array(), ...others } = parts
  const core = strToU8(coreProperties(oneLine(name), noDay))
  return { parts: { ...others, 'docProps/core.xml': core }, ...halves(strFromU8(sheet), columns.length) }
}

export const lastLetter = (columns: readonly unknown[]): string =>
  colToLetter(Math.max(0, columns.length - 1))

/** Where the example row stood, the rows will stand; it also shows which style hucre gave each column. */
function halves(sheet: string, columns: number): Pick<Frame, 'before' | 'after' | 'styles'> {
  const [, before, example, after] = /^(.*)(<row r="2".*<\/row>)(<\/sheetData>.*)$/s.exec(sheet) ?? []
  if (before === undefined || example === undefined || after === undefined)
    throw new Error('the empty ledger has no example row')
  const styles = [...example.matchAll(/<c r="[A-Z]+2"[^>]*? s="(\d+)"/g)].map(([, style = '0']) => style)
  if (styles.length !== columns) throw new Error('the empty ledger has not a style for every column')
  return { before: before.replace(/<dimension [^>]*>/, ''), after, styles }
}

/** What Excel forbids in a sheet's name, and its 31 letters. */
const sheetName = (name: string): string =>
  oneLine(name)
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/^'|'$/g, '')
    .slice(0, 31)
    .trim() || '台账'
