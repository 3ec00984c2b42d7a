/** A roster's file: checked against what stands in the store, and brought in as a change with dates and a trail. */
import type { By } from '../domain/grid/actor.ts'
import { handOversIn } from '../domain/grid/appoint.ts'
import { checkRoster } from '../domain/grid/check-roster.ts'
import { mergeRoster } from '../domain/grid/merge-roster.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { RosterChange } from '../domain/grid/roster-change.ts'
import { rosterChanges } from '../domain/grid/roster-changes.ts'
import { gridForm, rosterForms } from '../domain/grid/roster-forms.ts'
import type { Instant, TenantCode } from '../domain/names.ts'
import { codeIn } from '../domain/table/cells.ts'
import { type FilledRow, isExample } from '../domain/table/form.ts'
import type { Cases } from '../journal/cases.ts'
import type { Directory } from '../journal/directory.ts'
import type { Journal } from '../journal/journal.ts'
import type { Orders } from '../journal/orders.ts'
import type { Rosters } from '../journal/rosters.ts'
import type { Sources } from '../journal/sources.ts'
import type { Supervisions } from '../journal/supervisions.ts'
import { handOver } from '../moving/hand-over.ts'
import { shortNumber } from '../render/text/short-number.ts'
import { type CheckedFile, checkFile } from './checked-file.ts'
import { atTheMachine, commitPrepared, type Imported, type Prepared } from './prepared.ts'
import type { Sheets } from './sheets.ts'

export interface RosterInFile {
  /** Of the right rows; null without a right root. */
  readonly wished: Roster | null
  /** As it stands; null for a tenant that is new. */
  readonly before: Roster | null
}

/** @param tenant whose roster it must be; null: the root's code says so. */
export function checkRosterFile(
  rosters: Pick<Rosters, 'read' | 'taken'>,
  bytes: Uint8Array,
  tenant: TenantCode | null,
  sheets?: Sheets,
): Promise<CheckedFile<RosterInFile>> {
  return checkFile(
    bytes,
    rosterForms,
    async (rows) => {
      const owner = tenant ?? rootOf(rows)
      const before = await rosters.read(owner)
      const taken = await rosters.taken(owner, keysIn(rows))
      const { roster, ...judged } = checkRoster(rows, { tenant, pack: before?.pack ?? '', taken })
      return { ...judged, value: { wished: roster, before } }
    },
    sheets,
  )
}

function rootOf(rows: readonly FilledRow[]): TenantCode {
  const root = rows.find(
    (row) => row.sheet === gridForm.sheet && !isExample(row) && codeIn(row.cells.上级编码) === '',
  )
  return codeIn(root?.cells.网格编码) as TenantCode
}

const keysIn = (rows: readonly FilledRow[]): string[] =>
  rows.map(({ cells }) => codeIn(Object.values(cells)[0])).filter(Boolean)

export interface RosterImport {
  readonly checked: Extract<CheckedFile<RosterInFile>, { kind: 'checked' }>
  /** The right rows are brought in though others are wrong; then nothing is dropped and nobody leaves. */
  readonly partial: boolean
  /** The regulation of a tenant that is new; null when it is not said. */
  readonly pack: string | null
  readonly now: Instant
  readonly by: By
}

interface PrepareDesk {
  readonly rosters: Rosters
  readonly sources: Pick<Sources, 'all'>
  readonly journal: Pick<Journal, 'read'>
  readonly cases: Cases
  readonly directory: Directory
  readonly orders: Orders
  readonly supervisions: Supervisions
}

export interface RosterDesk extends PrepareDesk {
  readonly journal: Journal
}

/** Changes told in one fact. */
const changesOfFact = 500
/** Open matters that are named when they stand in the way. */
const namedAtMost = 5

/** Everything or nothing: what is to be written, for whoever commits it. */
export async function prepareRoster(desk: PrepareDesk, asked: RosterImport): Promise<Prepared<RosterChange>> {
  const { checked, partial, pack, now, by } = asked
  const { before, wished } = checked.value
  const refused = (why: string) => ({ kind: 'refused', why }) as const
  if (checked.faults.length > 0 && !partial)
    return refused(`有${checked.faults.length}行有误，全部没有导入。`)
  if (wished === null) return refused('根网格一行有误，没有可以导入的内容。')
  if (before === null && pack === null) return refused('这是新的辖区，请用 --pack 指明用哪套方案。')
  const right = checked.faults.length > 0 ? mergeRoster(before, wished) : wished
  const after = { ...right, pack: before?.pack ?? pack ?? '' }
  const changes = rosterChanges(before, after)
  if (changes.length === 0) return { kind: 'unchanged' }
  const obstacle = await obstacleTo(desk, changes, after, before)
  if (obstacle !== null) return refused(obstacle)
  const { tenant } = after
  const stream = `roster:${tenant}`
  const set = new Set(changes.flatMap((one) => (one.what === 'person-set' ? [one.person] : [])))
  const facts = Array.from({ length: Math.ceil(changes.length / changesOfFact) }, (_, n) => ({
    fact: {
      type: 'roster-changed' as const,
      changes: changes.slice(n * changesOfFact, (n + 1) * changesOfFact),
    },
    ...{ by, at: now },
  }))
  const names = after.persons.flatMap(({ id, name }) => (set.has(id) ? [{ person: id, name }] : []))
  // A roster that begins has nobody who left; in one that changes, both hear of it where their grid speaks.
  const posts = before === null ? [] : handOversIn(changes).filter(({ grid }) => stays(changes, grid))
  const handed = await handOver(desk, {
    ...{ tenant, posts, names: new Map(names.map(({ person, name }) => [person, name])), by, now },
    ...{ saidIn: null, quietHours: null },
  })
  const whole = {
    stream,
    expectedVersion: (await desk.journal.read(stream)).length,
    facts: [...facts, ...handed.appends.flatMap((one) => (one.stream === stream ? one.facts : []))],
  }
  return {
    kind: 'ready',
    changes,
    appends: [whole, ...handed.appends.filter((one) => one.stream !== stream)],
    views: [{ kind: 'roster', tenant, changes, names, members: after.members }, ...handed.views],
    notices: handed.notices,
  }
}

/** Neither new with this table nor given up by it: there is a chat in which it can be told. */
const stays = (changes: readonly RosterChange[], grid: string): boolean =>
  !changes.some((one) => (one.what === 'grid-set' || one.what === 'grid-retired') && one.grid === grid)

/** One commit: everything or nothing. */
export const importRoster = async (
  desk: RosterDesk,
  asked: Omit<RosterImport, 'by'>,
): Promise<Imported<RosterChange>> =>
  commitPrepared(desk.journal, await prepareRoster(desk, { ...asked, by: atTheMachine }), asked.now)

/** Open matters and sources of what would be dropped, named; null when nothing stands in the way. */
async function obstacleTo(
  { rosters, sources }: PrepareDesk,
  changes: readonly RosterChange[],
  { tenant }: Roster,
  before: Roster | null,
): Promise<string | null> {
  const grids = changes.flatMap((one) => (one.what === 'grid-retired' ? [one.grid] : []))
  const departments = changes.flatMap((one) => (one.what === 'department-dropped' ? [one.department] : []))
  if (grids.length === 0 && departments.length === 0) return null
  const nameOf = (code: string) => before?.grids.find((grid) => grid.code === code)?.name ?? ''
  const open = await rosters.openIn(tenant, grids, departments, namedAtMost + 1)
  if (open.length > 0) {
    const named = open
      .slice(0, namedAtMost)
      .map(({ no, origin }) => `${shortNumber(no)}（${nameOf(origin)}）`)
    const more = open.length > namedAtMost ? '等' : ''
    return `要撤销的网格或部门还有没办完的问题：${named.join('、')}${more}。请先办结或转给别处，再导入。全部没有导入。`
  }
  const gone = new Set(grids)
  const left = (await sources.all(tenant)).filter(({ grid, state }) => gone.has(grid) && state !== 'closed')
  if (left.length === 0) return null
  const places = [...new Set(left.map(({ grid }) => nameOf(grid)))].slice(0, namedAtMost).join('、')
  return `要撤销的网格（${places}）还有${left.length}家污染源，请先在污染源台账里改到别的网格，再导入。全部没有导入。`
}
