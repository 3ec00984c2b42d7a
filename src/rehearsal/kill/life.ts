/** One life of the real program as a process of its own: started, listened to, killed or stopped. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface Life {
  /** The address it says it listens at; null when it ended before. */
  readonly ready: Promise<string | null>
  readonly ended: Promise<Ending>
  /** SIGKILL: nothing in the process can hear it. */
  kill(): void
  /** SIGTERM: it may finish what it holds. */
  stop(): void
  /** What it wrote to its log and to stderr so far; a line that the kill cut off is left out. */
  lines(): readonly string[]
}

const main = fileURLToPath(new URL('../../main.ts', import.meta.url))

/** `folder` becomes its working directory, so that nobody's `.env` is read; of this process's environment it gets nothing. */
export function beginLife(folder: string, env: Readonly<Record<string, string>>): Life {
  const child = spawn(process.execPath, [main], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const written = { out: '', err: '' }
  const ready = Promise.withResolvers<string | null>()
  const ended = new Promise<Ending>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  )
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text
    const address = /is ready: (http:\/\/[^\s/（]+)\S*\n/.exec(written.out)?.[1]
    if (address) ready.resolve(address)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text
  })
  ended.then(() => ready.resolve(null))
  return {
    ready: ready.promise,
    ended,
    kill: () => void child.kill('SIGKILL'),
    stop: () => void child.kill('SIGTERM'),
    lines: () => [written.out, written.err].flatMap((text) => text.split('\n').slice(0, -1)),
  }
}
