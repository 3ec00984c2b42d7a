/** What digests tell beside cases, on both engines: orders by unit, a department's own, duties by day, alarms, the outlook. */
import { expect, it } from 'vitest'
import type { Alarm } from '../src/domain/alarm/alarm.ts'
import { addDays } from '../src/domain/calendar/days.ts'
import type { DigestUnit } from '../src/domain/digest/unit.ts'
import type { DepartmentId } from '../src/domain/names.ts'
import type { OrderId, PartKey } from '../src/domain/order/facts.ts'
import {
  changeOf,
  countedBy,
  freshPart,
  type Order,
  type Part,
  type PartSeed,
} from '../src/domain/order/order.ts'
import type { View } from '../src/journal/journal.ts'
import { present } from '../src/journal/past.ts'
import { onBothEngines } from './both-engines.ts'
import { after, day, entry, grid, matter, nothing, pathOf, person, start, tenant } from './for-tests.ts'
import type { Store } from './store.ts'

/** Nothing has changed since. */
const now = present(after(0))
const cg = 'cg' as DepartmentId
const department: DigestUnit = { tenant, code: cg, name: '城市管理局', level: 2, department: cg }
const unit = async (store: Store, code: string): Promise<DigestUnit> => {
  const found = await store.directory.grid(grid(code))
  if (!found) throw new Error('no such grid')
  return found
}

const order = (n: number, more: Partial<Order> = {}): Order => ({
  ...{ id: `${tenant}/RW-00${n}` as OrderId, no: `RW-00${n}`, tenant, origin: grid('990101'), group: null },
  ...{ giver: { person: person('p1'), title: '总网格长' }, text: '排查散煤', whom: '各村', photo: false },
  ...{ until: after(3_600_000), campaign: null, told: 4, issuedAt: start, state: 'open', endedAt: null },
  ...{ steps: [], urged: 0, version: 1, checklist: [], lead: null, about: null },
  ...more,
})

const seedOf = (code: string, name: string): PartSeed => ({
  ...{ key: code as PartKey, parent: null, tier: 1, grid: grid(code), person: null, department: null },
  ...{ group: null, name, counted: countedBy(pathOf(grid(code)), grid('990101')) },
})
const forDepartment: PartSeed = {
  ...{ key: `d:${cg}` as PartKey, parent: null, tier: 1, grid: grid('990101'), person: null, department: cg },
  ...{ group: null, name: '城市管理局', counted: [grid('990101')] },
}
const seeds = [seedOf('A1', '柳湾村'), seedOf('A2', '石桥村'), seedOf('B1', '东村'), forDepartment]

const doneBy = (id: OrderId, seed: PartSeed): View => {
  const before = freshPart(id, seed)
  const after: Part = { ...before, state: 'done', doneAt: start, version: 1 }
  return { kind: 'order-part', part: after, change: changeOf(before, after) }
}

onBothEngines('digest sections', (open) => {
  it('orders are told to each unit as far as they reach into it', async () => {
    const { store } = await open()
    const one = order(1)
    const closed = order(2, { state: 'closed', endedAt: after(60_000) })
    const views: View[] = [
      { kind: 'order', order: one },
      { kind: 'order-parts', order: one.id, seeds },
      doneBy(one.id, seeds[0] as PartSeed),
      { kind: 'order', order: closed },
      { kind: 'order-parts', order: closed.id, seeds: seeds.slice(2, 3) },
    ]
    await store.journal.commit({ ...nothing, views })
    const told = async (of: DigestUnit) =>
      (await store.digests.orders(of, start, now)).map(({ order: { no }, tier, told: n, done }) => [
        no,
        tier,
        n,
        done,
      ])
    expect(await told(await unit(store, '990101'))).toEqual([
      ['RW-001', 1, 4, 1],
      ['RW-002', 1, 1, 0],
    ])
    expect(await told(await unit(store, 'A'))).toEqual([['RW-001', 1, 2, 1]])
    expect(await told(await unit(store, 'A1'))).toEqual([['RW-001', 0, 1, 1]])
    expect(await told(await unit(store, 'A1x'))).toEqual([])
    expect(await told(department)).toEqual([['RW-001', 0, 1, 0]])
    const waiting = async (of: DigestUnit, tier: number) => store.digests.orderWaiting(of, one, tier, 9, now)
    expect(await waiting(await unit(store, '990101'), 1)).toEqual(['石桥村', '东村', '城市管理局'])
    expect(await waiting(await unit(store, 'A'), 1)).toEqual(['石桥村'])
    expect(await waiting(department, 0)).toEqual(['城市管理局'])
  })

  it('a department reads what it holds and what was counted under its name, and nothing of the tree', async () => {
    const { store } = await open()
    const held = (no: string, more: Parameters<typeof matter>[1]): View => ({
      ...{ kind: 'case', path: pathOf(grid('A1')), at: start },
      case: matter(no, { holder: { grid: grid('990101'), person: null, department: cg }, ...more }),
    })
    const views: View[] = [
      held('HB20261118-001', { overdue: true }),
      held('HB20261118-002', { state: 'closed' }),
      { kind: 'case', case: matter('HB20261118-003', {}), path: pathOf(grid('A1')), at: start },
      { kind: 'tally', tenant, grid: cg, day, key: 'reported', n: 2 },
      { kind: 'tally', tenant, grid: grid('990101'), day, key: 'reported', n: 5 },
    ]
    await store.journal.commit({ ...nothing, views })
    expect(await store.digests.standing(department, after(1), 9, now)).toMatchObject({
      ...{ open: 1, overdue: 1, inherited: 1 },
      oldest: [{ no: 'HB20261118-001' }],
    })
    const { total, rows } = await store.digests.figures(department, day, day, null, after(1))
    expect([total.reported, rows]).toEqual([2, []])
    expect(
      (await store.digests.figures(await unit(store, '990101'), day, day, null, after(1))).total.reported,
    ).toBe(5)
  })

  it('a daily duty is counted grid by grid, on the days that are asked about', async () => {
    const { store } = await open()
    const done = (code: string, on: typeof day): View => ({
      ...{ kind: 'duty-done', tenant, duty: 'huddle', grid: grid(code), day: on },
    })
    const days = [day, addDays(day, 1)]
    const views = [done('A1', day), done('A1', addDays(day, 1)), done('A2', day), done('A2', addDays(day, 2))]
    await store.journal.commit({ ...nothing, views })
    const then = { past: { at: after(1) }, until: after(1) }
    const duty = { id: 'huddle', level: 3, min: 1 }
    expect(await store.digests.dutyDays(await unit(store, 'A'), duty, days, then)).toEqual([
      { grid: 'A1', name: '柳湾村', done: 2 },
      { grid: 'A2', name: '石桥村', done: 1 },
    ])
    expect(await store.digests.dutyDays(await unit(store, 'B'), duty, days, then)).toEqual([
      { grid: 'B1', name: '东村', done: 0 },
    ])
  })

  it('told unasked is only who has a private chat', async () => {
    const { store } = await open()
    const bound: View = {
      ...{ kind: 'account', platform: 'telegram', account: 'main', userId: 'u9', person: person('p9') },
      directChat: null,
    }
    await store.journal.commit({ ...nothing, views: [bound] })
    const asked = [person('p1'), person('p8'), person('p9')]
    expect([...(await store.digests.reachable(asked))]).toEqual(['p1'])
    expect([...(await store.digests.reachable([]))]).toEqual([])
  })

  it('alarms that are open, the outlook that was written last, and since when anything is recorded', async () => {
    const { store } = await open()
    expect(await store.digests.recordedSince()).toBeNull()
    const alarm = (n: number, resolvedAt: typeof start | null): View => ({
      kind: 'alarm',
      alarm: {
        ...{ id: `${tenant}/BJ-00${n}`, tenant, no: `BJ-00${n}`, source: 's', sourceId: String(n) },
        ...{ station: { code: 'S1', name: '站', grid: grid('A1'), focus: null }, pollutant: 'PM25' },
        ...{ value: '90', unit: '微克/立方米', measuredAt: start, raisedAt: start, grid: grid('A1') },
        ...{ limits: [], answeredAt: null, resolvedAt, marked: [], version: 1 },
      } as unknown as Alarm,
    })
    const outlook = (text: string): View => ({ kind: 'outlook', tenant, digest: 'weekly', from: day, text })
    await store.journal.commit({ ...entry('HB20261118-001', null), notices: [] })
    await store.journal.commit({ ...nothing, views: [alarm(1, null), alarm(2, start), outlook('一')] })
    await store.journal.commit({ ...nothing, views: [outlook('二')] })
    expect(await store.digests.alarmsOpen(await unit(store, 'A'), now)).toBe(1)
    expect(await store.digests.alarmsOpen(await unit(store, 'B'), now)).toBe(0)
    expect(await store.digests.outlook(tenant, 'weekly', day)).toBe('二')
    expect(await store.digests.outlook(tenant, 'monthly', day)).toBe('')
    expect(await store.digests.recordedSince()).toBe(start)
  })
})
