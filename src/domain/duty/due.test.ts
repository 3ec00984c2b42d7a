/** What falls due by itself at an instant: computed from the day, so that nothing is lost or doubled by a restart. */
import { describe, expect, test } from 'vitest'
import { sampleScene } from '../../policies/sample-scene.ts'
import { at } from '../calendar/days.ts'
import type { Day, Instant } from '../names.ts'
import { absenceDay, isOwedOn, nextTimes, roundsDue } from './due.ts'
import { dutiesOf } from './owed.ts'

const { policy, holidays, scene, grid } = await sampleScene()
const moment = (day: string, clock: string): Instant => at(day as Day, clock)
const begun = moment('2026-01-01', '00:00')
const rounds = (day: string, clock: string, since = begun) =>
  roundsDue(policy, holidays, since, moment(day, clock)).map(({ duty, time }) => `${duty.id} ${time}`)

describe('rounds of reminders', () => {
  test.each([
    ['08:09', []],
    ['08:10', ['village-morning-meeting 08:10']],
    ['08:20', ['town-morning-meeting 08:20', 'village-morning-meeting 08:10']],
    ['09:00', ['town-morning-meeting 08:20', 'village-morning-meeting 08:10', 'block-patrol 08:40']],
    ['17:05', ['town-morning-meeting 08:20', 'village-morning-meeting 08:10', 'block-patrol 17:05']],
    ['20:05', []],
  ] as [string, string[]][])('on a working day at %s', (clock, expected) => {
    expect(rounds('2026-11-18', clock)).toEqual(expected)
  })

  test('on a rest day are for patrols alone (AMB-37), on a made-up Saturday for all', () => {
    expect(rounds('2026-11-22', '09:00')).toEqual(['block-patrol 08:40'])
    expect(rounds('2026-10-10', '09:00')).toHaveLength(3)
    expect(policy.duties.map((duty) => isOwedOn(duty, '2026-10-01' as Day, holidays))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('are not made up for from before the store began', () => {
    expect(rounds('2026-11-18', '09:00', moment('2026-11-18', '08:30'))).toEqual(['block-patrol 08:40'])
  })
})

test('the day’s list is today’s once its hour has come; in the morning after a night off it is yesterday’s', () => {
  expect(absenceDay(policy, moment('2026-11-18', '20:05'))).toBe('2026-11-18')
  expect(absenceDay(policy, moment('2026-11-19', '06:00'))).toBe('2026-11-18')
})

test('a clock moved by hand stops at every hour at which something may fall due', () => {
  const now = moment('2026-11-18', '08:15')
  const times = nextTimes(policy, now)
  expect(Math.min(...times)).toBe(moment('2026-11-18', '08:20'))
  for (const clock of ['08:40', '17:05', '20:05']) expect(times).toContain(moment('2026-11-18', clock))
  expect(times).toContain(moment('2026-11-19', '07:00'))
  expect(times.filter((time) => time <= now)).toEqual([])
})

test('a record fulfils the duty of its own level only', () => {
  const owed = (name: string, kind: 'meeting' | 'patrol') =>
    dutiesOf(policy, kind, scene.grids.get(grid(name)) as never).map((duty) => duty.id)
  expect(owed('柳湾村', 'meeting')).toEqual(['village-morning-meeting'])
  expect(owed('北苇镇', 'meeting')).toEqual(['town-morning-meeting'])
  expect(owed('柳湾村村西片区', 'patrol')).toEqual(['block-patrol'])
  expect(owed('柳湾农贸市场', 'patrol')).toEqual([])
})
