/** A ledger as XLSX, streamed: rows are pulled, written and compressed as they come, so that memory does not grow with them. */
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { colToLetter } from 'hucre/xlsx'
import type { Ledger } from '../../domain/digest/ledger.ts'
import { zippedAt } from '../core-properties.ts'
import { type Place, rowXml } from './cell-xml.ts'
import { frameOf, lastLetter, sheetPath } from './frame.ts'
import { linksPath, openLinks } from './links.ts'

/** What Excel's sheet holds, title row included. */
export const mostSheetRows = 1_048_576
/** So many letters of XML are compressed at a time. */
const chunkLetters = 256 * 1024

/** More rows than a sheet holds: the asker must take a shorter period. */
export class TooManyRowsError extends Error {
  constructor() {
    super(`台账超过${mostSheetRows - 1}行，一张表放不下，请缩短时间段后分次导出。`)
    this.name = 'TooManyRowsError'
  }
}

/**
 * @returns the file in pieces, to be written one after the other; the same rows give the same bytes.
 * @throws TooManyRowsError
 */
export async function* writeLedger({ rows, ...ledger }: Ledger): AsyncGenerator<Uint8Array, void, undefined> {
  const { columns } = ledger
  const frame = await frameOf(ledger)
  const places = columns.map(
    ({ kind, width }, at): Place => ({
      kind,
      width,
      letter: colToLetter(at),
      style: frame.styles[at] ?? '0',
    }),
  )
  const links = openLinks()
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const sheet = partOf(zip, sheetPath)
  let row = 1
  let waiting = frame.before
  for await (const cells of rows) {
    row += 1
    if (row > mostSheetRows) throw new TooManyRowsError()
    waiting += rowXml(row, links.take(row, cells, places), places)
    if (waiting.length < chunkLetters) continue
    sheet.push(strToU8(waiting))
    waiting = ''
    yield* ready.splice(0)
  }
  sheet.push(
    strToU8(waiting + ending(frame.after, `A1:${lastLetter(columns)}${row}`, links.sheetXml())),
    true,
  )
  const others = {
    ...frame.parts,
    ...(links.partXml() === null ? {} : { [linksPath]: strToU8(links.partXml() ?? '') }),
  }
  for (const [path, bytes] of Object.entries(others)) partOf(zip, path).push(bytes, true)
  zip.end()
  yield* ready
}

function partOf(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 6 })
  part.mtime = zippedAt
  zip.add(part)
  return part
}

/** The filter reaches to the last row; the schema wants the links behind it. */
const ending = (after: string, range: string, links: string): string =>
  after.replace(/<autoFilter ref="[^"]*"\/>/, `<autoFilter ref="${range}"/>${links}`)
