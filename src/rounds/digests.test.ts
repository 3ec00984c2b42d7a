/** Digests and seals as the clock makes them: once, frozen, each level its own, late where the machine was off. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enteredSince } from '../domain/digest/digest.ts'
import type { Day, GridCode, GroupId, TenantCode } from '../domain/names.ts'
import { errandOf } from '../errands/errands.ts'
import { moment, openDrillHouse, start } from '../rehearsal/drill-house.ts'
import { reportCases } from '../rehearsal/report-cases.ts'
import { clockBy } from './by-clock.ts'

let round: Awaited<ReturnType<typeof openDrillHouse>>
beforeEach(async () => {
  round = await openDrillHouse()
})
afterEach(() => round.close())

describe('digests', () => {
  const leaders = (kind: string) =>
    round.of('digest-made', 'g-leaders').filter(({ digest }) => digest.kind === kind)

  test('an empty week says so: noughts, not silence; once, on Monday morning, each level in its own cut', async () => {
    await round.until('2026-11-16', '10:00')
    expect(leaders('weekly')).toMatchObject([
      {
        how: 'due',
        digest: { from: '2026-11-09', to: '2026-11-15', total: { reported: 0 }, open: 0, late: false },
      },
    ])
    expect(round.of('digest-made', 'g-beiwei')).toMatchObject([
      { digest: { kind: 'weekly', unit: { name: '北苇镇', level: 2 } } },
    ])
    await round.house.tick()
    expect(leaders('weekly')).toHaveLength(1)
  })

  test('one missed while the machine was off is made when it is back, and says that it is late', async () => {
    round.clock.moveBy(moment('2026-11-18', '11:00') - start)
    await round.house.tick()
    expect(leaders('weekly')).toMatchObject([{ digest: { to: '2026-11-15', late: true } }])
  })

  test('nothing is made for a time before the store began', async () => {
    await round.house.tick()
    expect(round.of('digest-made')).toEqual([])
    expect(round.of('duties-missed')).toEqual([])
  })

  test('the month is sent on its first day, to the third level too', async () => {
    await round.until('2026-12-01', '10:00')
    expect(leaders('monthly')).toMatchObject([{ digest: { from: '2026-11-01', to: '2026-11-30' } }])
    expect(round.of('digest-made', 'g-liuwan')).toMatchObject([{ digest: { kind: 'monthly' } }])
  })

  test('is frozen as it was sent, and the journal has its hash', async () => {
    await round.until('2026-11-16', '10:00')
    const key = { tenant: '990101' as TenantCode, kind: 'weekly', from: '2026-11-09' as Day } as const
    const frozen = await round.store.digests.frozen({ ...key, grid: '990101' as GridCode })
    expect(frozen?.digest).toEqual(leaders('weekly')[0]?.digest)
    const [made] = await round.store.journal.read('digest:990101:weekly:2026-11-09:990101')
    expect(made?.fact).toMatchObject({
      type: 'digest-made',
      group: 'g-leaders' as GroupId,
      hash: frozen?.hash,
    })
    expect(frozen && round.store.digests.hashOf(frozen.digest)).toBe(frozen?.hash)
  })
})

describe('from one digest to the next', () => {
  const weekly = () => round.of('digest-made', 'g-leaders').filter(({ digest }) => digest.kind === 'weekly')

  test('what is still open is counted on: the second Monday is its second', async () => {
    await reportCases(round.store, 2, moment('2026-11-14', '09:00'))
    await round.until('2026-11-23', '10:00')
    const strikes = weekly().map(({ digest }) => digest.waiting.map((one) => one.strikes))
    expect(strikes).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(weekly().map(({ digest }) => [digest.total.reported, digest.before?.reported ?? null])).toEqual([
      [2, null],
      [0, 2],
    ])
  })

  test('what is entered later is said apart; the frozen figures stay', async () => {
    await reportCases(round.store, 2, moment('2026-11-14', '09:00'))
    await round.until('2026-11-16', '10:00')
    const key = { tenant: '990101' as TenantCode, kind: 'weekly', from: '2026-11-09' as Day } as const
    const frozen = await round.store.digests.frozen({ ...key, grid: '990101' as GridCode })
    await reportCases(round.store, 3, moment('2026-11-15', '09:00'))
    const unit = await round.store.directory.grid('990101' as GridCode)
    const again = await round.store.digests.frozen({ ...key, grid: '990101' as GridCode })
    expect(again).toEqual(frozen)
    if (!frozen || !unit) throw new Error('nothing frozen')
    const { total } = await round.store.digests.figures(
      unit,
      frozen.digest.from,
      frozen.digest.to,
      null,
      frozen.digest.madeAt,
    )
    expect(enteredSince(frozen.digest.total, total)).toEqual([{ count: 'reported', more: 3 }])
    // The next digest says so once, the journal has it under the old hash, and the old digest is what it was.
    await round.until('2026-11-23', '10:00')
    expect(weekly().map(({ digest }) => digest.amended)).toEqual([[], [{ count: 'reported', more: 3 }]])
    const facts = await round.store.journal.read('digest:990101:weekly:2026-11-09:990101')
    expect(facts.map(({ fact }) => fact)).toMatchObject([
      { type: 'digest-made', hash: frozen.hash },
      { type: 'digest-amended', hash: frozen.hash, entered: [{ count: 'reported', more: 3 }] },
    ])
    expect(await round.store.digests.frozen({ ...key, grid: '990101' as GridCode })).toEqual(frozen)
  })
})

describe('seals', () => {
  test('every day has one, linked to the one before, and the evening’s list bears yesterday’s', async () => {
    await round.until('2026-11-15', '21:00')
    const seals = await round.store.digests.seals('990101' as TenantCode)
    expect(seals.map(({ day }) => day)).toEqual(['2026-11-13', '2026-11-14'])
    expect(seals[1]?.before).toBe(seals[0]?.hash)
    expect(seals[0]?.facts).toBeGreaterThan(0)
    const lists = round.of('digest-made', 'g-leaders').filter(({ digest }) => digest.kind === 'daily')
    expect(lists.map(({ digest }) => digest.seal?.hash ?? null)).toEqual([
      null,
      seals[0]?.hash,
      seals[1]?.hash,
    ])
  })

  test('prove what they cover, and only that', async () => {
    await round.until('2026-11-14', '06:00')
    const [seal] = await round.store.digests.seals('990101' as TenantCode)
    if (!seal) throw new Error('no seal')
    const again = () => round.store.digests.sealOf(seal.tenant, seal.day, seal.before)
    expect(await again()).toEqual(seal)
    const lines: string[] = []
    const verify = errandOf('verify')
    const parts = {
      ...round.store,
      ...round.house.desk,
      now: round.clock.now(),
      args: [],
      print: (line: string) => lines.push(line),
    }
    expect(await verify?.(parts)).toBe(true)
    const grids = ['990101001001001' as GridCode]
    const late = {
      type: 'duty-reminded',
      duty: 'x',
      day: seal.day,
      time: '08:40',
      group: 'g-liuwan' as GroupId,
      grids,
    } as const
    await round.store.journal.commit({
      appends: [
        {
          stream: 'duty:990101:slipped-in',
          expectedVersion: 0,
          facts: [{ fact: late, by: clockBy, at: start }],
        },
      ],
      views: [],
      notices: [],
      handled: null,
      stamp: null,
      at: start,
    })
    expect(await again()).not.toEqual(seal)
    expect(await verify?.(parts)).toBe(false)
    expect(lines.at(-1)).toContain('11月13日')
  })
})
