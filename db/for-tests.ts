/** A small district and entries as they are typical, for the tests and the measurements of this folder. */
import { createHash } from 'node:crypto'
import type { Case } from '../src/domain/case/case.ts'
import type { CaseFact } from '../src/domain/case/facts.ts'
import type { Grid } from '../src/domain/grid/grid.ts'
import type {
  CaseId,
  Day,
  DepartmentId,
  EvidenceId,
  GridCode,
  GroupId,
  Instant,
  PersonId,
  TenantCode,
} from '../src/domain/names.ts'
import type { Message } from '../src/inbox/message.ts'
import type { Roster } from '../src/journal/directory.ts'
import type { Entry } from '../src/journal/journal.ts'
import type { Notice } from '../src/notices/notice.ts'

export const tenant = '990101' as TenantCode
export const start = Date.parse('2026-11-18T01:00:00Z') as Instant
export const day = '2026-11-18' as Day
export const after = (ms: number) => (start + ms) as Instant

export const grid = (code: string) => code as GridCode
export const person = (id: string) => id as PersonId
export const group = (id: string) => id as GroupId
export const photo = (seed: string) => createHash('sha256').update(seed).digest('hex') as EvidenceId

/** District 990101, towns A and B, villages A1 A2 B1, block A1x, point A1x1. */
export const roster: Roster = {
  tenant,
  name: '云溪区',
  pack: 'sample',
  grids: (
    [
      ['990101', '云溪区', 1, null],
      ['A', '北苇镇', 2, '990101'],
      ['B', '南渡镇', 2, '990101'],
      ['A1', '柳湾村', 3, 'A'],
      ['A2', '石桥村', 3, 'A'],
      ['B1', '东村', 3, 'B'],
      ['A1x', '柳湾村三片区', 4, 'A1'],
      ['A1x1', '柳湾村三片区一点', 5, 'A1x'],
    ] as const
  ).map(([code, name, level, parent]) => ({
    code: grid(code),
    tenant,
    name,
    level: level as Grid['level'],
    parent: parent === null ? null : grid(parent),
  })),
  persons: [
    { id: person('p1'), name: '李谷雨', department: null },
    { id: person('p2'), name: '王小满', department: null },
    { id: person('p3'), name: '赵立夏', department: null },
    { id: person('p4'), name: '周白露', department: 'cg' as DepartmentId },
  ],
  posts: [
    { grid: grid('A1'), person: person('p2'), kind: 'deputy', title: '副网格长' },
    { grid: grid('A1'), person: person('p1'), kind: 'chief', title: '网格长' },
    { grid: grid('A'), person: person('p3'), kind: 'chief', title: '总网格长' },
  ],
  departments: [
    { id: 'cg' as DepartmentId, tenant, grid: grid('990101'), name: '城市管理局', aliases: ['城管局'] },
  ],
  groups: [
    { id: group('gA1'), tenant, grid: grid('A1'), name: '柳湾村网格群', purpose: 'grid' },
    { id: group('gA'), tenant, grid: grid('A'), name: '北苇镇网格群', purpose: 'grid' },
    { id: group('leaders'), tenant, grid: grid('990101'), name: '领导群', purpose: 'leaders' },
  ],
  members: [
    { group: group('gA1'), person: person('p1') },
    { group: group('gA1'), person: person('p2') },
    { group: group('gA'), person: person('p1') },
    { group: group('gA'), person: person('p3') },
  ],
}

export const message = (chat: string, id: string, more: Partial<Message> = {}): Message => ({
  platform: 'stage',
  account: 'main',
  chat,
  chatKind: 'group',
  id,
  kind: 'said',
  subject: null,
  sender: { userId: 'p1', name: '李谷雨', isBot: false },
  text: '上报 三号楼前井盖缺失',
  mentions: [],
  addressed: false,
  attachments: [],
  album: null,
  replyTo: null,
  button: null,
  at: start,
  ...more,
})

/** From the root down to the grid itself. */
export const pathOf = (code: GridCode): GridCode[] => {
  const parent = roster.grids.find((one) => one.code === code)?.parent ?? null
  return parent === null ? [code] : [...pathOf(parent), code]
}

const holder = { grid: grid('A1'), person: null, department: null }
const by = { person: person('p1'), account: null, title: '柳湾村网格长' }
const deadline = (dueAt: Instant): Case['deadlines'][number] => ({
  kind: 'acknowledge',
  dueAt,
  steps: [
    { at: (dueAt - 600_000) as Instant, step: 'warn', tell: null },
    { at: dueAt, step: 'overdue', tell: grid('A') },
  ],
})

export const reported = (no: string, text = '三号楼前井盖缺失'): CaseFact => ({
  type: 'case-reported',
  no,
  origin: grid('A1'),
  group: group('gA1'),
  text,
  place: '三号楼前',
  photos: [photo(no)],
  category: null,
  urgency: 'normal',
  missing: [],
  holder,
  copies: [],
  deadlines: [deadline(after(3_600_000))],
  read: null,
  near: null,
})

export const matter = (no: string, more: Partial<Case> = {}): Case => ({
  id: `${tenant}/${no}` as CaseId,
  tenant,
  no,
  version: 1,
  state: 'reported',
  origin: grid('A1'),
  group: group('gA1'),
  reporter: by,
  reportedAt: start,
  text: '三号楼前井盖缺失',
  place: '三号楼前',
  category: null,
  urgency: 'normal',
  missing: [],
  photos: [photo(no)],
  holder,
  custody: [],
  touched: [grid('A1')],
  deadlines: [deadline(after(3_600_000))],
  marked: [],
  finishedBy: null,
  finishedAt: null,
  after: [],
  checkedBy: null,
  extension: null,
  supervised: null,
  supervision: null,
  follows: null,
  followedBy: null,
  absorbed: [],
  mergedInto: null,
  outsideParty: null,
  joint: null,
  acted: false,
  overdue: false,
  endedAt: null,
  ...more,
})

export const notice = (key: string, more: Partial<Notice> = {}): Notice => ({
  key,
  to: { kind: 'group', group: group('gA1') },
  about: null,
  meaning: { kind: 'group-bound', name: '柳湾村网格群' },
  priority: 'routine',
  dueAt: start,
  ...more,
})

/** A report: one fact, the case, one count, two notices, one message handled. */
export function entry(no: string, row: number | null, more: Partial<Entry> = {}): Entry {
  const made = matter(no)
  return {
    appends: [
      { stream: `case:${made.id}`, expectedVersion: 0, facts: [{ fact: reported(no), by, at: start }] },
    ],
    views: [
      { kind: 'case', case: made, path: pathOf(made.origin), at: start },
      { kind: 'tally', tenant, grid: made.origin, day, key: 'reported', n: 1 },
    ],
    notices: [
      notice(`${no}:A1`, { about: made.id }),
      notice(`${no}:A`, { about: made.id, to: { kind: 'group', group: group('gA') } }),
    ],
    handled: row === null ? null : { rows: [row], outcome: 'command' },
    stamp: null,
    at: start,
    ...more,
  }
}

export const nothing: Entry = { appends: [], views: [], notices: [], handled: null, stamp: null, at: start }
export const fact = (text: string) => ({ fact: { type: 'case-urged', text } as const, by, at: start })
