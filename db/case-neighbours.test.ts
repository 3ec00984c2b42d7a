/** Cases around a place: what may be the same matter, at any depth of the tree, and how many of a kind a town has. */
import { expect, it } from 'vitest'
import type { Case } from '../src/domain/case/case.ts'
import type { View } from '../src/journal/journal.ts'
import { onBothEngines } from './both-engines.ts'
import { after, grid, group, matter, nothing, pathOf, start, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

const keep = (store: Store, ...matters: Case[]) =>
  store.journal.commit({
    ...nothing,
    views: matters.map((made): View => ({ kind: 'case', case: made, path: pathOf(made.origin), at: start })),
  })
const numbers = (cases: readonly { readonly no: string }[]) => cases.map((one) => one.no)

onBothEngines('cases around a grid', (open) => {
  it('finds open cases of a kind around a grid, those of a group, and how many a town has', async () => {
    const { store } = await open()
    const { cases } = store
    const kind = { category: 'burn_trash' }
    const at = (no: number, code: string, more: Partial<Case> = {}) =>
      matter(`HB20261118-00${no}`, { ...kind, origin: grid(code), reportedAt: after(no), ...more })
    await keep(
      store,
      at(1, 'A1'),
      at(2, 'A2'),
      at(3, 'A'),
      at(4, 'A1x'),
      at(5, 'B'),
      at(6, 'A1', { category: 'fume' }),
      at(7, 'A1', { state: 'withdrawn' }),
      at(8, 'A1x1', { group: null }),
      at(9, '990101', { category: null }),
    )
    const near = async (code: string, since = start, limit = 20, towns = 1) => {
      const path = pathOf(grid(code))
      const asked = { category: 'burn_trash', path, town: path[towns] ?? null, since }
      return numbers(await cases.nearby(tenant, asked, limit)).map((no) => Number(no.slice(-1)))
    }
    // Its town with all in it, at every depth; a town has the other towns beside it.
    expect(await near('A1')).toEqual([8, 4, 3, 2, 1])
    expect(await near('A1x')).toEqual([8, 4, 3, 2, 1])
    expect(await near('A1x1')).toEqual([8, 4, 3, 2, 1])
    expect(await near('A2')).toEqual([8, 4, 3, 2, 1])
    expect(await near('A')).toEqual([8, 5, 4, 3, 2, 1])
    expect(await near('B1')).toEqual([5])
    expect(await near('990101')).toEqual([5, 3])
    expect(await near('A1', after(3))).toEqual([8, 4, 3])
    // One of each ring: in the village and the town, below, right above, beside.
    expect(await near('A1', start, 1)).toEqual([8, 4, 3, 2])
    // Where towns lie on the third level, the next one is no neighbour of what lies in them.
    expect(await near('A1x1', start, 20, 2)).toEqual([8, 4, 1])
    expect(await near('A2', start, 20, 2)).toEqual([3, 2, 1])
    expect(numbers(await cases.reportedIn(group('gA1'), after(5), 2))).toEqual([
      'HB20261118-009',
      'HB20261118-007',
    ])
    const town = await cases.inTown(grid('A'), 'burn_trash', after(2), 2)
    expect(numbers(town)).toEqual(['HB20261118-008', 'HB20261118-004'])
    expect(await cases.countInTown(grid('A'), 'burn_trash', after(2))).toBe(4)
    expect(await cases.countInTown(grid('B'), 'burn_trash', after(6))).toBe(0)
  })
})
