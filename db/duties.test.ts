/** What is owed, done and excused, group by group; what grids lack; on both engines, and for any sequence of days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LeaveId } from '../src/domain/grid/leave.ts'
import type { Day, GroupId, Instant } from '../src/domain/names.ts'
import type { Asked } from '../src/journal/duties.ts'
import { countKey } from '../src/journal/duties.ts'
import type { View } from '../src/journal/journal.ts'
import { onBothEngines } from './both-engines.ts'
import { day, grid, group, nothing, person, roster, start, tenant } from './for-tests.ts'
import { openDatabase } from './open.ts'
import { type Store, storeOver } from './store.ts'

const daily: Asked = { duty: 'meeting', level: 3, min: 1, from: day, to: day }
const groups = [group('gA'), group('gA1')]
const did = (code: string, asked: Asked = daily): View => ({
  ...{ kind: 'duty-done', tenant, duty: asked.duty, grid: grid(code), day: asked.from },
})
const away = (who: string, on: Day, deputy: string | null = null) => ({
  kind: 'leave' as const,
  leave: {
    ...{ id: LeaveId.parse(`${who}:${on}`), tenant, person: person(who), from: on, to: on },
    ...{ deputy: deputy === null ? null : person(deputy), state: 'running' as const },
  },
})
const write = (store: Store, ...views: View[]) => store.journal.commit({ ...nothing, views })

onBothEngines('duties', (open) => {
  it('are owed where a grid speaks, and told above where it has a group of its own', async () => {
    const { store } = await open()
    const owing = async (below: boolean) =>
      (await store.duties.standing(tenant, groups, daily, below))
        .map(({ group: where, of, behind }) => [where, of, behind.map((one) => one.grid)])
        .toSorted()
    expect(await owing(false)).toEqual([
      ['gA', 1, ['A2']],
      ['gA1', 1, ['A1']],
    ])
    expect(await owing(true)).toEqual([
      ['gA', 2, ['A1', 'A2']],
      ['gA1', 1, ['A1']],
    ])
    expect(await store.duties.groupsAfter(tenant, null, 10)).toEqual(groups)
    expect(await store.duties.groupsAfter(tenant, group('gA'), 10)).toEqual(['gA1'])
  })

  it('are counted by period: thrice a quarter is done with the third', async () => {
    const { store } = await open()
    const quarter: Asked = { ...daily, duty: 'inspection', level: 2, min: 3, from: '2026-10-01' as Day }
    const of = async () => (await store.duties.standing(tenant, groups, quarter, false))[0]
    for (let n = 1; n < 3; n += 1) {
      await write(store, did('A', quarter))
      expect(await of()).toMatchObject({ of: 1, done: 0, behind: [{ name: '北苇镇', n }] })
    }
    await write(store, did('A', quarter))
    expect(await of()).toMatchObject({ of: 1, done: 1, behind: [] })
    const counts = await store.duties.counts(tenant, ['A', 'A1'], [quarter])
    expect([...counts]).toEqual([[countKey('inspection', quarter.from, 'A'), 3]])
  })

  it('are counted one by one where they are owed for each of several, and the successor of a grid keeps the count', async () => {
    const { store } = await open()
    const asked = { duty: 'assessment', from: day, subjects: 'below' } as const
    const ower = [{ ower: 'A', under: grid('A') }]
    const of = async (owers = ower) => {
      const all = await store.duties.subjects(tenant, asked, owers)
      return [...all].map(
        ([code, some]) => `${code} ${some.map((one) => `${one.name}${one.covered ? '✓' : ''}`)}`,
      )
    }
    expect(await of()).toEqual(['A 柳湾村,石桥村'])
    const mark = { kind: 'duty-subjects', tenant, duty: 'assessment', grid: grid('A'), day } as const
    await write(
      store,
      { ...mark, subjects: ['A1'] },
      { ...mark, subjects: ['A1'] },
      { ...mark, subjects: [] },
    )
    expect(await of()).toEqual(['A 柳湾村✓,石桥村'])
    expect(await of([{ ower: 'A', under: grid('A1') }])).toEqual(['A 柳湾村三片区'])
    expect(await of([{ ower: 'A1', under: grid('A') }])).toEqual(['A1 柳湾村,石桥村'])
    const people = await store.duties.subjects(tenant, { ...asked, subjects: 'people' }, ower)
    expect(people.get('A')?.map(({ key }) => key)).toEqual(['p1', 'p2'])
    expect((await store.duties.subjects(tenant, { ...asked, subjects: 'sources' }, ower)).size).toBe(0)
  })

  it('are excused where nobody leads, and on days on which all who lead are away and nobody acts', async () => {
    const { store } = await open()
    const why = async (asked: Asked) =>
      (await store.duties.standing(tenant, [group('gA')], asked, true))[0]?.behind.map(
        ({ grid: code, excused }) => `${code} ${excused}`,
      )
    expect(await why(daily)).toEqual(['A1 null', 'A2 vacant'])
    await write(store, away('p1', day))
    expect(await why(daily)).toEqual(['A1 null', 'A2 vacant'])
    await write(store, away('p2', day), away('p2', day))
    expect(await why(daily)).toEqual(['A1 leave', 'A2 vacant'])
    const week = { ...daily, from: '2026-11-16' as Day, to: '2026-11-22' as Day }
    expect(await why(week)).toEqual(['A1 null', 'A2 vacant'])
    // With somebody who acts it is owed, also when it is asked of a day that is over.
    await write(store, away('p2', day, 'p3'))
    expect(await why(daily)).toEqual(['A1 null', 'A2 vacant'])
  })

  it('are summed up below a grid: how many owe it, who has neither done it nor is excused, the first by name', async () => {
    const { store } = await open()
    const unit = await store.directory.grid(grid('A'))
    if (!unit) throw new Error('no A')
    const now = (start + 1) as Instant
    const absent = async (asked = daily) =>
      (await store.duties.absent(unit, [asked], 20, { past: { at: now }, until: now }))[0]
    expect(await absent()).toEqual({ of: 2, missing: 1, names: ['柳湾村'] })
    await write(store, away('p1', day), away('p2', day))
    expect(await absent()).toEqual({ of: 2, missing: 0, names: [] })
    await write(store, away('p2', day, 'p3'))
    expect((await absent())?.missing).toBe(1)
    await write(store, did('A1'))
    expect(await absent()).toEqual({ of: 2, missing: 0, names: [] })
    expect((await absent({ ...daily, min: 2 }))?.missing).toBe(1)
    expect(await absent({ ...daily, level: 1 })).toEqual({ of: 0, missing: 0, names: [] })
  })

  it('are asked of whoever leads and is there, a deputy of the absent one first of all', async () => {
    const { store } = await open()
    const leaders = async () =>
      (await store.duties.leaders(tenant, [grid('A1')])).get(grid('A1'))?.map((post) => post.person)
    const before = await leaders()
    expect(before).toEqual(['p1'])
    const { leave } = away('p1', day)
    await write(store, { kind: 'stand-in', leave, on: true, at: start })
    expect(await leaders()).toEqual(['p2'])
    await write(store, { kind: 'stand-in', leave: { ...leave, deputy: person('p3') }, on: true, at: start })
    expect(await leaders()).toEqual(['p3'])
    await write(store, { kind: 'stand-in', leave, on: false, at: start })
    expect(await leaders()).toEqual(['p1'])
  })

  it('lists posts that a grid lacks to the one above, since the first day, until they are filled', async () => {
    const { store } = await open()
    const rule = {
      level: 3,
      post: 'chief',
      title: '网格长',
      min: 1,
      max: null,
      above: 'fine',
      fullTimeMin: 0,
    } as const
    const lacking = await store.duties.lacking(tenant, groups, rule)
    expect(lacking.map((one) => [one.group, one.grid, one.has])).toEqual([['gA', 'A2', 0]])
    const lack = { grid: grid('A2'), post: '网格长' }
    await write(store, {
      kind: 'lacks',
      tenant,
      group: group('gA'),
      found: [{ ...lack, since: day }],
      filled: [],
    })
    expect([...(await store.duties.known(tenant, groups))]).toEqual([
      ['gA A2 网格长', { group: 'gA', name: '石桥村', since: day }],
    ])
    await write(store, { kind: 'lacks', tenant, group: group('gA'), found: [], filled: [lack] })
    expect((await store.duties.known(tenant, groups)).size).toBe(0)
  })
})

describe('whatever is done, left undone and excused', () => {
  const codes = ['A1', 'A2'] as const
  const act = fc.record({
    code: fc.constantFrom(...codes),
    on: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('did', 'away'),
  })
  const days = ['2026-11-18', '2026-11-19', '2026-11-20'] as Day[]

  it('what is owed is done, excused or missing, and nothing twice', async () => {
    const database = await openDatabase({ sqlite: ':memory:' })
    const store = storeOver(database)
    await store.rosterLoad.load(roster, { platform: 'stage', account: 'main' }, start)
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        async (acts, min) => {
          run += 1
          const duty = `duty-${run}`
          const done = new Map<string, number>()
          for (const { code, on, what } of acts) {
            const key = `${code} ${on}`
            const from = days[on] as Day
            if (what === 'did') done.set(key, (done.get(key) ?? 0) + 1)
            if (what === 'did') await write(store, did(code, { ...daily, duty, from }))
            else await write(store, away('p1', from), away('p2', from))
          }
          for (const [on, from] of days.entries()) {
            const asked = { ...daily, duty, min, from, to: from }
            const [one] = await store.duties.standing(tenant, ['gA' as GroupId], asked, true)
            const behind = one?.behind ?? []
            expect(one?.of).toBe(codes.length)
            expect((one?.done ?? 0) + behind.length).toBe(one?.of)
            expect(new Set(behind.map((row) => row.grid)).size).toBe(behind.length)
            const wanted = codes.filter((code) => (done.get(`${code} ${on}`) ?? 0) < min)
            expect(behind.map((row) => row.grid as string).toSorted()).toEqual([...wanted])
          }
        },
      ),
      { numRuns: 40 },
    )
    await database.close()
  })
})
