/** Orders on both engines: fan-out in one commit, counts that roll up, who has not, what the clock looks for. */
import { expect, test } from 'vitest'
import { addMinutes } from '../src/domain/calendar/days.ts'
import type { GridCode, GroupId, Instant, PersonId, TenantCode } from '../src/domain/names.ts'
import { beginOrder, evolveOrder, evolvePart } from '../src/domain/order/evolve.ts'
import type { OrderFact, OrderId, PartFact, PartKey } from '../src/domain/order/facts.ts'
import { changeOf, countedBy, type Order, type Part, type PartSeed } from '../src/domain/order/order.ts'
import type { View } from '../src/journal/journal.ts'
import { type Opened, onBothEngines } from './both-engines.ts'
import { roster, start } from './for-tests.ts'

const tenant = roster.tenant as TenantCode
const id = `${tenant}/RW20261118-001` as OrderId
const by = { person: null, account: null, title: '系统' }
const origin = tenant as string as GridCode

const issued: OrderFact = {
  type: 'order-issued',
  no: 'RW20261118-001',
  origin,
  group: null,
  giver: { person: roster.persons[0]?.id as PersonId, title: '总网格长' },
  text: '排查散煤',
  whom: '各村',
  told: 2,
  photo: false,
  until: addMinutes(start, 600),
  warnAt: addMinutes(start, 480),
  campaign: null,
  checklist: [],
  lead: null,
  about: null,
}

const commit = ({ store }: Opened, appends: [string, number, OrderFact | PartFact][], views: View[]) =>
  store.journal.commit({
    appends: appends.map(([stream, expectedVersion, fact]) => ({
      stream,
      expectedVersion,
      facts: [{ fact, by, at: start }],
    })),
    views,
    notices: [],
    handled: null,
    stamp: null,
    at: start,
  })

async function given(opened: Opened, level: number): Promise<{ order: Order; seeds: readonly PartSeed[] }> {
  const reached = await opened.store.orders.reach(tenant, origin, level)
  const groups = await opened.store.directory.groups(tenant)
  const seeds = reached.map(
    ({ code, name, path }): PartSeed => ({
      ...{
        key: code as string as PartKey,
        parent: null,
        tier: 1,
        grid: code,
        person: null,
        department: null,
      },
      ...{ group: groups.find(({ grid }) => path.includes(grid))?.id ?? null, name },
      counted: countedBy(path, origin),
    }),
  )
  const order = beginOrder(id, tenant, { fact: issued as never, by, at: start })
  await commit(
    opened,
    [[`order:${id}`, 0, issued]],
    [
      { kind: 'order', order },
      { kind: 'order-parts', order: id, seeds },
      { kind: 'order-card', order: id, scope: null, group: 'g' as GroupId, shown: true },
    ],
  )
  return { order, seeds }
}

async function act(opened: Opened, part: Part, fact: PartFact, more: View[] = []): Promise<Part> {
  const after = evolvePart(part, { fact, by, at: start })
  const views: View[] = [{ kind: 'order-part', part: after, change: changeOf(part, after) }, ...more]
  await commit(opened, [[`order-part:${id}/${part.key}`, part.version, fact]], views)
  return after
}

const completed: PartFact = {
  type: 'order-part-completed',
  text: '',
  photos: [],
  late: false,
  rolledUp: false,
}

onBothEngines('orders', (open) => {
  test('what was given is told everybody below, and counted at every grid above', async () => {
    const opened = await open()
    const { order, seeds } = await given(opened, 3)
    const { orders } = opened.store
    expect(await orders.get(id)).toEqual(order)
    expect(await orders.byNo(tenant, order.no)).toEqual(order)
    expect(await orders.byShort(tenant, 1, start)).toEqual([order])
    const none = { acknowledged: 0, done: 0, refused: 0, late: 0 }
    expect(await orders.counts(id, origin)).toEqual([{ tier: 1, told: seeds.length, ...none }])
    const below = await orders.countsBelow(id, origin)
    expect(below.reduce((sum, { counts }) => sum + (counts[0]?.told ?? 0), 0)).toBe(seeds.length)
    expect(await orders.names(id, { states: ['told'] }, 100)).toEqual(seeds.map(({ name }) => name))
    expect(seeds.length).toBeGreaterThan(1)
  })

  test('whoever is excused counts nowhere, and is found no more by name', async () => {
    const opened = await open()
    const { seeds } = await given(opened, 3)
    const { orders } = opened.store
    const [first] = seeds
    const name = first?.name ?? ''
    expect(await orders.below(id, ['' as PartKey], 100)).toHaveLength(seeds.length)
    const [part] = await orders.called(id, name.slice(-2), 5)
    if (!part) throw new Error('no part')
    const taken = await act(opened, part, { type: 'order-part-acknowledged' })
    await act(opened, taken, { type: 'order-part-excused' })
    expect(await orders.called(id, name, 5)).toEqual([])
    expect(await orders.below(id, ['' as PartKey], 100)).toHaveLength(seeds.length - 1)
    const none = { acknowledged: 0, done: 0, refused: 0, late: 0 }
    expect(await orders.counts(id, origin)).toEqual([{ tier: 1, told: seeds.length - 1, ...none }])
  })

  test('a long list is written in pieces and read back whole', async () => {
    const opened = await open()
    await given(opened, 3)
    const seeds = Array.from(
      { length: 123 },
      (_, n): PartSeed => ({
        ...{ key: `p:p-${n}` as PartKey, parent: null, tier: 1, grid: origin, department: null, group: null },
        ...{ person: `p-${n}` as PersonId, name: `某${n}`, counted: [origin] },
      }),
    )
    const [before] = await opened.store.orders.counts(id, origin)
    await commit(opened, [], [{ kind: 'order-parts', order: id, seeds }])
    const [after] = await opened.store.orders.counts(id, origin)
    expect(after?.told).toBe((before?.told ?? 0) + 123)
    expect(await opened.store.orders.part(id, 'p:p-7' as PartKey)).toMatchObject({
      name: '某7',
      state: 'told',
    })
    expect(await opened.store.orders.count(id, { states: ['told'] })).toBe(after?.told)
  })

  test('an act moves the counts of its own way up, and nobody else’s', async () => {
    const opened = await open()
    const { seeds } = await given(opened, 3)
    const { orders } = opened.store
    const [first] = seeds
    const part = (await orders.part(id, first?.key as PartKey)) as Part
    expect(part.counted).toEqual(first?.counted)
    await act(opened, await act(opened, part, { type: 'order-part-acknowledged' }), completed)
    const [all] = await orders.counts(id, origin)
    expect(all).toEqual({ tier: 1, told: seeds.length, acknowledged: 1, done: 1, refused: 0, late: 0 })
    const moved = (await orders.countsBelow(id, origin)).filter(({ counts }) => counts[0]?.done === 1)
    expect(moved).toHaveLength(1)
    expect(await orders.count(id, { states: ['told', 'acknowledged'] })).toBe(seeds.length - 1)
    expect(await orders.finished(id, 10)).toMatchObject([{ key: first?.key, state: 'done' }])
    const groups = await orders.byGroup(id, { states: ['told'], leaves: true }, 3)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(seeds.length - 1)
  })

  test('what was passed on is ready to roll up when the last below has done it', async () => {
    const opened = await open()
    const { seeds } = await given(opened, 3)
    const { orders } = opened.store
    const village = (await orders.part(id, seeds[0]?.key as PartKey)) as Part
    const blocks = await orders.reach(tenant, village.grid, 4)
    const children = blocks.map(
      ({ code, name, path }): PartSeed => ({
        ...{ key: code as string as PartKey, parent: village.key, tier: 2, grid: code, person: null },
        ...{ department: null, group: village.group, name, counted: countedBy(path, origin) },
      }),
    )
    const keys = children.map(({ key }) => key)
    const passed: PartFact = { type: 'order-part-passed', parts: keys, text: '' }
    await act(opened, village, passed, [{ kind: 'order-parts', order: id, seeds: children }])
    expect((await orders.part(id, village.key))?.childrenOpen).toBe(children.length)
    expect(await orders.known(id, keys)).toEqual(new Set(keys))
    expect(await orders.counts(id, village.grid)).toMatchObject([{ tier: 2, told: children.length }])
    expect(await orders.rolledUp(10)).toEqual([])
    for (const key of keys) await act(opened, (await orders.part(id, key)) as Part, completed)
    expect(await orders.rolledUp(10)).toMatchObject([{ key: village.key }])
    await act(opened, (await orders.part(id, village.key)) as Part, { ...completed, rolledUp: true })
    expect(await orders.rolledUp(10)).toEqual([])
  })

  test('the clock finds what has come: steps, cards out of date, orders that are all done', async () => {
    const opened = await open()
    const { order, seeds } = await given(opened, 3)
    const { orders } = opened.store
    expect(await orders.due(start, 10)).toEqual([])
    expect(await orders.nextDue()).toBe(order.steps[0]?.at)
    expect(await orders.due(addMinutes(start, 480), 10)).toEqual([order])
    expect(await orders.staleCards(10)).toEqual([])
    await commit(opened, [], [{ kind: 'order-cards-stale', order: id, scopes: [null] }])
    expect(await orders.staleCards(10)).toMatchObject([{ order: id, scope: null, staleSince: start }])
    expect(await orders.allDone(10)).toEqual([])
    for (const { key } of seeds) await act(opened, (await orders.part(id, key)) as Part, completed)
    expect(await orders.allDone(10)).toEqual([order])
    const closed = evolveOrder(order, {
      fact: { type: 'order-completed', done: 2 },
      by,
      at: start as Instant,
    })
    await commit(opened, [], [{ kind: 'order', order: closed }])
    expect(await orders.allDone(10)).toEqual([])
    expect(await orders.nextDue()).toBe(addMinutes(start, 1))
  })

  test('open orders are found by where they were told and by who holds them', async () => {
    const opened = await open()
    const { order, seeds } = await given(opened, 3)
    const { orders } = opened.store
    const [first] = seeds
    const holder = { grids: [first?.grid as GridCode], persons: ['nobody' as PersonId], department: null }
    expect(await orders.openWith(tenant, holder, 10)).toEqual([order])
    expect(await orders.openIn(first?.group as GroupId, 10)).toEqual([order])
    expect(await orders.heldBy(id, holder)).toMatchObject([{ key: first?.key, name: first?.name }])
    expect(await orders.toldIn(id, first?.group as GroupId, 99)).not.toEqual([])
    expect((await orders.chiefs([first?.grid as GridCode])).get(first?.grid as GridCode)).not.toEqual([])
    const homes = await orders.homesOf(seeds.flatMap(({ group }) => group ?? []))
    expect(homes).toMatchObject([{ platform: 'stage', account: 'main' }])
  })
})
