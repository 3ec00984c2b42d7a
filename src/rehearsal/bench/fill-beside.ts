/** What a digest tells beside cases, written straight into an SQLite store: daily duties done, and orders with their counts. */
import Sqlite from 'better-sqlite3'
import { at, daysFrom } from '../../domain/calendar/days.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import type { Day } from '../../domain/names.ts'
import { isDaily } from '../../domain/policy/house-duty.ts'
import { loadPacks } from '../../policies/load.ts'

/** Of ten grids one has done nothing. */
const behindOneIn = 10
const orders = 30

export async function fillBeside(file: string, roster: Roster, from: Day, to: Day): Promise<void> {
  const duties = (await loadPacks([roster.pack])).get(roster.pack)?.at(to).duties.filter(isDaily) ?? []
  const days = daysFrom(from, to)
  const db = new Sqlite(file)
  db.pragma('synchronous = OFF')
  db.exec('begin')
  const done = db.prepare('insert into duties_done (tenant, duty, day, grid, n) values (?,?,?,?,1)')
  for (const { id, level } of duties)
    for (const [n, { code }] of roster.grids.filter((grid) => grid.level === level).entries())
      if (n % behindOneIn !== 0) for (const day of days) done.run(roster.tenant, id, day, code)
  fillOrders(db, roster, to)
  // The store has been written since before the period: what was owed is counted.
  db.prepare('insert into facts values (?,1,?,?,?,?,?)').run(
    ...['bench:begun', 'group-moved', '{}', '{}', at(from, '00:00') - 86_400_000, ''],
  )
  db.exec('commit')
  db.exec('analyze')
  db.close()
}

/** Each to all units of the second level, half of which have done it. */
function fillOrders(db: InstanceType<typeof Sqlite>, { tenant, grids }: Roster, day: Day): void {
  const order = db.prepare(
    'insert into orders (id, tenant, no, short, state, origin, giver, issued_at, data) values (?,?,?,?,?,?,?,?,?)',
  )
  const count = db.prepare('insert into order_counts values (?,?,1,?,0,?,0,0)')
  const part = db.prepare(
    `insert into order_parts (order_id, key, parent, tier, grid, name, state, passed, children_open, late, photos,
      words, version) values (?,?,'',1,?,?,?,0,0,0,0,'',1)`,
  )
  const towns = grids.filter(({ level }) => level === 2)
  for (let n = 1; n <= orders; n += 1) {
    const no = `RW${day.replaceAll('-', '')}-${String(n).padStart(3, '0')}`
    const id = `${tenant}/${no}`
    const issuedAt = at(day, '08:00')
    const data = {
      ...{ id, no, tenant, origin: tenant, group: null, giver: { person: 'p', title: '网格长' } },
      ...{ text: '排查散煤', whom: '各镇办', photo: false, until: issuedAt + n * 3_600_000, campaign: null },
      ...{ told: towns.length, issuedAt, state: 'open', endedAt: null, steps: [], urged: 0, version: 1 },
    }
    order.run(id, tenant, no, n, 'open', tenant, 'p', issuedAt, JSON.stringify(data))
    count.run(id, tenant, towns.length, Math.ceil(towns.length / 2))
    for (const [at, { code, name }] of towns.entries())
      part.run(id, code, code, name, at % 2 === 0 ? 'done' : 'told')
  }
}
