/** Cases and their counts written straight into an SQLite store: what digests and ledgers read. */
import Sqlite from 'better-sqlite3'
import { at, daysFrom } from '../../domain/calendar/days.ts'
import { fold } from '../../domain/case/evolve.ts'
import type { CaseFact } from '../../domain/case/facts.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import { CaseId, type Day, type GridCode, type Instant, type PersonId } from '../../domain/names.ts'

const texts = ['路边堆了建筑垃圾没人清', '工地没有洒水，扬尘很大', '夜里有人烧秸秆', '河边有污水直排']
/** Of ten cases one is still open. */
const openOneIn = 10

/** `count` cases over the days, in the grids of the deepest level in turn. The store must not be written elsewhere. */
export function fillCases(file: string, roster: Roster, from: Day, to: Day, count: number): void {
  const db = new Sqlite(file)
  // A store that is thrown away after the measurement need not survive a power cut.
  db.pragma('synchronous = OFF')
  const cases = db.prepare(
    `insert into cases (id, tenant, no, state, open, overdue, origin, area, town, category, holder_grid, reporter,
      reported_at, data) values (?,?,?,?,?,0,?,?,?,'dust',?,'p',?,?)`,
  )
  const tally = db.prepare(
    'insert into tallies values (?,?,?,1) on conflict (grid, day, key) do update set n = n + 1',
  )
  const deepest = Math.max(...roster.grids.map(({ level }) => level))
  const parents = new Map(roster.grids.map(({ code, parent }) => [code, parent]))
  const grids = roster.grids.filter(({ level }) => level === deepest)
  const days = daysFrom(from, to)
  db.exec('begin')
  for (let n = 0; n < count; n += 1) {
    const day = days[Math.floor((n * days.length) / count)] ?? from
    const { code } = grids[n % grids.length] as (typeof grids)[number]
    const path = pathOf(code, parents)
    const { id, no, data, closed, reportedAt } = caseNo(n, roster, code, day)
    tally.run(code, day, 'reported')
    if (closed) tally.run(code, day, 'closed')
    if (n % 3 === 0) tally.run(code, day, 'patrol')
    const [state, open] = closed ? ['closed', 0] : ['handling', 1]
    const places = [code, path.at(-2) ?? code, path[1] ?? null, code]
    cases.run(id, roster.tenant, no, state, open, ...places, reportedAt, JSON.stringify(data))
  }
  db.exec('commit')
  db.exec('analyze')
  db.close()
}

function pathOf(code: GridCode, parents: ReadonlyMap<GridCode, GridCode | null>): readonly GridCode[] {
  const above = parents.get(code) ?? null
  return above === null ? [code] : [...pathOf(above, parents), code]
}

function caseNo(n: number, { tenant }: Roster, origin: GridCode, day: Day) {
  const no = `HB${day.replaceAll('-', '')}-${String(n).padStart(6, '0')}`
  const id = CaseId.parse(`${tenant}/${no}`)
  const reportedAt = (at(day, '08:00') + (n % 600) * 60_000) as Instant
  const fact: CaseFact = {
    type: 'case-reported',
    no,
    origin,
    group: null,
    text: `${n}号院${texts[n % texts.length]}`,
    place: `${n}号院`,
    photos: [],
    category: 'dust',
    urgency: 'normal',
    missing: [],
    holder: { grid: origin, person: null, department: null },
    copies: [],
    deadlines: [],
    read: null,
    near: null,
  }
  const by = { person: `${origin}-chief` as PersonId, account: null, title: '网格长' }
  const reported = fold(id, tenant, [{ fact, by, at: reportedAt }])
  if (!reported) throw new Error('no case')
  const closed = n % openOneIn !== 0
  return { id, no, reportedAt, closed, data: { ...reported, state: closed ? 'closed' : 'handling' } }
}
