/** The air standards as data: what is wrong stops the start with its place; every day has one version, in its order. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AirStandard } from '../../domain/air/standard.ts'
import type { Day } from '../../domain/names.ts'
import { loadAirRules } from './load-air-rules.ts'
import { readStandard } from './read-standard.ts'

const rules = await loadAirRules()
const text = readFileSync(new URL('ambient-air.yaml', import.meta.url), 'utf8')

test.each([
  ['2012-02-29', 'GB3095-2012'],
  ['2026-02-28', 'GB3095-2012'],
  ['2026-03-01', 'GB3095-2026-T'],
  ['2030-12-31', 'GB3095-2026-T'],
  ['2031-01-01', 'GB3095-2026'],
])('on %s holds %s', (day, version) => {
  expect(rules.standards.at(day as Day).version).toBe(version)
  expect(rules.standards.at(rules.standards.since(version) as Day).version).toBe(version)
})

test('the index changes with the limits', () => {
  expect(rules.indexTables.at('2026-02-28' as Day).version).toBe('2012')
  expect(rules.indexTables.at('2026-03-01' as Day).version).toBe('2026')
})

test('before the first version there is none, and nobody knows a version that is none', () => {
  expect(() => rules.standards.at('2012-02-28' as Day)).toThrow(/2012-02-28.*2012-02-29/)
  expect(rules.standards.since('GB3095-1996')).toBeUndefined()
})

describe('a standard with a fault is refused with its file and its key', () => {
  test.each([
    ['an unknown value', /^ {2}subIndexPlaces:/m, '  subIndexPlace:', /subIndexPlace/],
    ['a pollutant left out', 'CO: 4, O3: 160 }', 'CO: 4 }', /O3/],
    ['a limit that is none', 'SO2: 60,', 'SO2: sixty,', /SO2/],
    ['a value without its source', /^ {4}source: table 4.*\n/m, '', /source/],
    ['a value without a unit', /^ {4}unit: mg\/m³\n/m, '', /unit/],
    ['a gap at the beginning', '2012-02-29: { CO: 150 }', '2013-01-01: { CO: 150 }', /highest.*2012-02-29/],
    ['a date that does not exist', '2031-01-01: { SO2: 20', '2031-02-29: { SO2: 20', /indexLimits/],
    ['a key written twice', /^ {2}highest:/m, '  places: {}\n  highest:', /places|unique/i],
  ] as const)('%s', (_what, from, to, names) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    const read = () => readStandard('src/policies/china/x.yaml', changed, AirStandard.strict())
    expect(read).toThrow(names)
  })
})
