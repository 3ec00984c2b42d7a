/** Digests on both engines: what they count, what is frozen, who wants them, what a seal covers, what ledgers are read from. */
import { expect, it } from 'vitest'
import type { Grid } from '../src/domain/grid/grid.ts'
import type { Day } from '../src/domain/names.ts'
import type { Frozen } from '../src/journal/digests.ts'
import type { View } from '../src/journal/journal.ts'
import { present } from '../src/journal/past.ts'
import { busyWeek } from '../src/render/digest/samples.ts'
import { onBothEngines } from './both-engines.ts'
import { after, day, entry, fact, grid, matter, nothing, pathOf, person, start, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

const tomorrow = '2026-11-19' as Day
const count = (code: string, key: 'reported' | 'closed' | 'patrol', n: number, on = day): View => ({
  kind: 'tally',
  tenant,
  grid: grid(code),
  day: on,
  key,
  n,
})
const unit = async (store: Store, code: string): Promise<Grid> => {
  const found = await store.directory.grid(grid(code))
  if (!found) throw new Error('no such grid')
  return found
}

onBothEngines('digests', (open) => {
  it('are counted of a grid with all below, of each child, and by day', async () => {
    const { store } = await open()
    const views = [count('A', 'patrol', 1), count('A1', 'reported', 2), count('A1x', 'closed', 1, tomorrow)]
    await store.journal.commit({ ...nothing, views: [...views, count('B1', 'reported', 5)] })
    const town = await store.digests.figures(await unit(store, 'A'), day, tomorrow, null, after(1))
    expect(town.total).toMatchObject({ name: '北苇镇', reported: 2, closed: 1, patrols: 1 })
    expect(town.rows.map(({ grid: code, reported, closed }) => [code, reported, closed])).toEqual([
      ['A1', 2, 1],
      ['A2', 0, 0],
    ])
    expect(town.days).toEqual(
      expect.arrayContaining([
        { branch: 'A1', day, reported: 2, closed: 0 },
        { branch: 'A1', day: tomorrow, reported: 0, closed: 1 },
      ]),
    )
    const root = await store.digests.figures(await unit(store, '990101'), day, day, null, after(1))
    expect(root.total).toMatchObject({ reported: 7, closed: 0 })
  })

  it('tell what is open in a grid and below, the oldest first', async () => {
    const { store } = await open()
    const put = (no: string, code: string, more: Parameters<typeof matter>[1]): View => ({
      kind: 'case',
      case: matter(no, { origin: grid(code), ...more }),
      path: pathOf(grid(code)),
      at: start,
    })
    const views = [
      put('HB20261118-001', 'A1', { reportedAt: after(2) }),
      put('HB20261118-002', 'A1x', { reportedAt: after(1), overdue: true }),
      put('HB20261118-003', 'A2', { state: 'suspended' }),
      put('HB20261118-004', 'A1', { state: 'closed' }),
      put('HB20261118-005', 'B1', {}),
    ]
    await store.journal.commit({ ...nothing, views })
    const town = await store.digests.standing(await unit(store, 'A'), after(1), 2, present(after(0)))
    expect({ ...town, oldest: town.oldest.map(({ no }) => no.slice(-3)) }).toEqual({
      open: 3,
      suspended: 1,
      overdue: 1,
      inherited: 1,
      oldest: ['003', '002'],
    })
    expect(
      (await store.digests.standing(await unit(store, '990101'), start, 9, present(after(0)))).open,
    ).toBe(4)
  })

  it('are frozen: a second writing changes who signed and nothing of the datum', async () => {
    const { store } = await open()
    const hash = store.digests.hashOf(busyWeek)
    const key = { tenant, kind: 'weekly' as const, from: busyWeek.from, grid: grid('990101') }
    const draft: Frozen = { ...key, state: 'draft', hash, digest: busyWeek, outlook: '', signedBy: null }
    await store.journal.commit({ ...nothing, views: [{ kind: 'digest', frozen: draft }] })
    expect(await store.digests.drafts(tenant)).toEqual([draft])
    const sent: Frozen = { ...draft, state: 'sent', outlook: '盯紧秸秆禁烧', signedBy: '网格办 李谷雨' }
    const tampered = { ...sent, hash: 'x', digest: { ...busyWeek, open: 99 } }
    await store.journal.commit({ ...nothing, views: [{ kind: 'digest', frozen: tampered }] })
    expect(await store.digests.frozen(key)).toEqual(sent)
    expect(store.digests.hashOf((await store.digests.frozen(key))?.digest ?? busyWeek)).toBe(hash)
    expect(await store.digests.drafts(tenant)).toEqual([])
    expect(await store.digests.ofPeriod(tenant, 'weekly', busyWeek.from)).toEqual([sent])
  })

  it('are wanted or not, as was said last', async () => {
    const { store } = await open()
    const wish = (wanted: boolean): View => {
      return { kind: 'subscription', tenant, digest: 'weekly', whose: person('p1'), wanted }
    }
    await store.journal.commit({ ...nothing, views: [wish(true)] })
    await store.journal.commit({ ...nothing, views: [wish(false)] })
    expect([...(await store.digests.wishes(tenant, 'weekly'))]).toEqual([['p1', false]])
    expect([...(await store.digests.wishes(tenant, 'daily'))]).toEqual([])
  })

  it('bear a seal that covers the tenant’s facts of the day, and no other day’s', async () => {
    const { store } = await open()
    await store.journal.commit(entry('HB20261118-001', null))
    const seal = await store.digests.sealOf(tenant, day, null)
    expect(seal).toMatchObject({ streams: 1, facts: 1, before: null })
    const next = { ...fact('催'), at: after(86_400_000) }
    const stream = `case:${tenant}/HB20261118-001`
    await store.journal.commit({ ...nothing, appends: [{ stream, expectedVersion: 1, facts: [next] }] })
    expect(await store.digests.sealOf(tenant, day, null)).toEqual(seal)
    expect(await store.digests.sealOf(tenant, tomorrow, seal.hash)).toMatchObject({ facts: 1 })
    expect((await store.digests.sealOf(tenant, day, 'another')).hash).not.toBe(seal.hash)
    await store.journal.commit({ ...nothing, views: [{ kind: 'seal', seal }] })
    expect(await store.digests.sealBefore(tenant, tomorrow)).toEqual(seal)
    expect(await store.digests.seals(tenant)).toEqual([seal])
  })

  it('lie beside ledgers that are read page by page, each case once', async () => {
    const { store } = await open()
    for (const no of ['001', '002', '003']) await store.journal.commit(entry(`HB20261118-${no}`, null))
    const until = after(86_400_000)
    const page = (last: { at: typeof start; no: string } | null) =>
      store.ledgers.cases(tenant, grid('A'), start, until, last, 2)
    const first = await page(null)
    const rest = await page({ at: start, no: first.at(-1)?.no ?? '' })
    expect([...first, ...rest].map(({ no }) => no.slice(-3))).toEqual(['001', '002', '003'])
    expect(await store.ledgers.countCases(tenant, grid('B'), start, until, [])).toBe(0)
    expect(await store.ledgers.countCases(tenant, grid('A'), start, until, ['reported'])).toBe(0)
    expect(await store.ledgers.daybooks(grid('990101'), 'reported', day, day)).toEqual([
      { grid: 'A1', day, entries: 3 },
    ])
  })
})
