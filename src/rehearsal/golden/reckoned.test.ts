/** What worked examples are reckoned with beside the house's own: daily duties, answers and reports in time, shares of all. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMinutes, at, daysFrom } from '../../domain/calendar/days.ts'
import { isWorkingDay } from '../../domain/calendar/working-days.ts'
import type { Day } from '../../domain/names.ts'
import { inForce, ruleOf } from '../../domain/policy/in-force.ts'
import { policyOf } from '../../domain/policy/policy-of.ts'
import { loadCalendar, loadRegulation } from '../../policies/load.ts'
import { dailyCadence } from './daily-cadence.ts'
import { answeredInTime, reportState } from './in-time.ts'
import { sharesOfAll } from './shares-of-all.ts'

const holidays = await loadCalendar()
const day = (text: string) => text as Day
const week = { from: day('2026-09-28'), to: day('2026-10-11') }
const done = new Set(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-04', '2026-10-08'].map(day))
const streaks = { yearEnd: 'continues', missing: 'breaks' } as const
const held = inForce(await loadRegulation('changji'), day('2026-10-31'))

const shareLadder = () => {
  const ladder = ruleOf(held, 'ladder', 'share')
  if (!ladder) throw new Error('no ladder of shares')
  return ladder
}

describe('each day of a period', () => {
  test('by working days: holidays do not ask, a made-up Saturday does', () => {
    const { required, missing, done: kept } = dailyCadence({ ...week, days: 'working-days', done }, holidays)
    expect(required).toHaveLength(6)
    expect(kept).toHaveLength(4)
    expect(missing).toEqual(['2026-10-09', '2026-10-10'])
  })
  test('by all days, and while an alert lasts', () => {
    expect(dailyCadence({ ...week, days: 'every-day', done }, holidays).required).toHaveLength(14)
    const alerts = [{ from: day('2026-10-03'), to: day('2026-10-04') }]
    const result = dailyCadence({ ...week, days: 'working-days', done, alerts }, holidays)
    expect(result.required).toHaveLength(8)
    expect(result.missing).toContain('2026-10-03')
  })
  test('what is required was done or is missing, never both', () => {
    const offsets = fc.array(fc.nat(20), { maxLength: 20 })
    fc.assert(
      fc.property(offsets, fc.nat(13), fc.nat(13), (some, first, last) => {
        const from = addDays(week.from, Math.min(first, last))
        const to = addDays(week.from, Math.max(first, last))
        const days = new Set(some.map((n) => addDays(week.from, n)))
        const result = dailyCadence({ from, to, days: 'working-days', done: days }, holidays)
        expect([...result.done, ...result.missing].toSorted()).toEqual(result.required)
        expect(result.required).toEqual(daysFrom(from, to).filter((one) => isWorkingDay(one, holidays)))
      }),
    )
  })
})

describe('a station alarm', () => {
  const nine = at(day('2026-11-20'), '09:00')
  const { alarms } = policyOf(held)
  if (!alarms) throw new Error('no time limits of alarms')
  const answered = (feedback: number | null, result: number | null, now: number | null = null) => {
    const on = (minutes: number | null) => (minutes === null ? null : addMinutes(nine, minutes))
    const { feedback: first, result: second } = answeredInTime(
      { pushedAt: nine, feedbackAt: on(feedback), resultAt: on(result), now: on(now) },
      alarms,
    )
    return [first, second]
  }
  test.each([
    [60, 120, null, 'on-time', 'on-time'],
    [61, 121, null, 'late', 'late'],
    [null, 50, null, 'on-time', 'on-time'],
    [null, 90, null, 'late', 'on-time'],
    [70, 55, null, 'on-time', 'on-time'],
    [30, null, 121, 'on-time', 'overdue'],
    [null, null, 90, 'overdue', 'pending'],
  ] as const)('feedback %s, result %s, now %s: %s and %s', (feedback, result, now, first, second) => {
    expect(answered(feedback, result, now)).toEqual([first, second])
  })
})

describe('a half-year’s report', () => {
  const rule = {
    onRestDay: 'same-day',
    dates: [
      { month: 7, day: 10, covers: 'first-half' },
      { month: 1, day: 10, covers: 'second-half' },
    ],
  } as const
  const [july, january] = [day('2026-07-01'), day('2026-01-01')]
  const state = (after: Day, handedIn: string | null, now: string | null = null) => {
    const instant = (text: string | null) => text && at(day(text.slice(0, 10)), text.slice(11))
    return reportState({ ...rule, dates: [...rule.dates] }, after, instant(handedIn) || null, instant(now) || null, holidays)
  }
  test.each([
    [july, '2026-07-10 23:59', '2026-07-10', 5, 'on-time'],
    [july, '2026-07-11 00:00', '2026-07-10', 5, 'late'],
    [january, '2026-01-10 09:00', '2026-01-10', 6, 'on-time'],
  ] as const)('of the time before %s handed in %s', (after, handedIn, due, weekday, stands) => {
    expect(state(after, handedIn)).toEqual({ due, weekday, state: stands })
  })
  test('that nobody has handed in is pending to the end of its day', () => {
    expect(state(july, null, '2026-07-10 23:59')?.state).toBe('pending')
    expect(state(july, null, '2026-07-11 00:00')?.state).toBe('overdue')
  })
})

test('of all at once: everybody at the threshold, and sums that do not fit, are said', () => {
  const all = (counts: Record<string, number>, total: number) =>
    sharesOfAll(shareLadder(), new Map(Object.entries(counts)), total, '2026-10', streaks)
  const ten = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`县市${at}`, 10]))
  expect(all(ten, 100).units.every(({ proposal }) => proposal?.level === 1)).toBe(true)
  expect(all(ten, 100).warnings).toEqual(['各地占比相近，全部达到最低一档，人工复核'])
  expect(all({ 甲: 1, 乙: 50 }, 60).warnings).toEqual([
    expect.stringMatching(/合计 51 起，与全部 60 起不符/),
  ])
  expect(all({ 甲: 0, 乙: 0 }, 0).units.map(({ proposal }) => proposal)).toEqual([null, null])
  expect(all({ 甲: 5 }, 5).units[0]?.proposal?.level).toBe(2)
})
