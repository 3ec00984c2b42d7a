/** The tree and its posts as they were at a time that is over, on both engines: merged, divided, laid anew by a table, handed over. */
import { expect, it } from 'vitest'
import { addDays } from '../src/domain/calendar/days.ts'
import type { Grid } from '../src/domain/grid/grid.ts'
import { type Leave, LeaveId } from '../src/domain/grid/leave.ts'
import type { Instant } from '../src/domain/names.ts'
import type { GridView } from '../src/journal/grid-views.ts'
import { onBothEngines } from './both-engines.ts'
import { day, grid, nothing, person, start, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

const dayMs = 86_400_000
const noon = (days: number) => (start + days * dayMs) as Instant
const unit = async (store: Store, code: string): Promise<Grid> => {
  const found = await store.directory.grid(grid(code))
  if (!found) throw new Error('no such grid')
  return found
}
const merged = (from: string, into: string, at: Instant): GridView => ({
  ...{ kind: 'grids-merged', tenant, from: grid(from), into: grid(into), at, chat: false, duties: [] },
  visitsSince: day,
})
const village = (code: string, name: string): Omit<Grid, 'path'> => ({
  ...{ code: grid(code), tenant, name, level: 3, parent: grid('A') },
})

onBothEngines('the tree of then', (open) => {
  const below = async (store: Store, code: string, at: Instant) =>
    (await store.digests.below(grid(code), at)).map((one) => one.code)

  it('a grid that became part of another lay there until then, with all below it and what was counted', async () => {
    const { store } = await open()
    const patrols = (code: string, n: number) =>
      ({ kind: 'tally', tenant, grid: grid(code), day, n }) as const
    const views = [patrols('A1x', 2), patrols('A2', 1)].map((one) => ({ ...one, key: 'patrol' as const }))
    await store.journal.commit({ ...nothing, views })
    await store.journal.commit({ ...nothing, views: [merged('A1', 'A2', noon(2))], at: noon(2) })
    expect([await below(store, 'A', noon(1)), await below(store, 'A1', noon(1))]).toEqual([
      ['A1', 'A2'],
      ['A1x'],
    ])
    expect([await below(store, 'A', noon(3)), await below(store, 'A2', noon(3))]).toEqual([['A2'], ['A1x']])
    const rows = async (at: Instant) => {
      const { rows } = await store.digests.figures(await unit(store, 'A'), day, day, null, at)
      return rows.map(({ grid: code, patrols }) => `${code} ${patrols}`)
    }
    expect([await rows(noon(1)), await rows(noon(3))]).toEqual([['A1 2', 'A2 1'], ['A2 3']])
    const duty = { id: 'd', level: 4, min: 1 }
    const owes = async (code: string, at: Instant) => {
      const then = { past: { at }, until: at }
      return (await store.digests.dutyDays(await unit(store, code), duty, [day], then)).length
    }
    expect([await owes('A1', noon(1)), await owes('A2', noon(1)), await owes('A2', noon(3))]).toEqual([
      1, 0, 1,
    ])
  })

  it('a new grid was not there before; what changes twice is told as it was before, between and after', async () => {
    const { store } = await open()
    const divided: GridView = {
      ...{ kind: 'grid-divided', from: grid('A1'), grid: village('A3', '新村'), below: [grid('A1x')] },
      ...{ at: noon(2), duties: [], visitsSince: day },
    }
    await store.journal.commit({ ...nothing, views: [divided], at: noon(2) })
    await store.journal.commit({ ...nothing, views: [merged('A3', 'A2', noon(4))], at: noon(4) })
    const seen = async (at: Instant) =>
      Promise.all(['A', 'A1', 'A2', 'A3'].map(async (code) => (await below(store, code, at)).join()))
    expect(await seen(noon(1))).toEqual(['A1,A2', 'A1x', '', ''])
    expect(await seen(noon(3))).toEqual(['A1,A2,A3', '', '', 'A1x'])
    expect(await seen(noon(5))).toEqual(['A1,A2', '', 'A1x', ''])
  })

  it('a tree laid anew by a table lay otherwise before; what the table retires was there', async () => {
    const { store } = await open()
    const moved = {
      ...{ what: 'grid-set' as const, grid: grid('B1'), name: '东村', level: 3 as const, parent: grid('A') },
    }
    const changes = [moved, { what: 'grid-retired' as const, grid: grid('A2') }]
    const view = { kind: 'roster', tenant, changes, names: [], members: [] } as const
    await store.journal.commit({ ...nothing, views: [view], at: noon(2) })
    expect([await below(store, 'A', noon(1)), await below(store, 'B', noon(1))]).toEqual([
      ['A1', 'A2'],
      ['B1'],
    ])
    expect([await below(store, 'A', noon(3)), await below(store, 'B', noon(3))]).toEqual([['A1', 'B1'], []])
  })

  it('who led a grid then owed it, though nobody leads it now; and the other way round', async () => {
    const { store } = await open()
    const asked = [{ duty: 'd', level: 3, min: 1, from: day, to: day }]
    const missing = async (at: Instant) => {
      const [all] = await store.duties.absent(await unit(store, 'A'), asked, 9, { past: { at }, until: at })
      return all?.names
    }
    await store.rosterLoad.appoint(grid('A1'), 'chief', '网格长', person('p1'), null, noon(2))
    await store.rosterLoad.appoint(grid('A1'), 'deputy', '副网格长', person('p2'), null, noon(2))
    await store.rosterLoad.appoint(grid('A2'), 'chief', '网格长', null, person('p3'), noon(2))
    expect([await missing(noon(1)), await missing(noon(3))]).toEqual([['柳湾村'], ['石桥村']])
  })

  it('a grid is excused on the days on which nobody led it, or whoever did was away without a deputy', async () => {
    const { store } = await open()
    const on = (n: number) => addDays(day, n)
    await store.rosterLoad.appoint(grid('A1'), 'deputy', '副网格长', person('p2'), null, noon(0))
    // p1 is away on two days, from the third nobody leads the village any more; A2 has had nobody all the time.
    const leave: Leave = {
      ...{ id: LeaveId.parse('l1'), tenant, person: person('p1'), deputy: null },
      ...{ from: on(1), to: on(2), state: 'ended' },
    }
    await store.journal.commit({ ...nothing, views: [{ kind: 'leave', leave }] })
    await store.rosterLoad.appoint(grid('A1'), 'chief', '网格长', person('p1'), null, noon(4))
    const span = { from: on(0), to: on(5) }
    const found = async (at: Instant) => {
      const days = await store.digests.excused(grid('A'), span, at)
      return ['A', 'A1', 'A2'].map((code) =>
        [...(days.get(grid(code)) ?? [])].map((one) => one.slice(8)).join(),
      )
    }
    const all = '18,19,20,21,22,23'
    expect(await found(noon(9))).toEqual(['', '19,20,23', all])
  })
})
