/** Which digest is due at an instant, for which period, and its number within the year. */
import { describe, expect, test } from 'vitest'
import { sampleScene } from '../../policies/sample-scene.ts'
import { at } from '../calendar/days.ts'
import type { Day, Instant } from '../names.ts'
import { duesBefore, issueOf, lastDue, periodBefore, periodWith, strikesSince } from './period.ts'
import type { DigestKind } from './plan.ts'

const { policy } = await sampleScene()
const moment = (day: string, clock: string): Instant => at(day as Day, clock)

describe('the last digest that has fallen due', () => {
  test.each([
    ['daily', '2026-11-16', '20:35', '2026-11-16', '2026-11-16'],
    ['daily', '2026-11-16', '20:34', '2026-11-15', '2026-11-15'],
    ['weekly', '2026-11-16', '09:40', '2026-11-09', '2026-11-15'],
    ['weekly', '2026-11-16', '09:39', '2026-11-02', '2026-11-08'],
    ['weekly', '2026-11-22', '23:59', '2026-11-09', '2026-11-15'],
    ['weekly', '2027-01-04', '10:00', '2026-12-28', '2027-01-03'],
    ['monthly', '2026-11-01', '09:20', '2026-10-01', '2026-10-31'],
    ['monthly', '2026-11-01', '09:19', '2026-09-01', '2026-09-30'],
    ['monthly', '2026-11-30', '12:00', '2026-10-01', '2026-10-31'],
    ['monthly', '2026-03-01', '09:20', '2026-02-01', '2026-02-28'],
    ['monthly', '2027-01-01', '00:00', '2026-11-01', '2026-11-30'],
    ['quarterly', '2026-10-05', '09:50', '2026-07-01', '2026-09-30'],
    ['quarterly', '2026-10-05', '09:49', '2026-04-01', '2026-06-30'],
    ['halfYearly', '2026-07-10', '12:00', '2026-01-01', '2026-06-30'],
    ['halfYearly', '2027-01-10', '12:00', '2026-07-01', '2026-12-31'],
    ['halfYearly', '2027-01-05', '12:00', '2026-01-01', '2026-06-30'],
    ['yearly', '2027-01-08', '10:25', '2026-01-01', '2026-12-31'],
    ['yearly', '2027-01-07', '10:25', '2025-01-01', '2025-12-31'],
  ] as const)('%s: on %s at %s it is %s … %s', (kind, day, clock, from, to) => {
    const due = lastDue(kind, policy, moment(day, clock))
    expect(due).toMatchObject({ kind, from, to })
    expect(due.dueAt).toBeLessThanOrEqual(moment(day, clock))
  })

  test('a week whose day is moved: Friday sends the week before the one it lies in', () => {
    const friday = { ...policy, weekly: { ...policy.weekly, weekday: 5, at: '16:00' } }
    expect(lastDue('weekly', friday, moment('2026-11-20', '16:00'))).toMatchObject({
      from: '2026-11-09',
      to: '2026-11-15',
      dueAt: moment('2026-11-20', '16:00'),
    })
  })

  test('a plan changed in the middle of the week names no week twice and leaves none out', () => {
    const before = lastDue('weekly', policy, moment('2026-11-18', '12:00'))
    const wednesday = { ...policy, weekly: { ...policy.weekly, weekday: 3, at: '09:00' } }
    expect(lastDue('weekly', wednesday, moment('2026-11-18', '12:00')).from).toBe(before.from)
    expect(lastDue('weekly', wednesday, moment('2026-11-25', '09:00')).from).toBe('2026-11-16')
  })
})

test.each([
  ['weekly', '2026-11-18', 47],
  ['weekly', '2027-01-01', 53],
  ['weekly', '2027-01-04', 1],
  ['daily', '2026-12-31', 365],
  ['monthly', '2026-10-15', 10],
  ['quarterly', '2026-10-15', 4],
  ['halfYearly', '2026-10-15', 2],
  ['yearly', '2026-10-15', 1],
] as [DigestKind, string, number][])('%s with %s in it is number %i of its year', (kind, day, issue) => {
  expect(issueOf(periodWith(kind, day as Day))).toBe(issue)
})

describe('what has fallen due, looking back', () => {
  function back(kind: DigestKind, plansOn: (day: Day) => typeof policy, until: string, count: number) {
    const found: Day[] = []
    for (const { from } of duesBefore(kind, plansOn, moment(until, '12:00'))) {
      found.push(from)
      if (found.length === count) break
    }
    return found
  }

  test('is every period once, the newest first, across the new year', () => {
    expect(back('daily', () => policy, '2027-01-02', 3)).toEqual(['2027-01-01', '2026-12-31', '2026-12-30'])
    expect(back('weekly', () => policy, '2027-01-12', 3)).toEqual(['2027-01-04', '2026-12-28', '2026-12-21'])
    expect(back('monthly', () => policy, '2027-02-02', 3)).toEqual(['2027-01-01', '2026-12-01', '2026-11-01'])
  })

  test.each([2, 3, 4, 5, 6, 7])(
    'a week’s day moved to %i in the middle of a week: no week is lost or comes twice',
    (weekday) => {
      const moved = { ...policy, weekly: { ...policy.weekly, weekday, at: '16:00' } }
      const plansOn = (day: Day) => (day >= '2026-11-18' ? moved : policy)
      expect(back('weekly', plansOn, '2026-11-30', 4)).toEqual(
        expect.arrayContaining(['2026-11-16', '2026-11-09', '2026-11-02']),
      )
      const found = back('weekly', plansOn, '2026-12-10', 6)
      expect(new Set(found).size).toBe(6)
      expect(found.toSorted().toReversed()).toEqual(found)
    },
  )
})

test('before January’s month comes December’s', () => {
  expect(periodBefore(periodWith('monthly', '2027-01-10' as Day))).toMatchObject({
    from: '2026-12-01',
    to: '2026-12-31',
  })
})

test.each([
  ['weekly', '2026-11-18', '2026-11-18', 1],
  ['weekly', '2026-11-18', '2026-11-16', 1],
  ['weekly', '2026-11-18', '2026-11-15', 2],
  ['weekly', '2026-11-18', '2026-10-25', 5],
  ['monthly', '2026-11-18', '2026-09-30', 3],
  ['daily', '2026-11-18', '2020-01-01', 99],
] as const)(
  '%s with %s: what was reported on %s stands for the %4$i. time',
  (kind, day, reported, strikes) => {
    expect(strikesSince(reported as Day, periodWith(kind, day as Day))).toBe(strikes)
  },
)
