/** Starts the real program on an empty directory: how long until it is ready, how much memory it has then. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The very words of `npm start`, without the `exec node` before them. */
function startArguments(): string[] {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts
  return String(scripts.start).split(' ').slice(2)
}

export async function startOnce(): Promise<{ readonly readyMs: number; readonly rssBytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-start-'))
  const begun = performance.now()
  const child = spawn(process.execPath, startArguments(), {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => String(data).includes('ready') && resolve())
    child.once('exit', () => reject(new Error('it ended before it was ready')))
  })
  const readyMs = performance.now() - begun
  // A moment later: what was only needed for starting is given back, what is needed for living is there.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const rss = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
  child.removeAllListeners('exit')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true })
  return { readyMs, rssBytes: Number(rss ?? Number.NaN) * 1024 }
}
