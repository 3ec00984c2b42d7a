/** What falls due by itself at an instant: computed from the day, so that nothing is lost or doubled by a restart. */
import { describe, expect, test } from 'vitest'
import { sampleScene } from '../../policies/sample-scene.ts'
import { at, clockOf, daysFrom } from '../calendar/days.ts'
import type { Day, Instant } from '../names.ts'
import { dayPlan } from './day-plan.ts'
import { nextTimes } from './due.ts'
import { itemsOn } from './items.ts'
import { spread } from './spread.ts'
import { fulfilledBy } from './which-duty.ts'

const { policy, holidays } = await sampleScene()
const moment = (day: string, clock: string): Instant => at(day as Day, clock)
const around = { holidays, alert: false }
const plan = (day: string, alert = false) => dayPlan(policy, day as Day, { holidays, alert })
const slots = (day: string, alert = false) =>
  plan(day, alert).reminders.map(
    ({ clock, items }) => `${clock} ${items.map(({ duty }) => duty.id).join(' ')}`,
  )

describe('the day’s reminders', () => {
  const meetings = 'village-morning-meeting town-morning-meeting block-patrol'
  test.each([
    ['2026-11-18', [`08:10 ${meetings}`, '17:05 block-patrol'], 'a plain Wednesday'],
    [
      '2026-11-22',
      ['08:40 block-patrol', '12:05 town-weekly-meeting', '17:05 block-patrol'],
      'a Sunday (AMB-37)',
    ],
    ['2026-05-09', [`08:10 ${meetings}`, '17:05 block-patrol'], 'a made-up Saturday'],
  ] as const)('on %s: %j (%s)', (day, expected, _why) => {
    expect(slots(day)).toEqual(expected)
  })

  test('go out together when they lie close: one message in the morning', () => {
    expect(slots('2026-11-26')[0]).toBe(`08:10 ${meetings} town-weekly-meeting`)
    expect(slots('2026-11-30')[0]).toContain('district-joint-meeting')
  })

  test('in an alert are of meetings on all days', () => {
    expect(slots('2026-11-22', true)[0]).toBe(`08:10 ${meetings}`)
  })

  test('of a quarter come in its middle, twenty days and a week before its end', () => {
    const days = daysFrom('2026-10-01' as Day, '2026-12-31' as Day)
    const reminded = days.filter((day) => slots(day).some((slot) => slot.includes('chief-inspection-1')))
    expect(reminded).toEqual(['2026-11-15', '2026-12-11', '2026-12-24'])
  })
})

describe('lists of who has not', () => {
  test('are made of daily duties at the hour each of them names', () => {
    expect(
      plan('2026-11-18').lists.map(({ clock, items }) => [clock, items.map(({ duty }) => duty.id)]),
    ).toEqual([
      ['10:05', ['town-morning-meeting', 'village-morning-meeting']],
      ['20:05', ['block-patrol']],
    ])
  })
  test('of the others on the morning after their last day', () => {
    const lapsed = (day: string) => plan(day).lapsed?.items.map(({ duty }) => duty.id) ?? []
    expect(lapsed('2026-11-23')).toEqual(['town-patrol', 'town-weekly-meeting', 'village-patrol'])
    expect(lapsed('2026-11-24')).toEqual([])
    expect(lapsed('2027-01-01')).toContain('chief-inspection-2')
    expect(lapsed('2027-01-11')).toContain('town-quarterly-assessment')
  })
})

test('every group has a minute of its own, never a whole or half hour, and keeps it', () => {
  const base = moment('2026-11-18', '09:28')
  const minutes = ['g-1', 'g-2', 'g-3', 'g-4', 'g-5', 'g-6'].map((group) =>
    clockOf(spread(base, ['990101', '09:28', group], 4)),
  )
  expect(minutes.every((clock) => clock > '09:28' && clock < '09:34' && clock !== '09:30')).toBe(true)
  expect(new Set(minutes).size).toBeGreaterThan(1)
  expect(minutes[0]).toBe(clockOf(spread(base, ['990101', '09:28', 'g-1'], 4)))
})

describe('which duty a record is for', () => {
  const items = itemsOn(policy, '2026-11-18' as Day, around).filter(
    ({ duty }) => duty.level === 2 && duty.kind === 'meeting',
  )
  const counted = (text: string, n = 0) => fulfilledBy(items, text, () => n).map(({ duty }) => duty.name)
  test.each([
    ['碰头会已开 部署散煤检查', ['碰头会']],
    ['专题会已召开，研究渣土车整治', ['专题会议']],
    ['今天开了会', ['碰头会']],
    ['碰头会和专题会议合并召开', ['碰头会', '专题会议']],
  ])('%s: %j (AMB-40)', (text, names) => {
    expect(counted(text)).toEqual(names)
  })
})

test('a clock moved by hand stops at every hour at which something may fall due, and at no other', () => {
  const now = moment('2026-11-18', '08:05')
  const times = nextTimes(policy, now, around)
  expect(Math.min(...times)).toBe(moment('2026-11-18', '08:10'))
  for (const clock of ['10:05', '17:05', '20:05', '20:50'])
    expect(times).toContain(moment('2026-11-18', clock))
  expect(times).toContain(moment('2026-11-19', '07:00'))
  expect(times.length).toBeLessThan(30)
  expect(times.filter((time) => time <= now)).toEqual([])
})
