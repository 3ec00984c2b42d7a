/** At night what can wait waits; people’s own acts and urgent matters do not. */
import { describe, expect, test } from 'vitest'
import { at } from '../domain/calendar/days.ts'
import { openStory } from '../domain/case/story.ts'
import { wishesAt } from '../domain/case/wishes.ts'
import type { Day, Instant } from '../domain/names.ts'
import { sampleScene } from '../policies/sample-scene.ts'
import { announceCase } from './announce-case.ts'
import { afterQuietHours } from './quiet-hours.ts'

const moment = (day: string, clock: string) => at(day as Day, clock)
const night = { from: '22:00', to: '07:00' }

test.each([
  ['2026-11-18 21:59', '2026-11-18 21:59'],
  ['2026-11-18 22:00', '2026-11-19 07:00'],
  ['2026-11-19 00:00', '2026-11-19 07:00'],
  ['2026-11-19 06:59', '2026-11-19 07:00'],
  ['2026-11-19 07:00', '2026-11-19 07:00'],
  ['2026-12-31 23:00', '2027-01-01 07:00'],
])('%s is told at %s', (said, told) => {
  const [from = '', to = ''] = [said, told].map((text) => moment(text.slice(0, 10), text.slice(11)))
  expect(afterQuietHours(from as Instant, night)).toBe(to)
})

test('quiet hours may lie within one day', () => {
  const noon = { from: '12:00', to: '14:00' }
  expect(afterQuietHours(moment('2026-11-18', '13:00'), noon)).toBe(moment('2026-11-18', '14:00'))
  expect(afterQuietHours(moment('2026-11-18', '14:00'), noon)).toBe(moment('2026-11-18', '14:00'))
})

describe('at half past eleven', async () => {
  const { who, grid, scene, policy, holidays } = await sampleScene()
  const late = moment('2026-11-18', '23:30')
  const wishes = wishesAt({
    origin: grid('柳湾村'),
    below: grid('柳湾村村西片区'),
    until: (late + 1e9) as Instant,
  })
  const story = (urgency: 'normal' | 'urgent') =>
    openStory({ scene, policy, holidays }, who('马处暑'), { ...wishes['report-case'], urgency }, late)
  const announced = (urgency: 'normal' | 'urgent', minutes: number) => {
    const before = story(urgency).after(minutes)
    const deadline = before.matter.deadlines[0]
    const after = deadline
      ? deadline.steps.reduce(
          (state, _, step) =>
            state.does(
              { kind: 'clock' },
              { type: 'mark-deadline', kind: deadline.kind, dueAt: deadline.dueAt, step },
            ),
          before,
        )
      : before
    const last = after.happened.slice(before.happened.length)
    return { before, notices: announceCase(last, before.matter, null, { scene, policy, saidIn: null }) }
  }

  test('a report is told at once', () => {
    const { last, matter } = story('normal')
    const notices = announceCase(last, null, matter, { scene, policy, saidIn: null })
    expect(notices.map(({ priority, dueAt }) => [priority, dueAt])).toEqual(
      notices.map(() => ['urgent', late]),
    )
  })

  test('the clock’s reminder of an everyday matter waits for seven', () => {
    const { notices } = announced('normal', 125)
    expect(notices.length).toBeGreaterThan(0)
    for (const { priority, dueAt } of notices)
      expect([priority, dueAt]).toEqual(['routine', moment('2026-11-19', '07:00')])
  })

  test('that of an urgent one does not', () => {
    const { before, notices } = announced('urgent', 12)
    expect(notices.length).toBeGreaterThan(0)
    for (const { priority, dueAt } of notices) expect([priority, dueAt]).toEqual(['urgent', before.now])
  })
})
