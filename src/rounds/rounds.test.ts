/** What the clock does by itself, over the real store: reminders and the day's list; each once, and none twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Day } from '../domain/names.ts'
import { moment, openDrillHouse, start } from '../rehearsal/drill-house.ts'

let round: Awaited<ReturnType<typeof openDrillHouse>>
beforeEach(async () => {
  round = await openDrillHouse()
})
afterEach(() => round.close())

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
