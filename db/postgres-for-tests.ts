/** One PostgreSQL for a whole test run, started by the first test that asks. Named as globalSetup in vitest.config.ts. */
import { createServer } from 'node:http'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { type PostgresServer, startPostgres } from './embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test asks for a database: an address on loopback. */
    postgres: string
  }
}

/** Runs once, beside the tests' own processes; starts nothing until it is asked. Returns what ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<PostgresServer> | null = null
  const door = createServer((_, response) => {
    started ??= startPostgres()
    started
      .then((server) => server.newDatabase())
      .then(
        (url) => response.end(url),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
  })
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready))
  const address = door.address()
  project.provide('postgres', `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  return async () => {
    door.closeAllConnections()
    door.close()
    await (await started)?.stop()
  }
}

/** The url of a new migrated database of one test's own. */
export async function postgresForTests(): Promise<string> {
  const door = inject('postgres')
  if (!door) throw new Error("vitest.config.ts needs globalSetup: ['db/postgres-for-tests.ts']")
  const answer = await fetch(door)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`no PostgreSQL for the tests: ${text}`)
  return text
}

/** Databases of this process that no test is using any more. */
const spare: string[] = []

/** Empty again, whoever had it before: emptying one takes a hundredth of the time that making one takes. */
export async function borrowPostgres(): Promise<{ readonly url: string; readonly giveBack: () => void }> {
  const used = spare.pop()
  if (used !== undefined) await empty(used)
  const url = used ?? (await postgresForTests())
  return { url, giveBack: () => spare.push(url) }
}

/** Deleting is quick where truncating sixty tables makes sixty files anew. */
async function empty(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'")
    const deletes = rows.map(({ tablename }) => `delete from "${tablename}"`)
    await client.query(
      ['begin', 'set local session_replication_role = replica', ...deletes, 'commit'].join(';'),
    )
    await client.query("select setval(oid::regclass, 1, false) from pg_class where relkind = 'S'")
  } finally {
    await client.end()
  }
}
