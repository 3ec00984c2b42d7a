/** The life of a sheet, given, when, then: proposed, judged, objected to, confirmed, published, and frozen. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { key, told, who } from '../../rehearsal/told-sheet.ts'
import type { SheetCommand } from './commands.ts'
import { heardIn } from './decide-sheet.ts'
import { finding } from './finding.ts'
import { findingsNow, resultOf, type SheetState, sheetStates } from './sheet.ts'

const office = '许惊蛰'
const county = '何清明'
const grounds = { reason: '现场核实', evidence: ['现场记录-3'] }
const case1 = finding('HB20261012-001', ['missed'], { evidence: ['HB20261012-001'] })
const case2 = finding('HB20261016-001', ['not-rectified'], { evidence: ['HB20261016-001'] })
const confirm = (id: string, marks = {}): SheetCommand => ({
  type: 'confirm-finding',
  finding: id,
  marks,
  reason: '',
  evidence: [],
})
const object: SheetCommand = {
  type: 'raise-objection',
  finding: case1.id,
  reason: '村里早一天已报',
  evidence: ['HB20261011-004'],
}

const drafted = told().wishes('2026-11-02 09:00', 'clock', { type: 'draft-sheet', findings: [case1, case2] })
const judged = drafted
  .wishes('2026-11-02 10:00', office, confirm(case1.id))
  .wishes('2026-11-02 10:05', office, confirm(case2.id))
/** Monday 10:30; five working days end on the next Monday at the same time. */
const open = judged.wishes('2026-11-02 10:30', office, { type: 'open-sheet' })
const objected = open.wishes('2026-11-04 09:00', county, object)
const answered = objected.wishes('2026-11-05 09:00', office, {
  type: 'decide-objection',
  no: 1,
  upheld: true,
  change: null,
  reason: '查实村里先报',
  evidence: ['HB20261011-004'],
})
const confirmed = answered.wishes('2026-11-09 10:31', office, { type: 'confirm-sheet' })
const published = confirmed.wishes('2026-11-10 09:00', '秦立春', { type: 'publish-sheet' })

test('goes from the records through people to a frozen result', () => {
  expect(published.refusal).toBeNull()
  expect(published.facts.map(({ type }) => type)).toEqual([
    'sheet-drafted',
    'finding-confirmed',
    'finding-confirmed',
    'sheet-opened',
    'objection-raised',
    'objection-decided',
    'finding-removed',
    'sheet-confirmed',
    'sheet-published',
  ])
  expect(published.sheet).toMatchObject({
    ...key,
    state: 'published',
    version: 9,
    day: '2026-10-31',
    result: { total: '95', grade: '优秀', forced: false, problems: 0 },
  })
  expect(open.sheet).toMatchObject({ state: 'open', result: { total: '94', problems: 1 } })
})

describe('the draft', () => {
  test('is brought up to the records, and leaves alone what a person has judged', () => {
    const more = { ...case1, count: 3 }
    const fresh = finding('HB20261020-009', ['missed'])
    const again = drafted
      .wishes('2026-11-02 10:00', office, confirm(case1.id))
      .wishes('2026-11-03 09:00', 'clock', { type: 'draft-sheet', findings: [more, case2, fresh] })
    expect(again.last).toEqual(['findings-proposed'])
    expect(again.sheet?.findings.map(({ id, count, confirmed: said }) => [id, count, said])).toEqual([
      [case1.id, 1, true],
      [case2.id, 1, null],
      [fresh.id, 1, null],
    ])
  })
  test('a person corrects with reason and evidence, and adds what no record can show', () => {
    const media = finding('区级电视台-1', ['media-region'])
    const wished = { type: 'add-finding', finding: media } as const
    expect(
      drafted.wishes('2026-11-02 11:00', office, { ...wished, reason: '', evidence: [] }).refusal,
    ).toEqual({
      code: 'grounds-needed',
      wished: 'add-finding',
      what: ['reason', 'evidence'],
    })
    const added = judged
      .wishes('2026-11-02 11:00', office, { ...wished, ...grounds })
      .wishes('2026-11-02 11:05', office, {
        type: 'correct-finding',
        finding: { ...case2, clauses: ['missed'] },
        ...grounds,
      })
      .wishes('2026-11-02 11:10', office, { type: 'open-sheet' })
    expect(added.sheet).toMatchObject({ result: { total: '68', grade: '合格', problems: 2 } })
  })
  test('is not shown while something waits to be judged', () => {
    const early = drafted.wishes('2026-11-02 11:00', office, { type: 'open-sheet' })
    expect(early.refusal).toEqual({ code: 'findings-pending', findings: [case1.id, case2.id] })
  })
  test('knows neither other findings nor other clauses', () => {
    const other = drafted.wishes('2026-11-02 11:00', office, confirm('HB-9'))
    expect(other.refusal).toMatchObject({ code: 'unknown-finding', known: [case1.id, case2.id] })
    const clause = finding('甲', ['dancing'])
    const strange = drafted.wishes('2026-11-02 11:00', office, {
      type: 'add-finding',
      finding: clause,
      ...grounds,
    })
    expect(strange.refusal).toMatchObject({ code: 'unknown-clause', clause: 'dancing' })
  })
})

describe('objections', () => {
  test('are heard up to the last minute, and not after it', () => {
    expect(open.wishes('2026-11-09 10:30', county, object).last).toEqual(['objection-raised'])
    expect(open.wishes('2026-11-09 10:31', county, object).refusal).toMatchObject({
      code: 'objection-late',
      unit: '柳河县',
      period: '2026年10月',
    })
  })
  test('hold up the confirmation until each has its answer, and the time is over', () => {
    const early = answered.wishes('2026-11-06 09:00', office, { type: 'confirm-sheet' })
    expect(early.refusal).toMatchObject({ code: 'objections-running' })
    const open1 = objected.wishes('2026-11-10 09:00', office, { type: 'confirm-sheet' })
    expect(open1.refusal).toEqual({ code: 'objections-open', numbers: [1] })
  })
  test('one that is not upheld changes nothing; an answer is not given twice', () => {
    const no = { type: 'decide-objection', no: 1, upheld: false, change: null, ...grounds } as const
    const refused = objected.wishes('2026-11-05 09:00', office, no)
    expect(refused.last).toEqual(['objection-decided'])
    expect(refused.sheet?.findings).toEqual(open.sheet?.findings)
    expect(refused.wishes('2026-11-05 10:00', office, { ...no, upheld: true }).refusal).toEqual({
      code: 'objection-settled',
      no: 1,
      upheld: false,
    })
    expect(refused.wishes('2026-11-05 10:00', office, no).last).toEqual([])
  })
})

describe('publication', () => {
  test('happens once', () => {
    const twice = published.wishes('2026-11-10 09:05', '秦立春', { type: 'publish-sheet' })
    expect(twice.refusal).toMatchObject({ code: 'sheet-state', state: 'published', wished: 'publish-sheet' })
    expect(open.wishes('2026-11-02 11:00', office, { type: 'publish-sheet' }).refusal).toMatchObject({
      code: 'sheet-state',
      state: 'open',
    })
  })
  test('a later correction names the entry it corrects, with both results, and leaves the old in place', () => {
    const late = finding('HB20261030-002', ['missed'])
    const first = published.wishes('2026-11-20 09:00', office, {
      type: 'amend-sheet',
      finding: late,
      ...grounds,
    })
    const second = first.wishes('2026-11-21 09:00', office, {
      type: 'amend-sheet',
      finding: { ...late, confirmed: false },
      ...grounds,
    })
    const { sheet } = second
    if (sheet?.state !== 'published') throw new Error('not published')
    expect(sheet.result.total).toBe('95')
    expect(sheet.findings).toEqual(published.sheet?.findings)
    const entries = sheet.amendments.map(({ no, amends, before, after }) => [
      no,
      amends,
      before.total,
      after.total,
    ])
    expect(entries).toEqual([
      [1, 0, '95', '94'],
      [2, 1, '94', '95'],
    ])
    expect([resultOf(sheet)?.total, findingsNow(sheet).length]).toEqual(['95', 3])
  })
})

describe('who may', () => {
  test.each([
    ['a county does not judge itself', county, 'own-unit'],
    ['nor does somebody in a town of it', '孔芒种', 'own-unit'],
    ['another county has no say', '邹立冬', 'not-assessor'],
    ['the clock proposes and judges nothing', 'clock', 'not-assessor'],
  ])('%s', (_, name, code) => {
    expect(drafted.wishes('2026-11-02 10:00', name, confirm(case1.id)).refusal?.code).toBe(code)
  })
  test('who sits in the office and in the county is of the county', () => {
    const both = who(office, ['张小满'])
    expect(drafted.wishes('2026-11-02 10:00', both, confirm(case1.id)).refusal?.code).toBe('own-unit')
    expect(open.wishes('2026-11-03 10:00', both, object).last).toEqual(['objection-raised'])
  })
  test('only the unit objects', () => {
    expect(open.wishes('2026-11-03 10:00', office, object).refusal).toMatchObject({
      code: 'not-assessor',
      whose: '柳河县双网格长 何清明、柳河县双网格长 吕谷雨',
    })
  })
})

test('the table of src/domain/README.md is the one of the code', () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  for (const [state, word] of Object.entries(sheetStates)) {
    const [row = ''] = text.split('\n').filter((line) => line.startsWith(`| \`${state}\` ${word} |`))
    const shown = [...row.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, wish]) => wish)
    expect(shown).toEqual(heardIn(state as SheetState))
  }
})
