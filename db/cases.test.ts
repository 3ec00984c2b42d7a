/** The cases as they stand: by number, by person, by deadline, by photo, in sums. */
import { expect, it } from 'vitest'
import type { Case } from '../src/domain/case/case.ts'
import type { GridCode } from '../src/domain/names.ts'
import type { View } from '../src/journal/journal.ts'
import { onBothEngines } from './both-engines.ts'
import { after, day, grid, matter, nothing, pathOf, person, photo, start, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

const keep = (store: Store, ...matters: Case[]) =>
  store.journal.commit({
    ...nothing,
    views: matters.map((made): View => ({ kind: 'case', case: made, path: pathOf(made.origin), at: start })),
  })
const numbers = (cases: readonly Case[]) => cases.map((one) => one.no)
const held = (code: GridCode, more: Partial<Case['holder']> = {}) => ({
  grid: code,
  person: null,
  department: null,
  ...more,
})

onBothEngines('the cases', (open) => {
  it('draws each number of a series once', async () => {
    const { store, rival } = await open()
    const other = await rival()
    const drawn = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? store : other).cases.nextNumber(tenant, 'HB20261118')),
    )
    expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    expect(await store.cases.nextNumber(tenant, 'HB20261119')).toBe(1)
  })

  it('finds a short number near a grid, and not for a village that has nothing to do with it', async () => {
    const { store } = await open()
    const up = { holder: held(grid('990101')), touched: ['A1', 'A', '990101'].map(grid) }
    await keep(
      store,
      matter('HB20261118-007', up),
      matter('HB20261117-007', {
        origin: grid('B1'),
        holder: held(grid('B1')),
        touched: [grid('B1')],
        reportedAt: after(-9),
      }),
    )
    const near = async (code: string, since = after(-100)) =>
      numbers(await store.cases.byShortNo(tenant, 7, grid(code), since))
    expect(await near('A1')).toEqual(['HB20261118-007'])
    expect(await near('A1x1')).toEqual(['HB20261118-007'])
    expect(await near('B1')).toEqual(['HB20261117-007'])
    expect(await near('A2')).toEqual([])
    expect(await near('990101')).toEqual(['HB20261118-007', 'HB20261117-007'])
    expect(await near('990101', start)).toEqual(['HB20261118-007'])
    expect(await store.cases.byShortNo(tenant, 8, grid('990101'), start)).toEqual([])
  })

  it('lists what a person reported or has to act on, newest first, and not what has ended', async () => {
    const { store } = await open()
    const another = { person: person('p2'), account: null, title: '' }
    const reporter = { reporter: another }
    await keep(
      store,
      matter('HB20261118-001', { reportedAt: after(1), holder: held(grid('A')) }),
      matter('HB20261118-002', {
        ...reporter,
        reportedAt: after(2),
        holder: held(grid('B'), { person: person('p1') }),
      }),
      matter('HB20261118-003', { ...reporter, reportedAt: after(3) }),
      matter('HB20261118-004', {
        ...reporter,
        reportedAt: after(4),
        holder: held(grid('990101'), { department: 'cg' as never }),
      }),
      matter('HB20261118-005', { reportedAt: after(5), state: 'closed' }),
      matter('HB20261118-006', {
        ...reporter,
        reportedAt: after(6),
        holder: held(grid('A1'), { person: person('p2') }),
      }),
      matter('HB20261118-008', {
        reportedAt: after(7),
        holder: held(grid('B')),
        state: 'suspended',
        deadlines: [],
      }),
    )
    const whose = { person: person('p1'), grids: [grid('A1')], department: 'cg' }
    const mine = await store.cases.openOf(tenant, whose, 9)
    expect(numbers(mine)).toEqual(['8', '4', '3', '2', '1'].map((n) => `HB20261118-00${n}`))
    expect(
      numbers(await store.cases.openOf(tenant, { person: person('p3'), grids: [], department: null }, 9)),
    ).toEqual([])
    expect(numbers(await store.cases.list(tenant, 'closed', 9))).toEqual(['HB20261118-005'])
    expect(numbers(await store.cases.list(tenant, null, 2))).toEqual(['HB20261118-008', 'HB20261118-006'])
    expect(await store.cases.openCount(tenant)).toEqual({ open: 6, suspended: 1, overdue: 0 })
    expect(numbers(await store.cases.oldestOpen(tenant, 2))).toEqual(['HB20261118-001', 'HB20261118-002'])
  })

  it('knows which steps of the ladders have come and which are next', async () => {
    const { store } = await open()
    const made = matter('HB20261118-001')
    const [ladder] = made.deadlines
    const [warnAt, dueAt] = [after(3_000_000), after(3_600_000)]
    await keep(store, made)
    expect(await store.cases.nextDue()).toBe(warnAt)
    expect(await store.cases.due(after(2_999_999), 9)).toEqual([])
    const warn = { case: made.id, tenant, kind: 'acknowledge', dueAt: ladder?.dueAt, step: 0, at: warnAt }
    expect(await store.cases.due(warnAt, 9)).toEqual([warn])
    await keep(store, { ...made, marked: [`acknowledge:${dueAt}:0`] })
    expect(await store.cases.due(warnAt, 9)).toEqual([])
    expect(await store.cases.due(dueAt, 9)).toEqual([{ ...warn, step: 1, at: dueAt }])
    await keep(store, { ...made, state: 'closed' })
    expect(await store.cases.nextDue()).toBeNull()
  })

  it('gives what is due in one minute in the order in which it was reported', async () => {
    const { store } = await open()
    const made = ['004', '001', '003', '002'].map((n) => matter(`HB20261118-${n}`))
    const earlier = matter('HB20261117-009', { reportedAt: after(-1) })
    // Written in another order, and rewritten: rows move then.
    await keep(store, ...made, earlier)
    await keep(store, ...made.toReversed().map((one) => ({ ...one, text: '改' })))
    const due = await store.cases.due(after(3_000_000), 9)
    const inOrder = [earlier, ...made.toSorted((a, b) => (a.no < b.no ? -1 : 1))]
    expect(due.map((step) => step.case)).toEqual(inOrder.map(({ id }) => id))
    expect(await store.cases.due(after(3_000_000), 2)).toEqual(due.slice(0, 2))
  })

  it('remembers photos, questions, opened messages and duties done', async () => {
    const { store } = await open()
    const { cases, journal } = store
    const made = matter('HB20261118-001', { after: [photo('after')] })
    await keep(store, made)
    expect(await cases.get(made.id)).toEqual(made)
    expect(await cases.byNo(tenant, made.no)).toEqual(made)
    expect(await cases.photoUsed(tenant, photo('after'))).toEqual([{ no: made.no, case: made.id }])
    const about = { kind: 'about', platform: 's', account: 'm', chat: 'c', case: made.id, at: start } as const
    const question = { kind: 'missing', case: made.id, what: ['place'], until: after(1) } as const
    await journal.commit({
      ...nothing,
      views: [
        { ...about, message: '1', opened: true },
        { ...about, message: '1', opened: false },
        { kind: 'question', chatKey: 's|m|c', userId: 'p1', question },
      ],
    })
    expect(await cases.about('s', 'm', 'c', '1')).toEqual({ case: made.id, opened: true })
    expect(await cases.question('s|m|c', 'p1')).toEqual(question)
    await journal.commit({
      ...nothing,
      views: [{ kind: 'question', chatKey: 's|m|c', userId: 'p1', question: null }],
    })
    expect(await cases.question('s|m|c', 'p1')).toBeNull()
  })

  it('sums the roll-ups: the grid itself, then each child with all below it', async () => {
    const { store } = await open()
    const count = (code: string, key: 'reported' | 'patrol', n: number, on = day): View => ({
      kind: 'tally',
      tenant,
      grid: grid(code),
      day: on,
      key,
      n,
    })
    const views = [
      count('A1', 'reported', 2),
      count('A2', 'reported', 1),
      count('A1x', 'patrol', 3),
      count('B1', 'reported', 5),
    ]
    await store.journal.commit({ ...nothing, views })
    await store.journal.commit({
      ...nothing,
      views: [count('A1', 'reported', 1), count('A1', 'reported', 9, '2026-12-01' as typeof day)],
    })
    const rows = await store.cases.tallies(tenant, grid('990101'), day, day)
    expect(rows.map((row) => [row.name, row.reported, row.patrols])).toEqual([
      ['北苇镇', 4, 3],
      ['南渡镇', 5, 0],
    ])
    const town = await store.cases.tallies(tenant, grid('A'), day, '2026-12-31' as typeof day)
    expect(town.map((row) => [row.grid, row.reported])).toEqual([
      ['A1', 12],
      ['A2', 1],
    ])
    expect((await store.cases.tallies(tenant, grid('A1'), day, day)).map((row) => row.grid)).toEqual([
      'A1',
      'A1x',
    ])
  })
})
