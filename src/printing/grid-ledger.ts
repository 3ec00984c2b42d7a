/** 网格台账: one grid's file as it stands: posts, what is fixed of it, groups, grids below, sources, stations, open cases, duties. */
import { policyAt } from '../desk.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { caseStates } from '../domain/case/case.ts'
import type { LedgerCell } from '../domain/digest/ledger.ts'
import { itemsOn } from '../domain/duty/items.ts'
import type { PostKind } from '../domain/grid/grid.ts'
import type { FileCheck } from '../domain/grid/grid-file.ts'
import type { Roster } from '../domain/grid/roster.ts'
import type { GridCode, Instant } from '../domain/names.ts'
import { stateNames } from '../domain/source/source-form.ts'
import { countKey } from '../journal/duties.ts'
import { limits } from '../limits.ts'
import type { LedgerAsked } from '../render/enclosure.ts'
import { mask } from '../render/text/mask.ts'
import { column, type LedgerDesk, type LedgerKind } from './ledger-kind.ts'

/** 类别 · 名称 · 内容 · 状态 · 日期 */
type Entry = readonly [part: string, name: string, what: string, state: string, at: Instant | null]

export const gridLedger: LedgerKind<Entry> = {
  columns: [
    column('序号', 'number', 4),
    column('类别', 'text', 8),
    column('名称', 'text', 20),
    column('内容', 'text', 36),
    column('状态', 'text', 10),
    column('时间', 'datetime', 9),
  ],
  async *pages(desk, asked) {
    const roster = await desk.rosters.read(asked.tenant)
    yield [
      ...(roster ? ofRoster(roster, asked.grid) : []),
      ...(await fixedOf(desk, asked)),
      ...(await sourcesOf(desk, asked)),
      ...(await stationsOf(desk, asked)),
      ...(await casesOf(desk, asked)),
      ...(await dutiesOf(desk, asked)),
    ]
  },
  places: () => [],
  row: (n, [part, name, what, state, at]): LedgerCell[] => [n, part, name, filled(what), filled(state), at],
}

const filled = (cell: string): LedgerCell => (cell === '' ? null : cell)

function ofRoster({ grids, posts, persons, groups, departments }: Roster, code: GridCode): Entry[] {
  const own = grids.find((grid) => grid.code === code)
  const above = grids.find((grid) => grid.code === own?.parent)
  const nameOf = new Map(persons.map(({ id, name }) => [id, name]))
  const row = (part: string, name: string, what = ''): Entry => [part, name, what, '', null]
  return [
    ...(own ? [row('网格', own.name, `编码${own.code}${above ? `，上级${above.name}` : ''}`)] : []),
    ...posts
      .filter((post) => post.grid === code)
      .map(({ title, kind, person }) => row('岗位', title, shown(nameOf.get(person) ?? '', kind))),
    ...groups.filter((group) => group.grid === code).map(({ name }) => row('群', name)),
    ...departments.filter(({ grid }) => grid === code).map(({ name }) => row('部门', name)),
    ...grids
      .filter(({ parent }) => parent === code)
      .map(({ name, code: own }) => row('下级网格', name, `编码${own}`)),
  ]
}

/** Chiefs and their deputies are named in every group; of all others the surname is enough. */
const inFull: ReadonlySet<PostKind> = new Set(['chief', 'first-chief', 'deputy'])
const shown = (name: string, kind: PostKind): string =>
  inFull.has(kind) ? name : `${name.slice(0, 1)}${'*'.repeat(Math.max(0, name.length - 1))}`

const fixed: Readonly<Record<FileCheck, string>> = {
  boundary: '区域',
  duties: '职责',
  tasks: '任务',
  assessment: '考核',
  rewards: '奖惩',
  ledger: '底数',
}

async function fixedOf({ duties }: LedgerDesk, { grid }: LedgerAsked): Promise<Entry[]> {
  const known = await duties.fileOf(grid)
  return [...known].map(([check, text]): Entry => ['档案', fixed[check], text, '', null])
}

const stateOf: ReadonlyMap<string, string> = new Map(stateNames)

async function sourcesOf({ sources }: LedgerDesk, { tenant, grid }: LedgerAsked): Promise<Entry[]> {
  const own = (await sources.all(tenant)).filter((source) => source.grid === grid)
  return own.map(
    ({ name, kind, code, state }): Entry => [
      '污染源',
      name,
      `${kind}，编码${code}`,
      stateOf.get(state) ?? '',
      null,
    ],
  )
}

async function stationsOf({ alarms }: LedgerDesk, { tenant, grid }: LedgerAsked): Promise<Entry[]> {
  const own = (await alarms.stations(tenant)).filter((station) => station.grid === grid)
  return own.map(
    ({ name, code, focus }): Entry => ['站点', name, `编码${code}${focus ? `，${focus}` : ''}`, '', null],
  )
}

/** Reporters are not named: the file leaves the group in which they spoke. */
async function casesOf({ rosters }: LedgerDesk, { tenant, grid }: LedgerAsked): Promise<Entry[]> {
  const open = await rosters.openIn(tenant, [grid], [], limits.mattersOfGrid)
  return open.map(
    ({ no, text, state, reportedAt }): Entry => ['未办结问题', no, mask(text), caseStates[state], reportedAt],
  )
}

/** Of the periods that run; nothing where the regulation is not at hand. */
async function dutiesOf(desk: LedgerDesk, { tenant, grid, to }: LedgerAsked): Promise<Entry[]> {
  const { packOf, holidays, duties, directory } = desk
  const level = (await directory.grid(grid))?.level
  if (!packOf || !holidays || level === undefined) return []
  const now = Date.parse(`${to}T12:00:00+08:00`) as Instant
  const items = itemsOn(policyAt({ packOf }, tenant, now), dayOf(now), { holidays, alert: false })
  const own = items.filter(({ duty }) => duty.level === level)
  const counts = await duties.counts(
    tenant,
    [grid],
    own.map(({ duty, period }) => ({ duty: duty.id, from: period.from })),
  )
  return own.map(({ duty, period, min, due }): Entry => {
    const n = counts.get(countKey(duty.id, period.from, grid)) ?? 0
    return ['例行工作', duty.name, `应${min}次，${due}前`, n >= min ? '已完成' : `已做${n}次`, null]
  })
}
