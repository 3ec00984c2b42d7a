/** Months of work of a big prefecture, written straight into an SQLite store: the facts, and the roll-ups they lead to. */
import { randomBytes } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { complaintChange } from '../../domain/assessment/complaint-changes.ts'
import { seenIn } from '../../domain/assessment/sightings.ts'
import { at } from '../../domain/calendar/days.ts'
import { evolve, fold } from '../../domain/case/evolve.ts'
import type { CaseFact } from '../../domain/case/facts.ts'
import type { By } from '../../domain/grid/actor.ts'
import type { Grid, Post } from '../../domain/grid/grid.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import type { Scene } from '../../domain/grid/scene.ts'
import type { Fact, Happened } from '../../domain/happened.ts'
import type { CaseId, Day, GridCode, PersonId } from '../../domain/names.ts'

export interface MonthOfWork {
  readonly month: string
  /** Of each village. */
  readonly cases: number
  readonly patrols: number
  readonly meetings: number
}

/** Facts of one case, from the report to the end. */
const factsOfCase = 6

/** Writes them all, and answers how many facts there were. The store must not be open to write elsewhere. */
export function fillMonths(file: string, roster: Roster, months: readonly MonthOfWork[]): number {
  const db = new Sqlite(file)
  // A store that is thrown away after the measurement need not survive a power cut.
  db.pragma('synchronous = OFF')
  const into = insertsOf(db, roster.tenant)
  let written = 0
  for (const month of months) {
    db.exec('begin')
    for (const village of roster.grids.filter(({ level }) => level === 4))
      written += fillVillage(into, roster, village, month)
    db.exec('commit')
  }
  db.exec('analyze')
  db.close()
  return written
}

type Into = ReturnType<typeof insertsOf>

function insertsOf(db: Sqlite, tenant: string) {
  const facts = db.prepare(
    'insert into facts (stream, version, type, data, "by", at, hash) values (?,?,?,?,?,?,?)',
  )
  const sightings = db.prepare('insert or ignore into sightings values (?,?,?,?,?,?,?,?,?)')
  const complaints = db.prepare('insert into complaints values (?,?,?,?,?,?)')
  const duties = db.prepare('insert or ignore into duty_months values (?,?,?,?,?)')
  return {
    fact: (stream: string, version: number, { fact, by, at: when }: Happened) =>
      facts.run(
        stream,
        version,
        fact.type,
        JSON.stringify(fact),
        JSON.stringify(by),
        when,
        randomBytes(32).toString('hex'),
      ),
    sighting: ({
      kind,
      about,
      grid,
      day,
      minLevel,
      maxLevel,
      evidence,
    }: ReturnType<typeof seenIn>['sightings'][number]) =>
      sightings.run(
        tenant,
        day.slice(0, 7),
        grid,
        kind,
        about,
        day,
        minLevel,
        maxLevel,
        JSON.stringify(evidence),
      ),
    complaint: (one: ReturnType<typeof complaintChange>) =>
      one?.change === 'made' && complaints.run(tenant, one.no, one.matter, one.grid, one.day, one.reporter),
    duty: (month: string, duty: string, grid: string, n: number) => duties.run(tenant, month, duty, grid, n),
  }
}

function fillVillage(
  into: Into,
  roster: Roster,
  village: Omit<Grid, 'path'>,
  { month, cases, patrols, meetings }: MonthOfWork,
): number {
  const scene = sceneOf(roster, village)
  const town = village.parent as string
  const own: By = { person: `${village.code}-chief-0` as PersonId, account: null, title: '网格长' }
  const record = (type: 'patrol-recorded' | 'meeting-recorded', n: number) => {
    const day = dayIn(month, n)
    const fact: Fact = { type, grid: village.code, day, text: '已巡查，未发现问题', photos: [], group: null }
    into.fact(`daybook:${village.code}:${day}`, type === 'patrol-recorded' ? 1 : 2, {
      fact,
      by: own,
      at: at(day, '09:00'),
    })
  }
  for (let n = 0; n < patrols; n += 1) record('patrol-recorded', n)
  for (let n = 0; n < meetings; n += 1) record('meeting-recorded', n)
  into.duty(month, 'village-patrol', village.code, patrols)
  into.duty(month, 'grassroots-consultation-4', village.code, meetings)
  into.duty(month, 'township-patrol', town, patrols)
  into.duty(month, 'grassroots-consultation-3', town, meetings)
  for (let n = 0; n < cases; n += 1) fillCase(into, scene, village.code, own, month, n)
  return patrols + meetings + cases * factsOfCase
}

/** Of a hundred cases four were found from above, five come from the public, four are late, four fail their check. */
function fillCase(into: Into, scene: Scene, village: GridCode, own: By, month: string, n: number): void {
  const { tenant } = scene
  const no = `HB${month.replace('-', '')}-${village}-${n}`
  const chance = hashed(no)
  const day = dayIn(month, n)
  const by: By =
    chance < 4
      ? { person: `${tenant}-office-0` as PersonId, account: null, title: '值班员' }
      : chance < 9
        ? { person: null, account: `${village}${chance}`, title: '群众' }
        : own
  const holder = { grid: village, person: null, department: null }
  const reported: CaseFact = {
    ...{
      type: 'case-reported',
      no,
      origin: village,
      group: null,
      text: '路边堆放垃圾',
      place: `${village}东口`,
    },
    ...{ photos: [], category: null, urgency: 'normal', missing: [], holder, copies: [], deadlines: [] },
    ...{ read: null, near: null },
  }
  const third: CaseFact =
    chance >= 90 && chance < 94
      ? { type: 'case-overdue', kind: 'result', dueAt: at(day, '12:00'), tell: null, rung: 0 }
      : { type: 'case-progressed', text: '正在清理', photos: [] }
  const fifth: CaseFact =
    chance >= 94 && chance < 98
      ? { type: 'case-check-failed', reason: '未清完', photos: [], deadlines: [] }
      : { type: 'case-check-passed', text: '', photos: [] }
  const finished: CaseFact = { type: 'case-finished', text: '已清理', photos: [], reused: [], deadlines: [] }
  const facts = [
    reported,
    { type: 'case-acknowledged' },
    third,
    finished,
    fifth,
    { type: 'case-closed' },
  ] as const
  const id = `${tenant}/${no}` as CaseId
  facts.reduce<ReturnType<typeof fold>>((before, fact, version) => {
    const happened = { fact, by: version === 0 ? by : own, at: at(day, `1${version}:00`) }
    const after = before ? evolve(before, happened) : fold(id, tenant, [happened])
    if (!after) throw new Error('a case that does not begin')
    into.fact(`case:${id}`, version + 1, happened)
    seenIn(happened, before, after, scene).sightings.forEach(into.sighting)
    into.complaint(complaintChange(happened, after))
    return after
  }, null)
}

/** The village with all above it, and whoever is in post there. */
function sceneOf({ tenant }: Roster, { code, name }: Omit<Grid, 'path'>): Scene {
  const steps = code.split('-')
  const path = steps.map((_, at) => steps.slice(0, at + 1).join('-') as GridCode)
  const grids = path.map((own, at) => ({
    ...{ code: own, tenant, name, level: (at + 1) as Grid['level'], parent: path[at - 1] ?? null },
    path: path.slice(0, at + 1) as Grid['path'],
  }))
  const post = (grid: GridCode, kind: Post['kind']): Post => ({
    ...{ grid, kind, person: `${grid}-${kind}-0` as PersonId, name: '员', title: '网格长' },
  })
  const posts = [post(code, 'chief'), post(path[0] as GridCode, 'office')]
  return {
    tenant,
    grids: new Map(grids.map((grid) => [grid.code, grid])),
    posts,
    groups: [],
    departments: [],
  }
}

const dayIn = (month: string, n: number): Day => `${month}-${String(1 + (n % 28)).padStart(2, '0')}` as Day

/** 0 to 99, the same for the same name: no chance, and no pattern either. */
function hashed(text: string): number {
  let value = 7
  for (const char of text) value = (value * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003
  return value % 100
}
