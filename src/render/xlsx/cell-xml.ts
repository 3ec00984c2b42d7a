/** One row of a ledger as the sheet's XML: every text stays text, dates are serial numbers in China time. */
import { daysBetween } from '../../domain/calendar/days.ts'
import type { LedgerCell, LedgerColumn, Link } from '../../domain/digest/ledger.ts'
import type { Day } from '../../domain/names.ts'
import { plainText } from '../plain-text.ts'
import { keepUnderscores } from './keep-underscores.ts'
import { linesIn, rowHeight } from './row-height.ts'

/** The longest text that Excel opens; what is beyond is cut, and said so. */
const mostLetters = 32_767
const cut = '……（过长，已截断）'

/** Excel counts days from here, and China is eight hours ahead of the world's clock all year. */
const dayZero = '1899-12-30' as Day
const epochSerial = 25_569
const msPerDay = 86_400_000
const chinaMs = 8 * 3_600_000

export interface Place {
  /** Letter of the column. */
  readonly letter: string
  readonly kind: LedgerColumn['kind']
  /** In Chinese characters. */
  readonly width: number
  /** Index of its style. */
  readonly style: string
}

/** @param row 1 is the title row. */
export function rowXml(row: number, cells: readonly LedgerCell[], places: readonly Place[]): string {
  let xml = `<row r="${row}"${heightOf(cells, places)}>`
  for (const [at, place] of places.entries()) xml += cellXml(cells[at] ?? null, place, row)
  return `${xml}</row>`
}

/** Only where something goes on below: LibreOffice does not fit a row by itself. */
function heightOf(cells: readonly LedgerCell[], places: readonly Place[]): string {
  let most = 1
  for (const [at, { kind, width }] of places.entries()) {
    const value = cells[at]
    if (kind === 'text' && typeof value === 'string') most = Math.max(most, linesIn(value, width))
  }
  return most === 1 ? '' : ` ht="${rowHeight(most)}"`
}

function cellXml(value: LedgerCell, { letter, kind, style }: Place, row: number): string {
  if (value === null || value === '') return `<c r="${letter}${row}" s="${style}"/>`
  const number = numberOf(value, kind)
  if (number !== null) return `<c r="${letter}${row}" s="${style}"><v>${number}</v></c>`
  // As a text of its own, never as a formula and never as something to be guessed at.
  return `<c r="${letter}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textXml(textOf(value))}</t></is></c>`
}

/** What goes into the cell as a number, as it is written; null is text. A value its column does not expect is not lost: it is text. */
function numberOf(value: string | number | Link, kind: LedgerColumn['kind']): string | null {
  if (kind === 'number' && typeof value === 'number') return Number.isFinite(value) ? String(value) : null
  if (kind === 'datetime' && typeof value === 'number') return serialOf(value)
  if (typeof value !== 'string') return null
  if (kind === 'decimal') return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? value : null
  return kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) ? serialOfDay(value as Day) : null
}

/** All digits of it: LibreOffice cuts the clock to the minute, and with nine decimals 00:30 was shown as 00:29. */
const serialOf = (instant: number): string => String((instant + chinaMs) / msPerDay + epochSerial)

const serials = new Map<Day, string>()
/** The days of a ledger are few; their reckoning is dear. */
function serialOfDay(day: Day): string {
  const known = serials.get(day)
  if (known !== undefined) return known
  if (serials.size > 10_000) serials.clear()
  const serial = String(daysBetween(dayZero, day))
  serials.set(day, serial)
  return serial
}

const textOf = (value: string | number | Link): string =>
  typeof value === 'object' ? value.text : String(value)

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function textXml(text: string): string {
  const plain = plainText(text)
  const fits =
    plain.length <= mostLetters ? plain : `${plain.slice(0, mostLetters - cut.length).toWellFormed()}${cut}`
  return keepUnderscores(escapeXml(fits))
}

export const escapeXml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
