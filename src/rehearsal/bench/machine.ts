/** What the machine itself can do, measured in the same run: the figures ours are compared with. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import pg from 'pg'

/** Commits of one small row, one by one, WAL and synchronous=FULL, per second. */
export function rawSqliteCommits(seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-raw-'))
  const db = new Sqlite(join(folder, 'raw.db'))
  db.exec('pragma journal_mode = WAL; pragma synchronous = FULL; create table t (x)')
  const insert = db.prepare("insert into t values ('x')")
  const begun = performance.now()
  let done = 0
  while (performance.now() - begun < seconds * 1000) {
    insert.run()
    done += 1
  }
  const rate = (1000 * done) / (performance.now() - begun)
  db.close()
  rmSync(folder, { recursive: true })
  return rate
}

/** The same on PostgreSQL over eight connections. */
export async function rawPostgresCommits(url: string, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  await pool.query('create table raw_commits (x text)')
  const begun = performance.now()
  let done = 0
  const lane = async () => {
    while (performance.now() - begun < seconds * 1000) {
      await pool.query("insert into raw_commits values ('x')")
      done += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  const rate = (1000 * done) / (performance.now() - begun)
  await pool.query('drop table raw_commits')
  await pool.end()
  return rate
}
