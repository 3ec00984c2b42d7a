/** Linyi's yearly score: every clause of the rubric with its points, the limits of every item, bonus and penalty. */
import { describe, expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import { assess } from '../../rehearsal/assess-findings.ts'
import { exactText } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { inForce, ofKind } from '../policy/in-force.ts'
import { finding } from './finding.ts'
import type { Settings } from './settings.ts'

const regulation = await loadRegulation('linyi')
const day = '2026-12-31' as Day
const assessed = (counts: Readonly<Record<string, number>>, settings: Settings = {}) => {
  const findings = Object.entries(counts).map(([clause, count]) => finding(clause, [clause], { count }))
  return assess({ regulation, overlay: null, day, rubric: 'annual', findings }, settings)
}
const itemIn = (counts: Readonly<Record<string, number>>, no: string) => {
  const item = assessed(counts).items.find((one) => one.no === no)
  return item && exactText(item.score)
}

/** Item, clause, what one costs (or gives), what twenty do. */
const rows: readonly (readonly [string, string, string, string])[] = [
  ['1.1', 'no-plan', '0', '0'],
  ['1.1', 'not-filed', '4', '4'],
  ['1.1', 'no-grid-code', '4', '4'],
  ['1.1', 'no-dynamic', '3', '3'],
  ['1.1', 'plan-not-public', '4', '4'],
  ['1.2', 'grid-duty-unclear', '3', '3'],
  ['1.2', 'roles-unclear', '4', '0'],
  ['1.2', 'dept-duty-unclear', '3', '3'],
  ['2.1', 'no-lead-group', '0', '0'],
  ['2.1', 'head-not-government', '3', '3'],
  ['2.1', 'no-office', '4', '4'],
  ['2.2', 'grids-without-staff', '4.9', '3'],
  ['2.2', 'depts-not-broken-down', '4', '0'],
  ['2.2', 'depts-staff-not-public', '4', '0'],
  ['2.3', 'mechanisms-missing', '4', '0'],
  ['2.4', 'towns-no-agency', '9', '0'],
  ['2.4', 'towns-no-staff', '9', '0'],
  ['3.1', 'no-source-list', '0', '0'],
  ['3.1', 'source-list-incomplete', '3', '3'],
  ['3.2', 'depts-no-plan', '9', '0'],
  ['3.2', 'depts-no-checks', '8', '0'],
  ['3.2', 'depts-no-ledger', '8', '0'],
  ['3.2', 'depts-ledger-not-sent', '9', '0'],
  ['3.3', 'unreported', '9', '0'],
  ['3.3', 'no-periodic-report', '8', '8'],
  ['3.4', 'late-handling', '9', '0'],
  ['3.4', 'not-transferred', '9', '0'],
  ['3.4', 'no-joint-enforcement', '8', '0'],
  ['3.5', 'no-joint-meeting-system', '5', '5'],
  ['3.5', 'joint-meetings-missed', '7.5', '0'],
  ['3.6', 'no-comprehensive-supervision', '6', '6'],
  ['3.6', 'depts-no-supervision', '9', '0'],
  ['3.6', 'supervision-too-seldom', '10', '10'],
  ['3.7', 'supervision-not-public', '7', '7'],
  ['3.7', 'depts-not-reported', '9', '0'],
  ['3.7', 'depts-penalties-not-public', '9', '0'],
  ['3.7', 'mechanism-not-public', '7', '7'],
  ['4.1', 'three-always-cases', '2', '4'],
  ['4.2', 'pilot', '1', '1'],
  ['4.2', 'site-meeting', '2', '2'],
  ['4.2', 'media-provincial', '0.5', '6'],
  ['4.2', 'media-national', '1', '6'],
  ['4.2', 'media-environment-news', '0.5', '6'],
  ['4.3', 'platform', '4', '4'],
  ['4.3', 'training', '1', '1'],
  ['5.1', 'criticised', '5', '100'],
  ['5.2', 'listed', '5', '100'],
  ['5.3', 'convicted', '10', '200'],
]
test.each(rows)('%s %s: one leaves or gives %s, twenty %s', (no, clause, once, twenty) => {
  expect([itemIn({ [clause]: 1 }, no), itemIn({ [clause]: 20 }, no)]).toEqual([once, twenty])
})

test('no clause of the rubric is left out of this table', () => {
  const clauses = ofKind(inForce(regulation, day), 'item').flatMap(({ value }) => value.clauses)
  expect(rows.map(([, clause]) => clause).toSorted()).toEqual(clauses.map(({ key }) => key).toSorted())
})

describe('the whole', () => {
  const result = (counts: Readonly<Record<string, number>>, settings: Settings = {}) => {
    const { base, bonus, penalty, total, grade } = assessed(counts, settings)
    return `${[base, bonus, penalty, total].map(exactText).join(' ')} ${grade}`
  }
  const all = {
    'three-always-cases': 3,
    pilot: 1,
    'site-meeting': 1,
    'media-national': 9,
    platform: 1,
    training: 1,
  }
  test.each([
    [{}, '100 0 0 100 优秀'],
    [all, '100 15 0 115 优秀'],
    [{ convicted: 1 }, '100 0 10 90 优秀'],
    [{ convicted: 1, 'grids-without-staff': 1 }, '99.9 0 10 89.9 良好'],
    [{ convicted: 11 }, '100 0 110 0 不合格'],
    [{ convicted: 4, 'grids-without-staff': 1 }, '99.9 0 40 59.9 不合格'],
  ])('%j: %s', (counts, wanted) => {
    expect(result(counts)).toBe(wanted)
  })
  test('may be capped (AMB-52)', () => {
    expect(result(all, { 'total-ceiling': 'capped' })).toBe('100 15 0 100 优秀')
    expect(result({ ...all, criticised: 1 }, { 'total-ceiling': 'capped' })).toBe('100 15 5 100 优秀')
  })
  test('may count 中环报 as national (AMB-62)', () => {
    const news = { 'media-environment-news': 4 }
    expect(result(news)).toBe('100 2 0 102 优秀')
    expect(result(news, { 'environment-news': 'media-national' })).toBe('100 4 0 104 优秀')
  })
  test('deducts one source in two items and says so (AMB-51)', () => {
    const { items, base } = assessed({ 'depts-ledger-not-sent': 2, 'depts-not-reported': 2 })
    expect(exactText(base)).toBe('96')
    const label = items.find(({ no }) => no === '3.7')?.reason.parts[1]?.label
    expect(label).toMatch(/请复核/)
  })
})
