/** What was known and how it stood at a time that is over, on both engines: late entries apart, cases as they were. */
import { expect, it } from 'vitest'
import type { Grid } from '../src/domain/grid/grid.ts'
import type { Day, Instant } from '../src/domain/names.ts'
import { onBothEngines } from './both-engines.ts'
import { day, entry, fact, grid, matter, nothing, pathOf, start, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

const dayMs = 86_400_000
const tomorrow = '2026-11-19' as Day
const noon = (days: number) => (start + days * dayMs) as Instant
const unit = async (store: Store, code: string): Promise<Grid> => {
  const found = await store.directory.grid(grid(code))
  if (!found) throw new Error('no such grid')
  return found
}

onBothEngines('the past', (open) => {
  it('counts what was entered by then; what is entered late stands beside it', async () => {
    const { store } = await open()
    const patrol = { kind: 'tally', tenant, grid: grid('A1x'), day, key: 'patrol', n: 1 } as const
    const overdue = { ...patrol, key: 'overdue' } as const
    const done = { kind: 'duty-done', tenant, duty: 'd', grid: grid('A1x'), day } as const
    await store.journal.commit({ ...nothing, views: [patrol] })
    // Two days later somebody enters a patrol of that day; the clock marks a limit that passed on it.
    await store.journal.commit({ ...nothing, views: [patrol, overdue, done], at: noon(2) })
    const town = await unit(store, 'A')
    const counted = async (until: Instant | null) => {
      const { total, rows, days } = await store.digests.figures(town, day, tomorrow, until, noon(3))
      return [total.patrols, total.overdue, rows[0]?.patrols, days.length]
    }
    expect(await counted(null)).toEqual([2, 1, 2, 0])
    expect(await counted(noon(1))).toEqual([1, 1, 1, 0])
    expect(await counted(noon(3))).toEqual([2, 1, 2, 0])
    const duty = { id: 'd', level: 4, min: 1 }
    const doneBy = async (until: Instant) =>
      (await store.digests.dutyDays(town, duty, [day], { past: { at: noon(0) }, until }))[0]?.done
    expect([await doneBy(noon(1)), await doneBy(noon(3))]).toEqual([0, 1])
    const asked = [{ duty: 'd', level: 4, min: 1, from: day, to: day }]
    const since = await store.digests.enteredSince(tenant, 'd', [day], noon(1))
    expect([...since]).toEqual([[`${day} A1x`, 1]])
    expect(
      (await store.duties.absent(town, asked, 9, { past: { at: noon(1) }, until: noon(1) }))[0]?.of,
    ).toBe(1)
  })

  it('shows a case as it was: one closed since is open, one reported since is not there', async () => {
    const { store } = await open()
    const first = entry('HB20261118-001', null)
    await store.journal.commit(first)
    const closed = matter('HB20261118-001', { state: 'closed', endedAt: noon(2), version: 2 })
    await store.journal.commit({
      ...nothing,
      at: noon(2),
      appends: [
        {
          stream: `case:${closed.id}`,
          expectedVersion: 1,
          facts: [{ ...fact(''), fact: { type: 'case-closed' }, at: noon(2) }],
        },
      ],
      views: [{ kind: 'case', case: closed, path: pathOf(grid('A1')), at: noon(2) }],
    })
    const town = await unit(store, 'A')
    const openAt = async (at: Instant) => {
      const past = await store.digests.past(tenant, at)
      const { open: n, oldest } = await store.digests.standing(town, start, 9, past)
      return [n, oldest.map(({ state }) => state)]
    }
    expect(await openAt(noon(1))).toEqual([1, ['reported']])
    expect(await openAt(noon(3))).toEqual([0, []])
    expect(await openAt((start - 1) as Instant)).toEqual([0, []])
  })
})
