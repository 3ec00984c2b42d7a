/** The same table as readTable's, out of a text file: comma, semicolon or tab, in UTF-8 or as Chinese offices save it. */
import { parseCsv } from 'hucre'
import { mostTableRows, type ReadTable, tableIn } from './read-table.ts'

/** Never throws: bytes that are no text are answered with a sentence. */
export function readCsv(bytes: Uint8Array, wanted: readonly string[]): ReadTable {
  if (bytes.length === 0) return { kind: 'unreadable', why: '文件是空的，请重新发送。' }
  if (bytes.includes(0))
    return { kind: 'unreadable', why: '这不是文本表格，请另存为 CSV 或 .xlsx 后重新发送。' }
  const text = textOf(bytes)
  if (text === null) return { kind: 'unreadable', why: '文件的文字编码认不出，请另存为 UTF-8 的 CSV。' }
  // A few more than may be: enough to see that they are too many.
  const rows = parseCsv(text, { maxRows: mostTableRows + 22 })
  return tableIn([{ name: 'CSV', rows }], wanted)
}

/** Spreadsheet programs on Chinese Windows save CSV as GBK; null for what is neither. */
function textOf(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one.
    }
  }
  return null
}
