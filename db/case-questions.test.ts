/** What people ask about cases in passing, on both engines: late ones below, the last one spoken of, one's own in a time. */
import { expect, it } from 'vitest'
import type { Case } from '../src/domain/case/case.ts'
import type { Grid } from '../src/domain/grid/grid.ts'
import type { CaseId } from '../src/domain/names.ts'
import type { View } from '../src/journal/journal.ts'
import { onBothEngines } from './both-engines.ts'
import { after, grid, group, matter, nothing, pathOf, person, start, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

const keep = (store: Store, ...matters: Case[]) =>
  store.journal.commit({
    ...nothing,
    views: matters.map((made): View => ({ kind: 'case', case: made, path: pathOf(made.origin), at: start })),
  })
const ends = (cases: readonly Case[]) => cases.map(({ no }) => no.slice(-3))
const unit = async (store: Store, code: string): Promise<Grid> => {
  const found = await store.directory.grid(grid(code))
  if (!found) throw new Error('no such grid')
  return found
}

onBothEngines('questions about cases', (open) => {
  it('finds what is late in a unit and below, oldest first, without what is put aside', async () => {
    const { store } = await open()
    await keep(
      store,
      matter('HB20261118-001', { overdue: true, reportedAt: after(2) }),
      matter('HB20261118-002', { overdue: true, reportedAt: after(1) }),
      matter('HB20261118-003', { overdue: true, state: 'suspended' }),
      matter('HB20261118-004', { origin: grid('B1'), overdue: true, reportedAt: after(3) }),
      matter('HB20261118-005', { state: 'handling' }),
    )
    const late = async (code: string, limit = 9) =>
      ends(await store.cases.openUnder(await unit(store, code), { overdue: true }, limit))
    expect(await late('A')).toEqual(['002', '001'])
    expect(await late('990101')).toEqual(['002', '001', '004'])
    expect(await late('990101', 1)).toEqual(['002'])
    const handled = await store.cases.openUnder(await unit(store, 'A'), { states: ['handling'] }, 9)
    expect(ends(handled)).toEqual(['005'])
  })

  it('knows the case that a chat spoke of last', async () => {
    const { store } = await open()
    const about = (message: string, no: string, at: number): View => ({
      ...{ kind: 'about', platform: 'stage', account: 'bot', chat: 'c1', opened: false },
      ...{ message, case: `${tenant}/${no}` as CaseId, at: after(at) },
    })
    await store.journal.commit({ ...nothing, views: [about('m1', '001', 1), about('m2', '002', 5)] })
    await store.journal.commit({ ...nothing, views: [about('m3', '001', 3)] })
    expect(await store.cases.lastAbout('stage', 'bot', 'c1', start)).toBe(`${tenant}/002`)
    expect(await store.cases.lastAbout('stage', 'bot', 'c1', after(6))).toBeNull()
    expect(await store.cases.lastAbout('stage', 'bot', 'c2', start)).toBeNull()
  })

  it('counts what one person reported in some groups within a time', async () => {
    const { store } = await open()
    const by = (who: string) => ({ person: person(who), account: null, title: '网格长' })
    const told = (no: string, more: Partial<Case>) =>
      matter(no, { group: group('gA'), reporter: by('p1'), reportedAt: after(1), ...more })
    await keep(
      store,
      told('HB20261118-001', {}),
      told('HB20261118-002', { state: 'closed' }),
      told('HB20261118-003', { reporter: by('p2') }),
      told('HB20261118-004', { reportedAt: after(9) }),
      told('HB20261118-005', { group: group('gB') }),
    )
    const counted = (groups: readonly string[]) =>
      store.cases.reportedBy(person('p1'), groups.map(group), start, after(9))
    expect(await counted(['gA'])).toEqual({ reported: 2, ended: 1 })
    expect(await counted(['gA', 'gB'])).toEqual({ reported: 3, ended: 1 })
    expect(await counted([])).toEqual({ reported: 0, ended: 0 })
  })
})
