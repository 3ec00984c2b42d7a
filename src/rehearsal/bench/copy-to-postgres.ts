/** Copies what was filled into an SQLite store to a migrated PostgreSQL: the same rows, so that the same is measured. */
import Sqlite from 'better-sqlite3'
import pg from 'pg'

const tables = ['facts', 'sightings', 'complaints', 'duty_months'] as const
const rowsAtOnce = 1000

/** The roster is loaded by the store itself. Ends with an analyze, as a server does by itself after a while. */
export async function copyToPostgres(file: string, url: string): Promise<void> {
  const from = new Sqlite(file, { readonly: true })
  const into = new pg.Client({ connectionString: url })
  await into.connect()
  await into.query('begin')
  for (const table of tables) {
    let some: object[] = []
    for (const row of from.prepare(`select * from ${table}`).iterate() as Iterable<object>) {
      some.push(row)
      if (some.length === rowsAtOnce) {
        await put(into, table, some)
        some = []
      }
    }
    await put(into, table, some)
  }
  await into.query('commit')
  await into.query('analyze')
  await into.end()
  from.close()
}

/** One statement for many rows; JSON columns are text in SQLite and keep their text. */
async function put(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0] ?? {})
  const places = rows.map(
    (_, at) => `(${columns.map((_column, n) => `$${at * columns.length + n + 1}`).join(',')})`,
  )
  const names = columns.map((column) => `"${column}"`).join(',')
  await client.query(
    `insert into ${table} (${names}) values ${places.join(',')}`,
    rows.flatMap(Object.values),
  )
}
