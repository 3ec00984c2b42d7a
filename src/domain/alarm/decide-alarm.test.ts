/** The two limits of a station alarm, to the last instant; what answers which; a clock that goes back. */
import { expect, test } from 'vitest'
import { loadSample } from '../../policies/load.ts'
import { addMinutes, at } from '../calendar/days.ts'
import type { Actor } from '../grid/actor.ts'
import type { Grid } from '../grid/grid.ts'
import type { Scene } from '../grid/scene.ts'
import type { Happened } from '../happened.ts'
import type { Day, GridCode, Instant, PersonId, TenantCode } from '../names.ts'
import type { AlarmRules } from '../policy/policy.ts'
import { type Alarm, type AlarmId, evolveAlarm, openAlarmSteps } from './alarm.ts'
import type { AlarmCommand } from './commands.ts'
import { decideAlarm } from './decide-alarm.ts'
import type { AlarmFact } from './facts.ts'

const roster = await loadSample('changji', 'sample-prefecture')
const pushed = at('2026-11-18' as Day, '23:30')
const rules: AlarmRules = {
  ...{ level: 2, focus: '重点网格', ledBy: ['chief'], inclusive: true },
  limits: [
    { kind: 'feedback', minutes: 60, warnMinutes: 15 },
    { kind: 'result', minutes: 120, warnMinutes: 15 },
  ],
}
const pathOf = (code: GridCode): GridCode[] => {
  const parent = roster.grids.find((grid) => grid.code === code)?.parent ?? null
  return [...(parent === null ? [] : pathOf(parent)), code]
}
const grids = new Map(roster.grids.map((grid) => [grid.code, { ...grid, path: pathOf(grid.code) } as Grid]))
const names = new Map(roster.persons.map(({ id, name }) => [id, name]))
const posts = roster.posts.map((post) => ({ ...post, name: names.get(post.person) ?? '' }))
const scene: Scene = { tenant: roster.tenant, grids, posts, groups: [], departments: [] }
const who = (id: string): Actor => {
  const own = posts.filter(({ person }) => person === id)
  return { kind: 'person', person: id as PersonId, name: '', posts: own, department: null }
}
const clock: Actor = { kind: 'clock' }
const [station] = roster.stations ?? []

const raise = {
  ...{ type: 'raise-alarm', no: 'BJ20261118-001', source: '平台', sourceId: '1', pollutant: 'PM25' },
  ...{ value: '186', unit: 'ug/m3', measuredAt: pushed, station },
} as Extract<AlarmCommand, { type: 'raise-alarm' }>

function does(before: Alarm | null, command: AlarmCommand, actor: Actor, now: Instant, by = rules) {
  const decided = decideAlarm(command, before, { actor, now, scene, rules: by })
  const facts = 'facts' in decided ? decided.facts : []
  const id = '990200/BJ20261118-001' as AlarmId
  const happened = (fact: AlarmFact): Happened<AlarmFact> => ({
    fact,
    by: { person: null, account: null, title: '' },
    at: now,
  })
  const tenant = '990200' as TenantCode
  const after = facts.reduce(
    (one: Alarm | null, fact) => evolveAlarm(id, tenant, one, happened(fact)),
    before,
  )
  return { decided, facts, alarm: after as Alarm }
}
const told = { text: '已到现场', photos: [] }
const answer: AlarmCommand = { type: 'answer-alarm', ...told }
const resolve: AlarmCommand = { type: 'resolve-alarm', ...told }
const { alarm } = does(null, raise, clock, pushed)

test('the county answers for a station in one of its towns, across midnight', () => {
  expect(alarm.grid).toBe('990201')
  expect(alarm.limits.map(({ dueAt }) => dueAt)).toEqual([
    at('2026-11-19' as Day, '00:30'),
    at('2026-11-19' as Day, '01:30'),
  ])
})

test('the last instant is in time, the next is not; where the end does not count, it is late', () => {
  const end = addMinutes(pushed, 60)
  expect(does(alarm, answer, who('y10'), end).facts).toMatchObject([{ type: 'alarm-answered', late: false }])
  expect(does(alarm, answer, who('y10'), (end + 1) as Instant).facts).toMatchObject([{ late: true }])
  const strict = { ...rules, inclusive: false }
  const other = does(null, raise, clock, pushed, strict).alarm
  expect(does(other, answer, who('y10'), end, strict).facts).toMatchObject([{ late: true }])
})

test('a result at the end of the second hour is in time, a moment later it is late, and taken all the same', () => {
  const end = addMinutes(pushed, 120)
  expect(does(alarm, resolve, who('y10'), end).facts).toMatchObject([{ type: 'alarm-resolved', late: false }])
  expect(does(alarm, resolve, who('y10'), (end + 1) as Instant).facts).toMatchObject([{ late: true }])
  const late = does(alarm, answer, who('y10'), addMinutes(end, 600))
  expect(late.facts).toMatchObject([{ type: 'alarm-answered', late: true }])
})

test('the same again joins until the last limit has passed; the most that was measured is kept by value', () => {
  const again = (value: string): AlarmCommand => {
    const reading = { value, unit: 'ug/m3', measuredAt: pushed }
    return { type: 'repeat-alarm', source: '平台', sourceId: value, ...reading }
  }
  const end = addMinutes(pushed, 120)
  const once = does(alarm, again('99.5'), clock, end).alarm
  const twice = does(once, again('1000'), clock, end).alarm
  expect([once.again, twice.again]).toEqual([
    { times: 1, highest: '186' },
    { times: 2, highest: '1000' },
  ])
  expect(does(alarm, again('190'), clock, (end + 1) as Instant).decided).toMatchObject({
    refusal: { code: 'alarm-ended', withdrawn: false },
  })
})

test('a result within the hour is the feedback too: nothing is reminded of any more', () => {
  const done = does(alarm, resolve, who('y04'), addMinutes(pushed, 30)).alarm
  expect(openAlarmSteps(done)).toEqual([])
  expect(does(done, resolve, who('y04'), addMinutes(pushed, 31)).decided).toMatchObject({
    refusal: { code: 'alarm-ended' },
  })
})

test('the clock marks each step once, none before its time, and nobody else of another county answers', () => {
  const mark = { type: 'mark-alarm', kind: 'feedback', step: 'overdue' } as const
  const end = addMinutes(pushed, 60)
  expect(does(alarm, mark, clock, end).facts).toEqual([])
  const overdue = does(alarm, mark, clock, (end + 1) as Instant)
  expect(overdue.facts).toMatchObject([{ type: 'alarm-overdue', kind: 'feedback', dueAt: end }])
  expect(does(overdue.alarm, mark, clock, addMinutes(end, 30)).facts).toEqual([])
  expect(does(overdue.alarm, { ...mark, step: 'warn' }, clock, addMinutes(end, 30)).facts).toEqual([])
  expect(does(overdue.alarm, mark, clock, pushed).facts).toEqual([])
  expect(does(alarm, answer, who('y22'), pushed).decided).toMatchObject({ refusal: { code: 'no-right' } })
  expect(does(alarm, { ...answer, text: ' ' }, who('y10'), pushed).decided).toMatchObject({
    refusal: { code: 'alarm-words-needed' },
  })
})
