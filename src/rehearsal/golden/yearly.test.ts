/** Worked examples of Linyi's yearly score and Yili's checklist beside the golden file: other names, other values. */
import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { rules } from './rules.ts'
import { loadWorld } from './world.ts'

const world = await loadWorld()
const judged = (rule: string, given: unknown, wanted: unknown) =>
  judge(JSON.stringify([{ id: 'x', rule, given, expect: wanted }]), rules, world)[0]

test.each([
  [{ facts: { no_lead_group: true } }, { base: 95 }],
  [{ facts: { leader_not_head: 1, no_office: 1 } }, { items: { '2.1': 2 }, base: 97 }],
  [{ facts: { depts_staff_not_public: 3 } }, { items: { '2.2': 2 } }],
  [{ facts: { depts_no_annual_plan: 1, depts_not_checked: 2 } }, { items: { '3.2': 5 } }],
  [{ facts: { unreported: 3, no_periodic_report: 1 } }, { items: { '3.3': 5 } }],
  [{ facts: { depts_penalty_not_public: 4, mechanism_not_public: 1 } }, { items: { '3.7': 3 } }],
  [{ facts: { grids_without_staff: 100 } }, { items: { '2.2': 0 }, base: 95 }],
  [{ facts: { no_plan: false, not_filed: 0 } }, { base: 100 }],
  [
    { facts: {}, bonus: { three_always_cases: 3 } },
    { bonus: ['4', '0', '0'], total: '104' },
  ],
  [
    { facts: {}, bonus: { media_provincial: 1 } },
    { bonus: ['0', '0.5', '0'], total: 100.5 },
  ],
  [{ facts: {}, bonus: { platform: 1 }, cap100: true }, { total: 100 }],
  [{ facts: {}, penalty: { convicted: 4, grids: 0 } }, null],
  [{ facts: { depts_no_plan: -1 } }, null],
])('linyi.annual_score %j', (given, wanted) => {
  const verdict = judged('linyi.annual_score', given, wanted ?? {})
  if (wanted) expect(verdict).toMatchObject({ failure: null, differences: [] })
  else expect(verdict?.failure).toMatch(/不认识「grids」|facts/)
})

test.each([
  [
    { today: '2022-12-31', due: { 1: '2022', 2: '2022年', 3: '2023-06-30', 4: '2023年6月' } },
    { 1: 'open', 2: 'open', 3: 'open', 4: 'open' },
  ],
  [
    { today: '2023-07-01', due: { 1: '2022', 3: '2023-06-30', 4: '2023年6月', 5: '持续开展' } },
    { 1: 'overdue', 3: 'overdue', 4: 'overdue', 5: 'continuous' },
  ],
  [
    { today: '2023-01-01', due: { 1: '2021', 2: '2021' }, done: ['1'] },
    { 1: 'done', 2: 'overdue' },
  ],
  [
    { today: '2023-01-01', done: { 1: '2022-05-01', 3: false } },
    { 1: 'done', 2: 'open', 3: 'overdue', 5: 'continuous', 12: 'open' },
  ],
])('yili.checklist_status %j', (given, wanted) => {
  expect(judged('yili.checklist_status', given, wanted)).toMatchObject({ failure: null, differences: [] })
})

test('a time limit that cannot be read is said', () => {
  const given = { today: '2023-01-01', due: { 1: '明天' } }
  expect(judged('yili.checklist_status', given, {})?.failure).toMatch(/看不懂的完成时限：明天/)
})
