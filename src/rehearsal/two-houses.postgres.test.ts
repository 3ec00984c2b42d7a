/** Two processes over one PostgreSQL share the clock's rounds, what is heard and what is to be told; one dies, the other goes on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { postgresForTests } from '../../db/postgres-for-tests.ts'
import { at } from '../domain/calendar/days.ts'
import type { Day } from '../domain/names.ts'
import type { Feed } from '../journal/alarms.ts'
import type { Entry } from '../journal/journal.ts'
import { loadLexicon } from '../load-lexicon.ts'
import { loadSample } from '../policies/load.ts'
import { raiseAlarm } from '../raise-alarm.ts'
import { type Fate, openTown, type Town } from './two-houses.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-two-'))
afterAll(() => rmSync(dir, { recursive: true }))
const roster = await loadSample('changji', 'sample-prefecture')
const lexicon = await loadLexicon()
const start = at('2026-11-18' as Day, '09:00')
const source: Feed = { tenant: roster.tenant, name: '微站平台', tokenHash: '', may: ['alarms'] }

const groupNamed = (wanted: string) => roster.groups.find(({ name }) => name === wanted)
const heldBy = (grid: string | undefined, wanted: string): string =>
  roster.posts.find((post) => post.grid === grid && post.kind === wanted)?.person ?? ''

/** A morning: an alarm that comes to each process, an order to all counties, a report, reminders, lists, two limits that pass. */
async function morning(houses: number, fate: Fate = {}): Promise<Town> {
  const url = await postgresForTests()
  const town = await openTown({ url, dir, roster, lexicon, start, houses, fate })
  await town.pass(1)
  const alarm = { id: 'a-1', station: 'LH-01', pollutant: 'PM25', value: '186', unit: 'ug/m3' } as const
  const whole = { ...alarm, time: at('2026-11-18' as Day, '08:58') }
  const raised = town.desks().map((desk) => raiseAlarm(desk, source, whole, town.now()))
  // Of two at once one may die; the other answers.
  await Promise.any(raised)
  await town.pass(1)
  await town.say('y-state', heldBy('990200', 'office'), '下发任务：各县市，明天18:00前排查散煤')
  for (const minutes of [0, 1, 1, 2, 4]) await town.pass(minutes)
  const { id = '', grid } = groupNamed('青杨镇网格群') ?? {}
  await town.say(id, heldBy(grid, 'chief'), '上报 镇东头有人烧垃圾')
  for (const minutes of [0, 1, 5, 34, 15, 30, 16, 22, 1, 1]) await town.pass(minutes)
  return town
}

/** Numbers of alarms and orders aside: what was given up, or came second, leaves a gap. */
const numbered = (text: string) => text.replaceAll(/((?:BJ|RW)20261118-|报警|任务)\d+/g, '$1')

async function heardIn(town: Town) {
  const standing = [...(await town.standing())].map(([key, state]) => `${numbered(key)} ${state}`)
  const told = town.told().map(({ chat, text }) => `${chat} ${numbered(text)}`)
  await town.close()
  return { standing: standing.toSorted(), told: told.toSorted() }
}

/** What is told in a morning by one process alone: by that the others are measured. */
const alone = morning(1).then(heardIn)

test('one process alone tells all of it', async () => {
  const { standing, told } = await alone
  const kinds = ['alarm-raised', 'alarm-overdue', 'case-reported', 'remind:', 'missing:', 'order']
  for (const kind of kinds)
    expect(
      standing.some((key) => key.includes(kind)),
      kind,
    ).toBe(true)
  expect(new Set(told).size).toBe(told.length)
}, 60_000)

const issues = (entry: Entry) => entry.appends.some(({ stream }) => stream.startsWith('order:'))
const stamped = (what: string) => (entry: Entry) => entry.stamp?.startsWith(what) ?? false
const letterOf = (what: string) => (letter: { readonly key: string }) => letter.key.includes(what)

describe('two processes tell the same, each thing once', () => {
  test.for([
    ['while both live', 2, {}],
    ['one dies with the order fanned out and nobody told', 1, { afterCommit: issues }],
    ['one dies in the reminders', 1, { beforeCommit: stamped('remind:') }],
    ['one dies with a letter in its hand', 1, { beforeSending: letterOf('missing:') }],
    ['one dies while it raises the alarm', 1, { beforeCommit: stamped('alarm:') }],
  ] as const)('%s', { timeout: 60_000 }, async ([, living, fate]) => {
    const town = await morning(2, fate)
    expect(town.alive()).toBe(living)
    expect(await heardIn(town)).toEqual(await alone)
  })
})
