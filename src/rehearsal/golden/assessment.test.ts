/** Worked examples of Changji’s scores and ladders beside the golden file: other clauses, other names, other values. */
import { describe, expect, test } from 'vitest'
import { judge } from './judge.ts'
import { rules } from './rules.ts'
import { loadWorld } from './world.ts'

const world = await loadWorld()
const judged = (rule: string, given: unknown, wanted: unknown) =>
  judge(JSON.stringify([{ id: 'x', rule, given, expect: wanted }]), rules, world)[0]

const ok = [true, true, true]
const clauses = (...all: string[][]) => all.map((some) => ({ clauses: some }))
const times = (count: number, clause: string) => Array.from({ length: count }, () => ({ clauses: [clause] }))

test.each([
  [
    'monthly_score',
    { basic_items_ok: ok, problems: times(45, 'missed') },
    { items: [30 - 30, 10, 10, 10], base: 60, grade: '合格' },
  ],
  [
    'monthly_score',
    { basic_items_ok: ok, problems: times(3, 'not_handed') },
    { items: [40, 0, 10, 10], base: 90 },
  ],
  [
    'monthly_score',
    { basic_items_ok: ok, problems: times(1, 'fake') },
    { items: [40, 10, 5, 10], total: 95 },
  ],
  [
    'monthly_score',
    { basic_items_ok: ok, problems: times(1, 'inspectorate') },
    { items: [40, 10, 10, 0], overflow: 0, base: 90 },
  ],
  [
    'monthly_score',
    { basic_items_ok: ok, problems: clauses(['not_handed'], ['not_handed'], ['missed', 'not_handed']) },
    { items: [40, 0, 10, 10], base: 90 },
  ],
  [
    'monthly_score',
    {
      basic_items_ok: ok,
      problems: [{ clauses: ['missed'], complaints: 3, unresolved: true, verified: true }],
    },
    { running: 0, base: 30, grade: '不合格', forced: true },
  ],
  [
    'monthly_score',
    { basic_items_ok: ok, problems: [{ clauses: [], complaints: 3, resolved: false, verified: true }] },
    { running: 0, forced: true },
  ],
  [
    'monthly_score',
    {
      basic_items_ok: ok,
      problems: [{ clauses: ['missed'], complaints: 9, unresolved: false, verified: true }],
    },
    { base: 99, forced: false },
  ],
  [
    'monthly_score',
    { basic_items_ok: ok, problems: [{ clauses: ['media_national'], major_opinion: true }] },
    { running: 0, total: 30, forced: true },
  ],
  [
    'monthly_score',
    { basic_items_ok: ok, problems: times(9, 'media_region'), bonus_events_approved: 1 },
    { base: 0, bonus: 2, total: 2 },
  ],
  [
    'monthly_score',
    { basic_items_ok: ok, problems: clauses(['severe_consequences']) },
    { total: 100, grade: '不合格', forced: true },
  ],
  [
    'monthly_score',
    {
      basic_items_ok: ok,
      problems: [
        { id: 7, clauses: ['missed'] },
        { id: 7, clauses: ['media_prefecture'] },
      ],
    },
    { base: 80 },
  ],
  [
    'monthly_score',
    { basic_items_ok: [false, true, true], veto_scope: 'item' },
    { basic: 20, basic_items: [0, 10, 10] },
  ],
  ['monthly_score', { problems: [], bonus_events_approved: 5, bonus_events_claimed: 9 }, { bonus: 10 }],
  ['annual_mean', { monthly: ['59.9', 60, 60, 60] }, { mean: '59.975', grade: '不合格' }],
  ['annual_mean', { monthly: [90, 90, 89] }, { mean: '89.67', grade: '良好', months: 3 }],
  ['annual_mean', { monthly: [90, null, 80], forced_months: [3] }, { mean: 85, forced_months: ['3'] }],
  [
    'annual_mean',
    {
      monthly: [
        ['2026-01', 90],
        ['2026-02', 80],
      ],
      forced_months: ['2026-02'],
    },
    { mean: 85, forced_months: ['2026-02'] },
  ],
  [
    'fail_streak',
    {
      months: [
        ['2026-10', '不合格'],
        ['2026-12', '不合格'],
        ['2027-01', '不及格'],
      ],
    },
    { streak: 2, measures: [], gaps: ['2026-11'] },
  ],
  ['fail_streak', { grades: ['不合格', '不合格', null, '不合格'] }, { streak: 1, measures: [] }],
  ['fail_streak', { grades: [] }, { streak: 0, measures: [] }],
  ['share_ladder', { months: [[0, 0]] }, { level: 0, measure: null, streak10: 0 }],
  ['share_ladder', { months: [[999, 10000]] }, { level: 0, measure: null }],
  [
    'share_ladder',
    {
      months: [
        ['2026-12', 5, 50],
        ['2027-01', 5, 50],
        ['2027-02', 10, 50],
      ],
    },
    { streak10: 3, streak20: 1, level: 3 },
  ],
  ['share_ladder', { months: [[10, 50], null, [10, 50]] }, { streak20: 1, level: 2 }],
  [
    'share_all',
    { total: 57, units: { 甲: 5, 乙: 6, 丙: 12, 丁: 0 } },
    { 甲: null, 乙: '通报批评', 丙: '约谈', 丁: null },
  ],
  ['share_all', { total: 0, units: { 甲: 0 } }, { 甲: null }],
  [
    'last_place_ladder',
    { last_flags: [true, true, true, true] },
    { streak: 4, measure: '问责建议+组织处理', advisory: null },
  ],
  [
    'last_place_ladder',
    { last_flags: [true, true, true, false] },
    { streak: 0, measure: null, advisory: null },
  ],
  [
    'last_place_ladder',
    {
      months: [
        ['2026-12', true],
        ['2027-01', true],
      ],
    },
    { streak: 2 },
  ],
  [
    'weekly_dispatch',
    { checks: ['fail', 'fail', 'fail'] },
    { fails: 3, measure: '公开约谈(州政府主要负责同志)' },
  ],
  [
    'weekly_dispatch',
    { checks: ['fail', 'fixed', 'fail'] },
    { fails: 1, measure: '通报批评', closed: false },
  ],
  ['weekly_dispatch', { checks: [] }, { fails: 0, measure: null, closed: false }],
  ['staffing', { level: 'village', fulltime: 3, parttime: 9 }, { ok: true, warnings: [] }],
  [
    'deputy_coverage',
    { towns: ['A镇', 'B镇'], deputy_towns: { 甲: ['A镇'], 乙: ['B镇'] } },
    { uncovered: [], out_of_range: [] },
  ],
])('changji.%s %j', (rule, given, wanted) => {
  expect(judged(`changji.${rule}`, given, wanted)).toMatchObject({ failure: null, differences: [] })
})

describe('what cannot be is answered with a sentence', () => {
  test.each([
    ['changji.monthly_score', { basic_items_ok: [true] }, /应有 3 项，现有 1 项/],
    [
      'changji.monthly_score',
      { problems: [{ clauses: ['flying'] }] },
      /没有「flying」这一情形，可用：.*missed（/,
    ],
    ['changji.monthly_score', { problems: [{ clauses: ['missed'], weather: true }] }, /不认识「weather」/],
    ['changji.monthly_score', { weather: 1 }, /不认识「weather」，可用：basic_items_ok/],
    ['changji.monthly_score', { veto_scope: 'world' }, /不能设为「world」，可选：item、section/],
    ['changji.monthly_score', { bonus_events_approved: -1 }, /bonus_events_approved/],
    ['changji.fail_streak', { grades: ['极好'] }, /不认识的等次：极好/],
    ['changji.fail_streak', {}, /grades 或 months/],
    ['changji.share_ladder', { months: [[6, 5]] }, /多于全部问题/],
    ['changji.share_ladder', { months: [[-1, 5]] }, /months/],
    ['changji.weekly_dispatch', { checks: ['perhaps'] }, /fail 或 fixed/],
    ['changji.staffing', { level: 'county', fulltime: 3 }, /level/],
  ])('%s %j', (rule, given, sentence) => {
    expect(judged(rule, given, {})?.failure).toMatch(sentence)
  })
})
