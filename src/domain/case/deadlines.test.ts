/** Time limits and the ladder above them: warned before, told upward after, each once, to the minute. */
import { describe, expect, test } from 'vitest'
import { morning, sampleScene } from '../../policies/sample-scene.ts'
import { clockOf, dayOf } from '../calendar/days.ts'
import type { Actor } from '../grid/actor.ts'
import type { GridCode, Instant } from '../names.ts'
import type { DeadlineKind } from './facts.ts'
import { openStory, type Story } from './story.ts'
import { wishesAt } from './wishes.ts'

const { who, grid, scene, policy, holidays } = await sampleScene()
const rules = { scene, policy, holidays }
const wishes = wishesAt({
  origin: grid('柳湾农贸市场'),
  below: grid('柳湾村村西片区'),
  until: (morning + 1e9) as Instant,
})
const clock: Actor = { kind: 'clock' }
const reported = (urgency: 'normal' | 'urgent' | 'emergency' = 'normal') =>
  openStory(rules, who('林立冬'), { ...wishes['report-case'], urgency }, morning)
const nameOf = (code: GridCode | null) => (code === null ? null : scene.grids.get(code)?.name)

const limitOf = (story: Story, kind: DeadlineKind) => story.matter.deadlines.find((one) => one.kind === kind)
const shown = (at: Instant) => `${dayOf(at)} ${clockOf(at)}`

/** All steps of the ladders that have come by now, marked as the clock marks them. */
function ticked(story: Story): Story {
  return story.matter.deadlines.reduce(
    (state, { kind, dueAt, steps }) =>
      steps.reduce((one, _, step) => one.does(clock, { type: 'mark-deadline', kind, dueAt, step }), state),
    { ...story, last: [] } as Story,
  )
}
const facts = (story: Story) => story.happened.map(({ fact }) => fact)
const overdue = (story: Story) =>
  facts(story).flatMap((fact) =>
    fact.type === 'case-overdue' ? [`${fact.kind} ${fact.rung} → ${nameOf(fact.tell)}`] : [],
  )
const warned = (story: Story) =>
  facts(story).flatMap((fact) => (fact.type === 'case-due-soon' ? [fact.kind] : []))

describe('the limits of a report', () => {
  test.each([
    ['normal', { acknowledge: '2026-11-18 11:00', result: '2026-11-23 09:00' }],
    ['urgent', { acknowledge: '2026-11-18 09:10', feedback: '2026-11-18 10:00', result: '2026-11-18 11:00' }],
    [
      'emergency',
      { acknowledge: '2026-11-18 09:05', feedback: '2026-11-18 09:30', result: '2026-11-18 11:00' },
    ],
  ] as const)('%s', (urgency, expected) => {
    const { deadlines } = reported(urgency).matter
    expect(Object.fromEntries(deadlines.map(({ kind, dueAt }) => [kind, shown(dueAt)]))).toEqual(expected)
  })
})

test('a limit’s own end is still in time, a millisecond later is not (AMB-24)', () => {
  const story = reported()
  const due = limitOf(story, 'acknowledge')?.dueAt as Instant
  const minutes = (due - morning) / 60_000
  expect(overdue(ticked(story.after(minutes)))).toEqual([])
  expect(overdue(ticked(story.after(minutes + 1 / 60_000)))).toEqual(['acknowledge 0 → 北苇镇'])
})

test('the holder is warned before, the level above hears after, and the next one a day later', () => {
  const warnedOnly = ticked(reported().after(95))
  expect([warned(warnedOnly), overdue(warnedOnly)]).toEqual([['acknowledge'], []])
  const late = ticked(warnedOnly.after(26))
  expect(overdue(late)).toEqual(['acknowledge 0 → 北苇镇'])
  expect(overdue(ticked(late.after(1440)))).toEqual(['acknowledge 0 → 北苇镇', 'acknowledge 1 → 澄湖区'])
  expect(late.matter.overdue).toBe(true)
})

test('the ladder does not go past the top: the root’s own limit is told once', () => {
  const story = openStory(
    rules,
    who('王立春'),
    { ...wishes['report-case'], origin: grid('澄湖区') },
    morning,
  ).after(10 * 1440)
  // Who reports to himself is not asked to take it up: the result's limit is the first.
  expect(overdue(ticked(story))).toEqual(['result 0 → null'])
})

test('what is overdue with a department is told first to the chiefs beside whom it stands', () => {
  const department = { grid: grid('澄湖区'), person: null, department: who('苏茯苓').department }
  const story = openStory(
    rules,
    who('王立春'),
    { ...wishes['report-case'], origin: grid('澄湖区') },
    morning,
  ).does(who('王立春'), { ...wishes['assign-case'], to: department })
  expect(overdue(ticked(story.after(125)))).toEqual(['acknowledge 0 → 澄湖区'])
})

test('a limit ends with what it waits for: 签收 ends one, 反馈 two, 办结 all but the check’s', () => {
  const story = reported('urgent')
  const kinds = (one: Story) => one.matter.deadlines.map(({ kind }) => kind)
  const taken = story.does(who('徐大暑'), wishes['acknowledge-case'])
  expect(kinds(taken)).toEqual(['feedback', 'result'])
  expect(kinds(story.does(who('徐大暑'), wishes['progress-case']))).toEqual(['result'])
  const finished = taken.does(who('徐大暑'), wishes['finish-case'])
  expect(kinds(finished)).toEqual(['check'])
  expect(kinds(finished.does(who('杨立夏'), wishes['close-case']))).toEqual([])
})

test('a result within the hour also answers the feedback that was waited for (AMB-24)', () => {
  const finished = reported('urgent').after(50).does(who('徐大暑'), wishes['finish-case'])
  expect(overdue(ticked(finished.after(60)))).toEqual([])
})

describe('a limit set by a person', () => {
  const evening = Date.UTC(2026, 10, 19, 9) as Instant
  const assign = { ...wishes['assign-case'], until: evening }
  const given = reported().does(who('徐大暑'), assign)

  test('replaces the usual one, with the same ladder', () => {
    expect(limitOf(given, 'result')?.dueAt).toBe(evening)
    expect(limitOf(given, 'result')?.steps.map(({ step, tell }) => [step, nameOf(tell)])).toEqual([
      ['warn', null],
      ['overdue', '柳湾村'],
      ['overdue', '北苇镇'],
    ])
  })

  test('must lie ahead', () => {
    expect(reported().tries(who('徐大暑'), { ...assign, until: morning })).toEqual({
      refusal: { code: 'deadline-past', no: given.matter.no },
    })
  })

  test('is marked anew when another hand is given the same end of time', () => {
    const returned = ticked(given.after(8 * 60 + 1)).does(who('何霜降'), wishes['return-case'])
    expect(warned(returned)).toContain('result')
    const again = returned.does(who('徐大暑'), assign).does(who('何霜降'), wishes['acknowledge-case'])
    expect(overdue(ticked(again.after(25 * 60))).filter((line) => line.startsWith('result'))).toEqual([
      'result 0 → 柳湾村',
    ])
  })
})
