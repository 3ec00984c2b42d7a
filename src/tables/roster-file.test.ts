/** A roster's file on both engines: out and in again without a difference, changes with dates and a trail, what stands in the way. */
import { expect, test } from 'vitest'
import { onBothEngines } from '../../db/both-engines.ts'
import { after, entry, matter, roster as small, tenant } from '../../db/for-tests.ts'
import type { Store } from '../../db/store.ts'
import type { Roster } from '../domain/grid/roster.ts'
import { rosterForms } from '../domain/grid/roster-forms.ts'
import { rosterRows } from '../domain/grid/roster-rows.ts'
import type { GridCode } from '../domain/names.ts'
import { loadSample } from '../policies/load.ts'
import { writeForms } from '../render/xlsx/write-form.ts'
import { checkRosterFile, importRoster } from './roster-file.ts'

type Sheets = Record<string, string[][]>
const sheetsOf = (roster: Roster): Sheets =>
  Object.fromEntries(rosterRows(roster).map(({ sheet, rows }) => [sheet, rows.map((row) => [...row])]))
const fileOf = (sheets: Sheets) =>
  writeForms(
    rosterForms.map((form) => ({ form, rows: sheets[form.sheet] ?? [] })),
    ['说明'],
  )
const row = (cells: readonly string[]): string[] => [...cells]

async function bring(store: Store, sheets: Sheets, partial = false, pack: string | null = 'jincheng') {
  const checked = await checkRosterFile(store.rosters, await fileOf(sheets), null)
  if (checked.kind === 'unreadable') throw new Error(checked.why)
  const done = await importRoster(store, { checked, partial, pack, now: after(1000) })
  return { checked, done }
}
async function standing(store: Store, code = tenant as string): Promise<Roster> {
  const found = await store.rosters.read(code as Roster['tenant'])
  if (!found) throw new Error('no roster')
  return found
}

onBothEngines('a roster’s file', (open) => {
  test('out and in again changes nothing, and writes nothing', async () => {
    const { store } = await open()
    const before = await standing(store)
    const { checked, done } = await bring(store, sheetsOf(before))
    expect(checked).toMatchObject({ faults: [], marked: null })
    expect(done).toEqual({ kind: 'unchanged' })
    expect(await store.journal.read(`roster:${tenant}`)).toEqual([])
    expect(await standing(store)).toEqual(before)
  })

  test('a whole district that is new stands as it does when it is loaded at once', async () => {
    const { store } = await open()
    // Codes and persons of the small district that is there already are other ones.
    const text = JSON.stringify(await loadSample('jincheng'))
    const sample = JSON.parse(text.replaceAll(/"p(\d+)"/g, '"q$1"').replaceAll('990101', '990102')) as Roster
    const { done } = await bring(store, sheetsOf(sample))
    expect(done).toMatchObject({ kind: 'done' })
    const now = await standing(store, '990102')
    expect(sorted(now.posts)).toEqual(sorted(sample.posts))
    expect(sorted(now.members)).toEqual(sorted(sample.members))
    expect(now.pack).toBe('jincheng')
    expect((await bring(store, sheetsOf(now))).done).toEqual({ kind: 'unchanged' })
    expect(await store.journal.verify()).toBeNull()
  })

  test('added, changed, left: dated posts, a trail without names, and the next question knows it', async () => {
    const { store } = await open()
    const sheets = sheetsOf(await standing(store))
    sheets.网格?.push(row(['A3', '芦塘村', '三级', 'A']))
    const people = sheets.人员 ?? []
    const kept = people.filter(([id]) => id !== 'p2')
    sheets.人员 = [...kept, row(['p9', '钱冬至', 'A3', '网格长', '村网格长', ''])]
    const { done } = await bring(store, sheets)
    expect(done).toMatchObject({ kind: 'done' })
    const said = await store.journal.read(`roster:${tenant}`)
    expect(said.map(({ fact }) => fact)).toEqual([
      {
        type: 'roster-changed',
        changes: [
          { what: 'grid-set', grid: 'A3', name: '芦塘村', level: 3, parent: 'A' },
          { what: 'person-set', person: 'p9', department: null },
          { what: 'post-left', grid: 'A1', person: 'p2', kind: 'deputy', title: '副网格长' },
          { what: 'post-entered', grid: 'A3', person: 'p9', kind: 'chief', title: '村网格长' },
        ],
      },
    ])
    expect(JSON.stringify(said)).not.toContain('钱冬至')
    expect((await store.directory.find(tenant, '芦塘'))[0]).toMatchObject({
      kind: 'grid',
      grid: { code: 'A3' },
    })
    expect(await store.directory.person('p2' as never)).toMatchObject({ posts: [] })
    const now = await standing(store)
    // It has no group of its own and speaks in its town's.
    expect(now.members.filter(({ person }) => person === 'p9')).toEqual([{ group: 'gA', person: 'p9' }])
    expect(now.members.some(({ person }) => person === 'p2')).toBe(false)
  })

  test('a grid with open matters is not given up; without them it goes, and its past stays', async () => {
    const { store } = await open()
    await store.journal.commit(entry('HB20261118-007', null))
    const sheets = sheetsOf(await standing(store))
    const gone = (rows: string[][] | undefined, at: number) =>
      (rows ?? []).filter((cells) => !/^A1/.test(cells[at] ?? ''))
    const without: Sheets = {
      网格: gone(sheets.网格, 0),
      群: gone(sheets.群, 2),
      部门: sheets.部门 ?? [],
      人员: gone(sheets.人员, 2),
    }
    const { done } = await bring(store, without)
    expect(done).toEqual({
      kind: 'refused',
      why: '要撤销的网格或部门还有没办完的问题：7号（柳湾村）。请先办结或转给别处，再导入。全部没有导入。',
    })
    const closed = matter('HB20261118-007', { state: 'closed', version: 2, deadlines: [] })
    await store.journal.commit({
      ...{ appends: [], notices: [], handled: null, stamp: null, at: after(2000) },
      views: [{ kind: 'case', case: closed, path: ['990101', 'A', 'A1'] as GridCode[], at: after(2000) }],
    })
    expect((await bring(store, without)).done).toMatchObject({ kind: 'done' })
    expect(
      (await store.directory.gridsAt(tenant, tenant as string as GridCode, 3)).map(({ code }) => code),
    ).not.toContain('A1')
    expect(await store.directory.find(tenant, '柳湾村')).toEqual([])
    expect((await store.directory.grid('A1' as GridCode))?.path).toEqual(['990101', 'A', 'A1'])
    // Named again, it works again.
    expect((await bring(store, sheets)).done).toMatchObject({ kind: 'done' })
    expect(await store.directory.find(tenant, '柳湾村')).toHaveLength(1)
  })

  test('right rows alone are brought in when that is accepted, and then nobody leaves', async () => {
    const { store } = await open()
    const sheets = sheetsOf(await standing(store))
    sheets.网格?.push(
      row(['B7', '新一村', '三级', 'A']),
      row(['B8', '新二村', '三级', 'XX']),
      row(['B9', '片区', '四级', 'B8']),
    )
    sheets.人员 = [
      row(['p8', '冯小寒', 'B9', '网格长', '', '']),
      row(['p7', '韩大寒', 'B7', '网格长', '', '']),
    ]
    const strict = await bring(store, sheets)
    expect(strict.done).toEqual({ kind: 'refused', why: '有3行有误，全部没有导入。' })
    expect(strict.checked.faults.map(({ says }) => says)).toEqual([
      '上级编码“XX”不在本表里。',
      '上级“新二村”一行有错，改好后本行才能导入。',
      '网格“B9”一行有错，改好后本行才能导入。',
    ])
    const { done } = await bring(store, sheets, true)
    expect(done.kind === 'done' && done.changes.map(({ what }) => what)).toEqual([
      'grid-set',
      'person-set',
      'post-entered',
    ])
    const now = await standing(store)
    expect(now.posts).toHaveLength(small.posts.length + 1)
    expect(await store.rosters.taken(null, ['B7', 'B8', 'p8'])).toEqual(new Set(['B7']))
  })

  test('what belongs to another tenant is not taken', async () => {
    const { store } = await open()
    const { checked } = await bring(
      store,
      {
        网格: [row(['880101', '别区', '一级', '']), row(['A1', '某村', '二级', '880101'])],
        人员: [row(['p1', '别人', '880101', '网格长', '', ''])],
      },
      true,
    )
    expect(checked.faults.map(({ says }) => says)).toEqual([
      '网格编码“A1”已被别的辖区使用。',
      '人员编号“p1”已被别的辖区使用。',
    ])
    expect((await standing(store)).persons).toContainEqual({ id: 'p1', name: '李谷雨', department: null })
  })

  test('a new tenant wants its regulation named', async () => {
    const { store } = await open()
    const { done } = await bring(store, { 网格: [row(['880101', '别区', '一级', ''])] }, false, null)
    expect(done).toMatchObject({ kind: 'refused', why: expect.stringContaining('--pack') })
  })
})

const sorted = (rows: readonly object[]): string[] =>
  rows.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
