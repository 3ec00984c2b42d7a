/** The bytes of a file of the lexicon as text: UTF-8 or a fault that says how it was saved, never silently other words. */
import { LexiconError } from './lexicon-error.ts'

/** A BOM is taken off. Throws an Error that names file and line. */
export function decodeFile(file: string, bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new LexiconError(`${file}:1`, `文件存成了 UTF-16（记事本里叫 Unicode），${saveAnew} It is UTF-16.`)
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    throw new LexiconError(`${file}:${lineAt(bytes, nul)}`, '这不是文字文件。 It is no text file.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const line = firstBadLine(bytes)
    throw new LexiconError(
      `${file}:${line}`,
      `这一行不是 UTF-8 编码（多半是记事本存成了 ANSI 或 GBK），${saveAnew} It is not UTF-8.`,
    )
  }
}

const saveAnew = '请打开后另存为，编码选 UTF-8。'
const newline = 0x0a

const lineAt = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).filter((byte) => byte === newline).length + 1

/** No character of UTF-8 but the line break itself has its byte: each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const next = bytes.indexOf(newline, start)
    const end = next < 0 ? bytes.length : next
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return 1
}
