/** Supervision on both engines: what was closed where and when, second looks by grid and person, books, grids inspected. */
import { expect, test } from 'vitest'
import type { CaseId, Day } from '../src/domain/names.ts'
import type { LedgerEntry } from '../src/domain/supervision/ledger-entry.ts'
import type { Recheck } from '../src/domain/supervision/recheck.ts'
import type { View } from '../src/journal/journal.ts'
import { onBothEngines } from './both-engines.ts'
import { after, grid, person, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

const on = (text: string) => text as Day
const write = (store: Store, views: readonly View[]) =>
  store.journal.commit({ appends: [], views, notices: [], handled: null, stamp: null, at: after(0) })

const closing = (no: string, origin: string, day: string): View => ({
  ...{ kind: 'closing', tenant, case: `case-${no}` as CaseId, no, origin: grid(origin), day: on(day) },
})
const recheck = (no: string, more: Partial<Recheck> = {}): Recheck => ({
  ...{ tenant, draw: 'CC20261118-1', case: `case-${no}` as CaseId, no, origin: grid('A1'), base: grid('A') },
  ...{ checker: person('p2'), drawnBy: person('p1'), group: null, day: on('2026-11-18'), state: 'asked' },
  ...{ text: '', photos: [], at: after(0) },
  ...more,
})
const entry = (n: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ tenant, book: 'interview', n, version: 1, grid: grid('A'), day: on('2026-11-18'), who: '某村' },
  ...{ text: '料堆', decisions: '覆盖', followUpOn: on('2026-11-20'), reminded: false, result: null },
  by: null,
  ...more,
})

onBothEngines('supervision', (open) => {
  test('lots are drawn from what was closed in a grid and below on days; a row once written stays', async () => {
    const { store } = await open()
    await write(store, [
      closing('1', 'A1', '2026-11-10'),
      closing('2', 'A1x', '2026-11-11'),
      closing('3', 'B1', '2026-11-11'),
      closing('4', 'A1', '2026-11-12'),
    ])
    await write(store, [closing('1', 'A1', '2026-12-01')])
    const numbers = async (area: string, from: string, to: string, limit = 10) =>
      (await store.supervisions.closedIn(tenant, grid(area), on(from), on(to), limit)).map(({ no }) => no)
    expect(await numbers('A', '2026-11-10', '2026-11-11')).toEqual(['1', '2'])
    expect(await numbers('990101', '2026-11-10', '2026-11-12')).toEqual(['1', '2', '3', '4'])
    expect(await numbers('990101', '2026-11-10', '2026-11-12', 2)).toEqual(['1', '2'])
    expect(await numbers('A2', '2026-11-10', '2026-11-12')).toEqual([])
  })

  test('second looks wait by grid, by person and by case, until they are answered', async () => {
    const { store } = await open()
    const { supervisions } = store
    const all = [recheck('1'), recheck('2', { checker: null }), recheck('3', { origin: grid('B1') })]
    await write(
      store,
      all.map((one) => ({ kind: 'recheck', recheck: one })),
    )
    const waiting = async (area: string) =>
      (await supervisions.rechecksOpen(tenant, grid(area), 10)).map(({ no }) => no)
    expect(await waiting('A')).toEqual(['1', '2'])
    expect((await supervisions.rechecksAskedOf(tenant, person('p2'))).map(({ no }) => no)).toEqual(['1', '3'])
    await write(store, [{ kind: 'recheck', recheck: recheck('1', { state: 'failed' }) }])
    expect(await waiting('A')).toEqual(['2'])
    expect(await supervisions.rechecksOf(tenant, '1')).toEqual([])
    expect(await supervisions.rechecksOf(tenant, '3')).toEqual([all[2]])
    const counted = (to: string) => supervisions.rechecksCounted(tenant, grid('A'), on('2026-11-01'), on(to))
    expect(await counted('2026-11-30')).toEqual({ passed: 0, failed: 1 })
    expect(await counted('2026-11-17')).toEqual({ passed: 0, failed: 0 })
  })

  test('a book is read by grid, newest first; nobody is reminded twice, or of what is settled', async () => {
    const { store } = await open()
    const { supervisions } = store
    const put = (one: LedgerEntry): View => ({ kind: 'ledger-entry', entry: one })
    const own = entry(2, { grid: grid('A1') })
    await write(store, [put(entry(1)), put(own), put(entry(3, { followUpOn: null }))])
    await write(store, [put(entry(1, { book: 'joint-meeting' }))])
    const of = async (area: string) =>
      (await supervisions.entries(tenant, 'interview', grid(area), on('2026-01-01'), 10)).map(({ n }) => n)
    expect(await of('A')).toEqual([3, 2, 1])
    expect(await of('A1')).toEqual([2])
    expect(await supervisions.entry(tenant, 'interview', 2)).toEqual(own)
    const due = async (day: string) =>
      (await supervisions.followUpsDue(tenant, on(day), 10)).map(({ book, n }) => `${book} ${n}`)
    expect(await due('2026-11-19')).toEqual([])
    await write(store, [put(entry(1, { reminded: true })), put({ ...own, result: '已覆盖' })])
    expect(await due('2026-11-21')).toEqual(['joint-meeting 1'])
  })

  test('a grid inspected twice counts once, within its days', async () => {
    const { store } = await open()
    const visit = (visited: string, day: string): View => ({
      ...{ kind: 'visit', tenant, grid: grid('990101'), day: on(day), visited: grid(visited) },
    })
    await write(store, [visit('A', '2026-10-02'), visit('A', '2026-10-02'), visit('A', '2026-12-31')])
    await write(store, [visit('B', '2026-09-30')])
    const seen = await store.supervisions.visited(grid('990101'), on('2026-10-01'), on('2026-12-31'))
    expect(seen).toEqual(['A'])
  })
})
