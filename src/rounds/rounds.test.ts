/** What the clock does by itself, over the real store: reminders, the day's list, digests; each once, and none twice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { begin } from '../begin.ts'
import { openClock } from '../clock/clock.ts'
import { at } from '../domain/calendar/days.ts'
import type { Day, GridCode, GroupId, Instant, TenantCode } from '../domain/names.ts'
import { errandOf } from '../errands.ts'
import { openEvidence } from '../evidence/open-evidence.ts'
import { openHouse } from '../house.ts'
import { limits } from '../limits.ts'
import { openLog } from '../log.ts'
import type { Meaning, MeaningKind } from '../notices/notice.ts'
import { clockBy } from './by-clock.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-rounds-'))
const moment = (day: string, clock: string): Instant => at(day as Day, clock)

/** Friday 2026-11-13, before anybody is up. */
const start = moment('2026-11-13', '06:00')

async function open() {
  const store = await openStore({ sqlite: ':memory:' })
  const clock = openClock(() => start)
  const beginning = await begin({ ...store, clock, sample: true })
  const evidence = openEvidence({ dir: join(folder, 'e'), derivativeDir: join(folder, 'd'), limits })
  const told: { group: string; meaning: Meaning; key: string }[] = []
  const journal = {
    ...store.journal,
    async commit(entry: Parameters<typeof store.journal.commit>[0]) {
      const done = await store.journal.commit(entry)
      if (done === 'committed')
        for (const { key, to, meaning } of entry.notices)
          told.push({ key, group: to.kind === 'group' ? to.group : to.kind, meaning })
      return done
    },
  }
  const house = openHouse({ ...store, journal, ...beginning, evidence, clock, log: openLog('silent') })
  return {
    store,
    house,
    clock,
    told,
    async until(day: string, time: string) {
      await house.advance((moment(day, time) - clock.now()) / 60_000)
    },
    of: <K extends MeaningKind>(kind: K, group: string | null = null) =>
      told.flatMap((one) =>
        one.meaning.kind === kind && (group === null || one.group === group)
          ? [one.meaning as Extract<Meaning, { kind: K }>]
          : [],
      ),
  }
}

let round: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  round = await open()
})
afterEach(async () => {
  await round.house.stop()
  await round.store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const done = async (duty: string, grid: string, day: string) =>
  round.store.journal.commit({
    appends: [],
    views: [{ kind: 'duty-done', tenant: '990101' as never, duty, grid: grid as never, day: day as Day }],
    notices: [],
    handled: null,
    stamp: null,
    at: round.clock.now(),
  })

describe('reminders', () => {
  test('each group is reminded of what its own grids owe, by name', async () => {
    await round.until('2026-11-13', '09:00')
    const [meeting, patrol] = round.of('duty-reminded', 'g-liuwan')
    expect(meeting).toMatchObject({
      dutyKind: 'meeting',
      grids: [{ name: '柳湾村', asked: [{ name: '徐大暑' }] }],
    })
    expect(patrol?.grids.map(({ name, asked }) => `${name} ${asked[0]?.name}`)).toEqual([
      '柳湾村村东片区 朱白露',
      '柳湾村村西片区 何霜降',
    ])
    expect(round.of('duty-reminded', 'g-beiwei').map(({ grids }) => grids.map(({ name }) => name))).toEqual([
      ['北苇镇'],
    ])
    expect(round.of('duty-reminded', 'g-district')).toEqual([])
  })

  test('what is done is not reminded of, and where all is done nobody is', async () => {
    await done('block-patrol', '990101001001001', '2026-11-13')
    await done('village-morning-meeting', '990101001001', '2026-11-13')
    await round.until('2026-11-13', '09:00')
    expect(round.of('duty-reminded', 'g-liuwan').map(({ grids }) => grids.map(({ name }) => name))).toEqual([
      ['柳湾村村西片区'],
    ])
  })

  test('neither a second tick, nor a clock set back, nor a restart reminds twice', async () => {
    await round.until('2026-11-13', '09:00')
    const before = round.told.length
    await round.house.tick()
    round.clock.moveBy(-40 * 60_000)
    await round.house.tick()
    await round.until('2026-11-13', '09:05')
    expect(round.told.length).toBe(before)
    expect(new Set(round.told.map(({ key }) => key)).size).toBe(round.told.length)
  })

  test('on a rest day only patrols are', async () => {
    await round.until('2026-11-14', '06:00')
    const before = round.told.length
    await round.until('2026-11-14', '18:00')
    const kinds = round.told
      .slice(before)
      .flatMap(({ meaning }) => (meaning.kind === 'duty-reminded' ? [meaning.dutyKind] : []))
    expect(new Set(kinds)).toEqual(new Set(['patrol']))
  })
})

describe('the day’s list', () => {
  test('is one in each group, of its own level and the one below', async () => {
    await done('block-patrol', '990101001001001', '2026-11-13')
    await round.until('2026-11-13', '21:00')
    const lists = round.of('absence-listed', 'g-liuwan')
    expect(lists).toHaveLength(1)
    expect(lists[0]?.rows).toEqual([
      { duty: '村（社区）碰头会', missing: ['柳湾村'], of: 1 },
      { duty: '片区每日巡查', missing: ['柳湾村村西片区'], of: 2 },
    ])
    expect(round.of('absence-listed', 'g-district')[0]?.rows.map(({ missing }) => missing)).toEqual([
      ['北苇镇', '南塬街道'],
    ])
    expect(round.of('absence-listed', 'g-leaders')).toEqual([])
  })

  test('is made in the morning when the machine was off in the evening', async () => {
    round.clock.moveBy(moment('2026-11-14', '06:30') - start)
    await round.house.tick()
    expect(round.of('absence-listed', 'g-liuwan').map(({ day }) => day)).toEqual(['2026-11-13'])
  })
})

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
    expect(round.of('absence-listed')).toEqual([])
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
