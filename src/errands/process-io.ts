/** Standard input and output for a command: waits for a slow reader, and leaves quietly with one that goes. */
import { createReadStream } from 'node:fs'

export interface CommandIo {
  /** The bytes of a file, or of standard input for `-`. */
  readonly read: (file: string) => AsyncIterable<Uint8Array>
  /** Resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>
  /** A sentence for whoever started the command. */
  readonly tell: (sentence: string) => void
}

export function openProcessIo(): CommandIo {
  const { stdin, stdout, stderr } = process
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `| head` has seen enough.
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  return {
    read: (file) => (file === '-' ? stdin : createReadStream(file)),
    write: (text) =>
      stdout.write(text)
        ? Promise.resolve()
        : new Promise((resolve) => {
            stdout.once('drain', resolve)
          }),
    tell: (sentence) => {
      stderr.write(`${sentence}\n`)
    },
  }
}
