/** The packs: what is wrong in one stops the start with file and key; what is right answers for every day. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../domain/calendar/days.ts'
import { Urgency } from '../domain/case/facts.ts'
import type { Day } from '../domain/names.ts'
import { loadCalendar, loadPacks } from './load.ts'
import { readCalendar } from './read-calendar.ts'
import { readPack } from './read-pack.ts'

const packs = await loadPacks()
const regions = [...packs.keys()]
const text = readFileSync(new URL('jincheng/pack.yaml', import.meta.url), 'utf8')
const broken = (from: string | RegExp, to: string) => {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return () => readPack('src/policies/x/pack.yaml', changed)
}

describe('a pack with a fault is refused with its file and its key', () => {
  test.each([
    ['an unknown key at the top', /^code:/m, 'colour: green\ncode:', /colour/],
    ['an unknown value', /^ {2}hotline:/m, '  hotlines:', /hotline/],
    ['a missing value', /^ {2}numberDays:\n( {4}.*\n)+/m, '', /numberDays/],
    ['a value without its source', / {4}source: 三\(一\)\n/, '', /values\.levels\.source/],
    ['a value without a unit', / {4}unit: names\n/, '', /unit/],
    ['a value without a requirement', 'req: [JC-04]', 'req: []', /levels/],
    ['a requirement that is none', 'req: [JC-04]', 'req: [XX-04]', /levels/],
    [
      'a date that is none',
      "since: { 2018-09-05: '20:05' }",
      "since: { '2018/09/05': '20:05' }",
      /absenceAt/,
    ],
    [
      'a date that does not exist',
      "since: { 2018-09-05: '20:05' }",
      "since: { 2018-02-30: '20:05' }",
      /absenceAt/,
    ],
    ['a clock time that is none', "'20:05'", "'25:05'", /absenceAt/],
    ['a wrong shape', 'photo: true, otherPerson: true', 'photo: yes please', /closing/],
    ['a level that does not exist', 'since: { 2018-09-05: 3 }', 'since: { 2018-09-05: 6 }', /opensAtLevel/],
    [
      'a gap at the beginning',
      'since: { 2018-09-05: 30 }',
      'since: { 2019-01-01: 30 }',
      /numberDays.*2018-09-05/,
    ],
  ] as const)('%s', (_what, from, to, names) => {
    const read = broken(from, to)
    expect(read).toThrow(/src\/policies\/x\/pack\.yaml/)
    expect(read).toThrow(names)
  })

  test('a key written twice', () => {
    expect(broken(/^ {2}absenceAt:/m, '  numberDays: {}\n  absenceAt:')).toThrow(/numberDays|unique/i)
  })

  test('before its commencement nothing is in force', () => {
    expect(() => packs.get('jincheng')?.at('2018-09-04' as Day)).toThrow(
      /jincheng\/pack\.yaml.*2018-09-04.*2018-09-05/,
    )
  })
})

describe.each(regions)('%s', (region) => {
  const pack = packs.get(region) as NonNullable<ReturnType<typeof packs.get>>

  test('answers every quarter from its commencement to next year', () => {
    let quarters = 0
    for (let day = pack.from; day < '2028-01-01'; day = addMonths(day, 3)) {
      const { code, duties, route, levels } = pack.at(day)
      expect(code).toBe(pack.code)
      expect(levels.map(({ level }) => level)).toEqual(levels.map((_, n) => n + 1))
      expect(route.map(({ from }) => from).toSorted()).toEqual(levels.map(({ level }) => level))
      expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length)
      quarters += 1
    }
    expect(quarters).toBeGreaterThan(4)
  })

  test('has one result limit and one check limit for every urgency', () => {
    const { deadlines } = pack.at('2026-11-18' as Day)
    for (const urgency of Urgency.options) {
      const kinds = deadlines.filter((row) => row.urgency === urgency).map(({ kind }) => kind)
      expect(kinds).toEqual(expect.arrayContaining(['result', 'check']))
      expect(new Set(kinds).size).toBe(kinds.length)
    }
  })

  test('tells ever higher levels ever later', () => {
    const { overdueLadderMinutes } = pack.at('2026-11-18' as Day)
    expect(overdueLadderMinutes.toSorted((a, b) => a - b)).toEqual(overdueLadderMinutes)
  })
})

test('on every day exactly one value holds, and it changes on its day', () => {
  const dates = fc.uniqueArray(fc.integer({ min: 1, max: 3_000 }), { maxLength: 6 })
  fc.assert(
    fc.property(dates, fc.nat(3_500), (changes, offset) => {
      const from = '2018-09-05' as Day
      const values = [...changes.map((days) => [addDays(from, days), days] as const), [from, 30] as const]
      const since = values.map(([day, value]) => `${day}: ${value}`).join(', ')
      const pack = readPack('x', text.replace('since: { 2018-09-05: 30 }', `since: { ${since} }`))
      const day = addDays(from, offset)
      const [, expected] =
        values.toSorted(([a], [b]) => (a < b ? 1 : -1)).find(([start]) => start <= day) ?? []
      expect(pack.at(day).numberDays).toBe(expected)
      expect(pack.at(day)).toBe(pack.at(day))
    }),
    { numRuns: 40 },
  )
})

test('the calendar says which years it knows, and what is wrong in it', async () => {
  const calendar = await loadCalendar()
  expect([...calendar.years]).toContain(2026)
  expect(() => readCalendar('c.yaml', 'years: { 2026: { rest: [], holidays: [] } }')).toThrow(
    /c\.yaml[\s\S]*(work|holidays)/,
  )
  expect(() => readCalendar('c.yaml', 'years: { 2026: { rest: [[2026-01-01]], work: [] } }')).toThrow(
    /c\.yaml/,
  )
})

test('every region’s folder has its pack, and no threshold stands in the TypeScript beside it', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(regions.toSorted()).toEqual(folders.map(({ name }) => name).toSorted())
})
