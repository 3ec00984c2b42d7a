/** What the clock does by itself, over the real store: reminders, the day's list, digests; each once, and none twice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import { begin } from '../begin.ts'
import { openClock } from '../clock/clock.ts'
import { at } from '../domain/calendar/days.ts'
import type { Day, GroupId, Instant } from '../domain/names.ts'
import { openEvidence } from '../evidence/open-evidence.ts'
import { openHouse } from '../house.ts'
import { limits } from '../limits.ts'
import { openLog } from '../log.ts'
import type { Meaning, MeaningKind } from '../notices/notice.ts'

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

const namesIn = (group: string) =>
  round
    .of('duties-reminded', group)
    .flatMap(({ rows }) => rows.map(({ grids }) => grids.map(({ name }) => name)))

describe('reminders', () => {
  test('each group is reminded of what its own grids owe, by name', async () => {
    await round.until('2026-11-13', '09:00')
    const [first] = round.of('duties-reminded', 'g-liuwan')
    const [meeting, patrol] = first?.rows ?? []
    expect(meeting).toMatchObject({
      dutyKind: 'meeting',
      grids: [{ name: '柳湾村', asked: [{ name: '徐大暑' }] }],
    })
    expect(patrol?.grids.map(({ name, asked }) => `${name} ${asked[0]?.name}`)).toEqual([
      '柳湾村村东片区 朱白露',
      '柳湾村村西片区 何霜降',
    ])
    expect(namesIn('g-beiwei')).toEqual([['北苇镇']])
    expect(round.of('duties-reminded', 'g-district')).toEqual([])
  })

  test('what is done is not reminded of, and where all is done nobody is', async () => {
    await done('block-patrol', '990101001001001', '2026-11-13')
    await done('village-morning-meeting', '990101001001', '2026-11-13')
    await round.until('2026-11-13', '09:00')
    expect(namesIn('g-liuwan')).toEqual([['柳湾村村西片区']])
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
      .flatMap(({ meaning }) => (meaning.kind === 'duties-reminded' ? meaning.rows : []))
      .map(({ dutyKind }) => dutyKind)
    expect(new Set(kinds)).toEqual(new Set(['patrol']))
  })
})

describe('the day’s list', () => {
  test('is told to the group and to the next level, each at its hour; who is excused is not missing', async () => {
    await done('block-patrol', '990101001001001', '2026-11-13')
    await round.until('2026-11-13', '21:00')
    const lists = round.of('duties-missed', 'g-liuwan')
    expect(lists.map(({ rows }) => rows.map(({ duty, missing, of }) => [duty, missing, of]))).toEqual([
      [['村（社区）碰头会', [{ name: '柳湾村', n: 0 }], 1]],
      [['片区每日巡查', [{ name: '柳湾村村西片区', n: 0 }], 2]],
    ])
    const [above] = round.of('duties-missed', 'g-district')
    expect(above?.rows.map(({ missing }) => missing.map(({ name }) => name))).toEqual([
      ['北苇镇', '南塬街道'],
    ])
    expect(round.of('duties-missed', 'g-leaders')).toEqual([])
  })

  test('is made in the morning when the machine was off in the evening', async () => {
    round.clock.moveBy(moment('2026-11-14', '06:30') - start)
    await round.house.tick()
    expect(round.of('duties-missed', 'g-liuwan').map(({ day }) => day)).toEqual(['2026-11-13', '2026-11-13'])
  })
})

describe('digests', () => {
  test('an empty week says so: noughts, not silence; once, on Monday morning', async () => {
    await round.until('2026-11-16', '10:00')
    expect(round.of('digest-made', 'g-leaders')).toMatchObject([
      {
        digest: 'weekly',
        from: '2026-11-09',
        to: '2026-11-15',
        total: { reported: 0, closed: 0 },
        open: 0,
        late: false,
      },
    ])
    await round.house.tick()
    expect(round.of('digest-made')).toHaveLength(1)
  })

  test('one missed while the machine was off is made when it is back, and says that it is late', async () => {
    round.clock.moveBy(moment('2026-11-18', '11:00') - start)
    await round.house.tick()
    expect(round.of('digest-made')).toMatchObject([{ digest: 'weekly', to: '2026-11-15', late: true }])
  })

  test('nothing is made for a time before the store began', async () => {
    await round.house.tick()
    expect(round.of('digest-made')).toEqual([])
    expect(round.of('duties-missed')).toEqual([])
  })

  test('the month is sent on its first day', async () => {
    await round.until('2026-12-01', '10:00')
    expect(round.of('digest-made').filter(({ digest }) => digest === 'monthly')).toMatchObject([
      { from: '2026-11-01', to: '2026-11-30' },
    ])
  })

  test('is written once into the journal, as it was sent', async () => {
    await round.until('2026-11-16', '10:00')
    const facts = await round.store.journal.read('digest:990101')
    expect(facts).toHaveLength(1)
    expect(facts[0]?.fact).toMatchObject({ type: 'digest-made', group: 'g-leaders' as GroupId, rows: [] })
  })
})
