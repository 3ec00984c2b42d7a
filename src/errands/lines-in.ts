/** A stream of bytes as numbered lines, chunk by chunk: memory stays that of one chunk and one line. */
import { limits } from '../limits.ts'

export interface Line {
  /** From 1. */
  readonly number: number
  /** Null when it is longer than the limit. */
  readonly text: string | null
}

/** UTF-8, with or without a byte order mark. Only \n ends a line: JSON may hold every other kind of line end. */
export async function* linesIn(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder()
  let rest = ''
  let number = 0
  let skipping = false
  const line = (text: string): Line => {
    number += 1
    const whole = !skipping && text.length <= limits.lineChars
    skipping = false
    return { number, text: whole ? text : null }
  }
  for await (const bytes of source) {
    const pieces = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = pieces.pop() ?? ''
    const lines = pieces.map(line)
    // What is too long is told when it ends, and not kept until then.
    if (rest.length > limits.lineChars) {
      skipping = true
      rest = ''
    }
    if (lines.length > 0) yield lines
  }
  rest += decoder.decode()
  if (rest !== '' || skipping) yield [line(rest)]
}
