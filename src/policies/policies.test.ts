/** The five regulations as data: each answers for every day, and with the house's figures where it has a tree. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../domain/calendar/days.ts'
import { Urgency } from '../domain/case/facts.ts'
import type { Day } from '../domain/names.ts'
import { inForce, ruleOf } from '../domain/policy/in-force.ts'
import { coverageOf } from './coverage.ts'
import { loadCalendar, loadPacks, loadRegulation, loadRequirements } from './load.ts'
import { packOf } from './pack.ts'
import { readYears } from './read-calendar.ts'

const listed = await loadRequirements()
const codes = [...listed.keys()]
const listOf = (code: string) => listed.get(code) as NonNullable<ReturnType<typeof listed.get>>
const today = '2026-11-18' as Day

test('there are five, each in its folder with its scenarios', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(folders.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...listed.values()].map(({ folder }) => folder)),
  )
  expect(codes).toEqual(['jincheng-2018', 'changji-2023', 'gaochang-draft', 'linyi-2017', 'yili-2022'])
})

test('all five are read in half a second of the processor', async () => {
  const before = process.cpuUsage()
  await Promise.all(codes.map((code) => loadRegulation(listOf(code).folder)))
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(500)
})

describe.each(codes)('%s', async (code) => {
  const regulation = await loadRegulation(listOf(code).folder)

  test('bears its code', () => {
    expect(regulation.code).toBe(code)
  })

  test('answers every quarter from its commencement to next year: one value for each rule, or explicitly none', () => {
    const names = [...new Set(regulation.rules.map(({ kind, key }) => `${kind} ${key}`))].sort()
    let quarters = 0
    for (let day = regulation.from; day < '2028-01-01'; day = addMonths(day, 3)) {
      const { rules, none } = inForce(regulation, day)
      const answered = new Set([...rules, ...none].map(({ kind, key }) => `${kind} ${key}`))
      expect([...answered].sort()).toEqual(names)
      expect(new Set(rules.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(rules.length)
      quarters += 1
    }
    expect(quarters).toBeGreaterThan(4)
  })

  test('is not in force the day before', () => {
    const before = `${Number(regulation.from.slice(0, 4)) - 1}-12-31` as Day
    expect(() => inForce(regulation, before)).toThrow(new RegExp(`${code}.*${regulation.from}`))
  })

  test('says of every value where it stands', () => {
    for (const { because } of inForce(regulation, today).rules) {
      expect(because.file).toMatch(/^src\/policies\/.+\.md$/)
      expect(because.line).toBeGreaterThan(1)
      expect(because.req.length).toBeGreaterThan(0)
    }
  })

  test('speaks of every requirement, and of none that is not there', () => {
    const { silent, unknown } = coverageOf(regulation, listOf(code))
    expect(silent).toEqual([])
    expect(unknown).toEqual([])
  })
})

test('every row of the duty calendar is owed by somebody', async () => {
  const rows =
    `JC-42 JC-43 JC-44 JC-45 JC-46 JC-32 JC-22 JC-61 JC-20 JC-23 JC-30 CJ-017 CJ-019 CJ-035 CJ-021 CJ-105
    CJ-068 CJ-040 CJ-066 CJ-064 CJ-065 CJ-069 CJ-076 CJ-116 CJ-117 CJ-041 GC-20 GC-24 LY-08 LY-16 LY-22 LY-33 LY-21
    YL-29 YL-42`.split(/\s+/)
  const regulations = await Promise.all(codes.map((code) => loadRegulation(listOf(code).folder)))
  const owed = regulations
    .flatMap(({ rules }) => rules)
    .filter(({ kind }) => kind === 'duty' || kind === 'report-date')
    .flatMap(({ req }) => req)
  expect(rows.filter((row) => !owed.includes(row))).toEqual([])
})

test('a requirement nobody speaks of is found, and one that is not in the list', async () => {
  const regulation = await loadRegulation('linyi')
  const { requirements, ...rest } = listOf('linyi-2017')
  const { 'LY-16': _gone, ...fewer } = requirements
  expect(
    coverageOf(regulation, { ...rest, requirements: { ...requirements, 'LY-99': '新的一条' } }).silent,
  ).toContain('LY-99')
  expect(coverageOf(regulation, { ...rest, requirements: fewer }).unknown.map(({ id }) => id)).toContain(
    'LY-16',
  )
})

describe.each(['jincheng', 'changji', 'gaochang', 'linyi'])('%s as the pack of a tenant', async (region) => {
  const policy = (await loadPacks([region])).get(region)?.at(today)

  test('has a way up from every level', () => {
    expect(policy?.levels.map(({ level }) => level)).toEqual(policy?.levels.map((_, at) => at + 1))
    expect(policy?.route.map(({ from }) => from).toSorted()).toEqual(policy?.levels.map(({ level }) => level))
  })

  test('has one result limit and one check limit for every urgency, and tells ever higher levels ever later', () => {
    for (const urgency of Urgency.options) {
      const kinds = policy?.deadlines.filter((row) => row.urgency === urgency).map(({ kind }) => kind) ?? []
      expect(kinds).toEqual(expect.arrayContaining(['result', 'check']))
      expect(new Set(kinds).size).toBe(kinds.length)
    }
    expect(policy?.overdueLadderMinutes.toSorted((a, b) => a - b)).toEqual(policy?.overdueLadderMinutes)
  })

  test('names every duty once', () => {
    const ids = policy?.duties.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('a pack gives the same object for the same period', async () => {
  const pack = packOf(await loadRegulation('jincheng'))
  expect(pack.at(today)).toBe(pack.at('2026-11-19' as Day))
  expect(() => pack.at('2018-09-04' as Day)).toThrow(/2018-09-05/)
})

test('a tenant that names a pack that is not there is told so', async () => {
  await expect(loadPacks(['nowhere'])).rejects.toThrow(/没有「nowhere」/)
})

test('a regulation without a tree is no tenant’s pack, and says what it lacks', async () => {
  const yili = await loadRegulation('yili')
  const bare = { ...yili, rules: yili.rules.filter(({ kind }) => kind !== 'levels') }
  expect(() => packOf(bare)).toThrow(/yili\/.*levels/s)
  expect(ruleOf(inForce(bare, today), 'levels', 'tree')).toBeNull()
  expect(
    packOf(yili)
      .at(today)
      .levels.map(({ name }) => name),
  ).toEqual(['州', '县市', '乡镇'])
})

test('the calendar says which years it knows, and what is wrong in it', async () => {
  const calendar = await loadCalendar()
  expect([...calendar.years]).toContain(2026)
  expect(() => readYears('c.yaml', 'years: { 2026: { rest: [], holidays: [] } }')).toThrow(
    /c\.yaml[\s\S]*(work|holidays)/,
  )
  expect(() => readYears('c.yaml', 'years: { 2026: { rest: [[2026-01-01]], work: [] } }')).toThrow(/c\.yaml/)
})
