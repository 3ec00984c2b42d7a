/** Every play but the longest on PostgreSQL: the same words in the same places as on SQLite. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, test } from 'vitest'
import { postgresForTests } from '../../db/postgres-for-tests.ts'
import { playFiles, playOut, playsDir } from './plays.ts'

/** Weeks in which every day tells the same: over the second database they would ask the same again and again. */
const routineAtMost = 150
const routineIn = (text: string): number =>
  [...text.matchAll(/（另有例行提醒 (\d+) 条）/g)].reduce((sum, [, count]) => sum + Number(count), 0)

/** After weeks at a standstill much is told at once, and how it falls into letters depends on who is asked first. */
const bundledByChance: ReadonlySet<string> = new Set(['年度考核.md'])

const all = (await playFiles()).filter((file) => !bundledByChance.has(file))
const texts = await Promise.all(all.map((file) => readFile(join(playsDir, file), 'utf8')))
const files = all.filter((_, at) => routineIn(texts[at] ?? '') <= routineAtMost)
/** Databases that no play is using. Emptying one is several times faster than making one. */
const free: string[] = []

describe('plays on PostgreSQL', () => {
  // The files are written by the plays on SQLite alone; here they only must be met.
  test.concurrent.for(files)('%s', { timeout: 60_000 }, async (file, { expect }) => {
    const [url, wanted] = await Promise.all([emptyDatabase(), readFile(join(playsDir, file), 'utf8')])
    const { text } = await playOut(file, { url })
    free.push(url)
    expect(text).toBe(wanted)
  })
})

async function emptyDatabase(): Promise<string> {
  const used = free.pop()
  if (used === undefined) return postgresForTests()
  const client = new Client({ connectionString: used })
  await client.connect()
  const { rows } = await client.query(
    "select string_agg(format('%I', tablename), ', ') as tables from pg_tables where schemaname = 'public'",
  )
  await client.query(`truncate ${rows[0].tables} restart identity cascade`)
  await client.end()
  return used
}
