/** Changji's monthly score, item by item: what each clause costs, where a limit cuts in, and what outweighs what. */
import { describe, expect, test } from 'vitest'
import { loadRegulation } from '../../policies/load.ts'
import { assess } from '../../rehearsal/assess-findings.ts'
import { exactText } from '../exact/exact.ts'
import type { Day } from '../names.ts'
import { type Finding, finding } from './finding.ts'
import type { Settings } from './settings.ts'

const regulation = await loadRegulation('changji')
const assessed = (findings: readonly Finding[], settings: Settings = {}) =>
  assess({ regulation, overlay: null, day: '2026-10-31' as Day, rubric: 'monthly', findings }, settings)
const problems = (clause: string, count: number) =>
  Array.from({ length: count }, (_, at) => finding(`${clause} ${at}`, [clause]))

/** Basic, running, overflow, base, total, grade; a star where it is forced. */
function line(findings: readonly Finding[], settings: Settings = {}): string {
  const { sections, overflow, base, total, grade, forced } = assessed(findings, settings)
  const points = [...sections.map(({ score }) => score), overflow, base, total].map(exactText)
  return `${points.join(' ')} ${grade}${forced.length > 0 ? '*' : ''}`
}

test.each([
  ['nothing', 0, '30 70 0 100 100 优秀'],
  ['missed', 1, '30 69 0 99 99 优秀'],
  ['missed', 10, '30 60 0 90 90 优秀'],
  ['missed', 11, '30 59 0 89 89 良好'],
  ['missed', 20, '30 50 0 80 80 良好'],
  ['missed', 21, '30 49 0 79 79 合格'],
  ['missed', 40, '30 30 0 60 60 合格'],
  ['missed', 41, '30 30 0 60 60 合格'],
  ['not-handed', 1, '30 65 0 95 95 优秀'],
  ['not-handed', 3, '30 60 0 90 90 优秀'],
  ['not-rectified', 2, '30 60 0 90 90 优秀'],
  ['fake', 2, '30 60 0 90 90 优秀'],
  ['inspectorate', 1, '30 60 0 90 90 优秀'],
  ['inspectorate', 2, '30 60 10 80 80 良好'],
  ['inspectorate', 12, '30 60 110 0 0 不合格'],
  ['inspectorate-adverse', 1, '30 70 0 100 100 不合格*'],
  ['leader-instruction', 1, '30 0 0 30 30 不合格*'],
  ['leader-instruction', 2, '30 0 0 30 30 不合格*'],
  ['major-opinion', 1, '30 0 0 30 30 不合格*'],
  ['media-ministry', 1, '30 70 0 100 100 优秀'],
  ['media-national', 1, '30 70 0 100 100 不合格*'],
  ['media-region', 1, '30 70 0 70 70 合格'],
  ['media-region', 4, '30 70 0 0 0 不合格'],
  ['media-prefecture', 1, '30 70 0 80 80 良好'],
  ['media-prefecture', 2, '30 70 0 60 60 合格'],
  ['severe-consequence', 1, '30 70 0 100 100 不合格*'],
])('%s × %i: %s', (clause, count, wanted) => {
  expect(line(problems(clause, count))).toBe(wanted)
})

describe('一票否决 (AMB-03)', () => {
  const one = [finding('a', ['not-published'])]
  test('takes the item', () => expect(line(one)).toBe('20 70 0 90 90 优秀'))
  test('or its whole section', () => expect(line(one, { 'veto-scope': 'section' })).toBe('0 70 0 70 70 合格'))
  test('and says which in either case', () => {
    const words = (settings: Settings) =>
      assessed(one, settings).readings.find((r) => r.parameter === 'veto-scope')
    expect(words({})).toMatchObject({ choice: 'item', amb: ['AMB-03'], chosen: false })
    expect(words({ 'veto-scope': 'section' })).toMatchObject({ choice: 'section', chosen: true })
  })
})

describe('one problem that answers to several clauses (AMB-08)', () => {
  test('costs what the heaviest costs', () => {
    expect(line([finding('a', ['missed', 'not-rectified'])])).toBe('30 65 0 95 95 优秀')
    expect(line([finding('a', ['missed', 'media-region', 'media-prefecture'])])).toBe('30 70 0 70 70 合格')
    expect(line([finding('a', ['media-region', 'leader-instruction'])])).toBe('30 0 0 30 30 不合格*')
  })
  test('costs nothing more where that item is exhausted: it is not booked elsewhere', () => {
    expect(line([...problems('not-handed', 2), finding('x', ['missed', 'not-handed'])])).toBe(
      '30 60 0 90 90 优秀',
    )
  })
  test('or all of them, when that is chosen', () => {
    expect(line([finding('a', ['missed', 'not-rectified'])], { 'same-problem': 'each' })).toBe(
      '30 64 0 94 94 优秀',
    )
  })
  test('still fails the month when an absorbed clause says so', () => {
    expect(line([finding('a', ['inspectorate', 'inspectorate-adverse'])])).toBe('30 60 0 90 90 不合格*')
  })
})

describe('群众反复举报 (AMB-33)', () => {
  const complained = (complaints: number, verified: boolean, unresolved: boolean) =>
    line([finding('a', ['missed'], { figures: { complaints }, marks: { verified, unresolved } })])
  test('counts from three on, verified and unresolved', () => {
    expect(complained(2, true, true)).toBe('30 69 0 99 99 优秀')
    expect(complained(3, true, true)).toBe('30 0 0 30 30 不合格*')
    expect(complained(9, false, true)).toBe('30 69 0 99 99 优秀')
    expect(complained(9, true, false)).toBe('30 69 0 99 99 优秀')
  })
})

describe('加分 (AMB-10)', () => {
  const found = (count: number, approved: boolean) =>
    finding('bonus', ['found-first'], { count, marks: { approved } })
  test.each([
    [1, '102'],
    [5, '110'],
    [6, '110'],
  ])('%i approved: %s', (count, total) => expect(exactText(assessed([found(count, true)]).total)).toBe(total))
  test('counts only what was approved', () => expect(line([found(3, false)])).toBe('30 70 0 100 100 优秀'))
  test('comes after the floor, and lifts no forced grade', () => {
    expect(line([...problems('media-region', 4), found(1, true)])).toBe('30 70 0 0 2 不合格')
    expect(line([...problems('media-national', 1), found(5, true)])).toBe('30 70 0 100 110 不合格*')
  })
})

test('what is denied does not count where it must be verified, and does where nothing asks for it', () => {
  const denied = (clause: string) => line([finding('a', [clause], { marks: { verified: false } })])
  for (const clause of ['leader-instruction', 'media-region', 'media-prefecture'])
    expect(denied(clause)).toBe('30 70 0 100 100 优秀')
  expect(denied('missed')).toBe('30 69 0 99 99 优秀')
})

test('what a person found not to hold does not count; what nobody has looked at does, as a draft', () => {
  const one = (confirmed: boolean | null) => assessed([finding('a', ['leader-instruction'], { confirmed })])
  expect([one(true), one(null), one(false)].map(({ total }) => exactText(total))).toEqual(['30', '30', '100'])
  expect([one(true), one(null), one(false)].map(({ pending }) => pending)).toEqual([[], ['a'], []])
  expect(one(false)).toMatchObject({ forced: [], gradeBecause: '90 分起' })
  expect(one(true).gradeBecause).toBe('国家、自治区、自治州领导批示交办')
})

test('a clause that is none, and a finding that comes twice, are refused with a sentence', () => {
  expect(() => line([finding('a', ['flying'])])).toThrow(/没有「flying」这一情形/)
  expect(() => line([finding('a', ['missed']), finding('a', ['missed'])])).toThrow(/「a」出现了两次/)
  expect(() => line([], { 'veto-scope': 'world' })).toThrow(/不能设为「world」，可选：item、section/)
  expect(() => line([], { weather: 'fine' })).toThrow(/没有叫「weather」的口径/)
})
