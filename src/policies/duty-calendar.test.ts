/** The duty calendar of the regulations, row by row: who owes what, how often, by when, shown how, reminded of when; and each comes up all year. */
import { describe, expect, test } from 'vitest'
import { addDays, daysFrom } from '../domain/calendar/days.ts'
import { dayPlan, type Round } from '../domain/duty/day-plan.ts'
import { type Item, itemsOf } from '../domain/duty/items.ts'
import { remindedOn } from '../domain/duty/reminded-on.ts'
import type { Day } from '../domain/names.ts'
import { dutiesOf } from '../domain/policy/duties-of.ts'
import type { HouseDuty } from '../domain/policy/house-duty.ts'
import { inForce } from '../domain/policy/in-force.ts'
import { loadCalendar, loadPacks, loadRegulation } from './load.ts'

const holidays = await loadCalendar()
const houses = ['jincheng', 'changji', 'gaochang', 'linyi']
const packs = await loadPacks(houses)
/** A quarter with a year's end in it. */
const [first, last] = ['2026-10-01', '2027-02-05'] as const
const quarter = daysFrom(first as Day, last as Day)
const calm = { holidays, alert: false }
const alarmed = { holidays, alert: true }

async function dutyOf(region: string, id: string): Promise<HouseDuty> {
  const duties = dutiesOf(inForce(await loadRegulation(region), '2026-06-01' as Day, null))
  const duty = duties.find((one) => one.id === id)
  if (!duty) throw new Error(`${region}没有${id}`)
  return duty
}

const shown = ({ level, body, every, min, evidence, photo }: HouseDuty): string =>
  [body ?? `${level}级`, every, `${min}次`, evidence, ...(photo ? ['照片'] : [])].join(' ')

/** The days from the beginning of a period to its last one on which somebody is reminded of it. */
function reminded(item: Item): readonly string[] {
  const days = daysFrom(addDays(item.period.from, -30), item.due)
  const open = days.filter((day) => itemsOf(item.duty, day, calm).some(({ due }) => due === item.due))
  return open.filter((day) => remindedOn(item, day, holidays).length > 0).map((day) => day.slice(5))
}

test.each([
  [
    'jincheng',
    'district-joint-meeting',
    '1级 month 1次 会议记录 照片',
    '2026-02-10',
    '2026-02-28',
    '02-20 02-27 02-28',
  ],
  [
    'jincheng',
    'town-weekly-meeting',
    '2级 week 1次 会议记录 照片',
    '2026-11-18',
    '2026-11-22',
    '11-19 11-22',
  ],
  ['jincheng', 'town-morning-meeting', '2级 day 1次 会议记录 照片', '2026-05-09', '2026-05-09', '05-09'],
  ['jincheng', 'village-morning-meeting', '3级 day 1次 会议记录 照片', '2026-11-18', '2026-11-18', '11-18'],
  ['jincheng', 'block-patrol', '4级 day 1次 巡查记录 照片', '2026-10-01', '2026-10-01', '10-01'],
  ['jincheng', 'town-patrol', '2级 week 1次 巡查记录 照片', '2026-11-18', '2026-11-22', '11-16'],
  ['jincheng', 'village-patrol', '3级 week 1次 巡查记录 照片', '2026-11-18', '2026-11-22', '11-16'],
  [
    'jincheng',
    'chief-inspection-1',
    '1级 quarter 3次 督查记录 照片',
    '2026-11-18',
    '2026-12-31',
    '11-15 12-11 12-24',
  ],
  [
    'jincheng',
    'chief-inspection-2',
    '2级 quarter 3次 督查记录 照片',
    '2026-11-18',
    '2026-12-31',
    '11-15 12-11 12-24',
  ],
  [
    'jincheng',
    'district-quarterly-assessment',
    '区环保局 quarter 1次 考核表',
    '2026-10-05',
    '2026-10-10',
    '10-05',
  ],
  [
    'jincheng',
    'district-annual-assessment',
    '区环保局 year 1次 考核表',
    '2026-01-05',
    '2026-01-31',
    '01-11 01-24',
  ],
  ['jincheng', 'town-quarterly-assessment', '2级 quarter 1次 考核表', '2026-10-05', '2026-10-10', '10-05'],
  ['jincheng', 'town-annual-assessment', '2级 year 1次 考核表', '2026-01-05', '2026-01-31', '01-11 01-24'],
  ['jincheng', 'village-monthly-assessment', '3级 month 1次 考核表', '2026-11-03', '2026-11-05', '11-01'],
  ['changji', 'state-daily-consultation', '州大气办 day 1次 会商记录', '2026-11-22', '2026-11-22', '11-22'],
  ['changji', 'state-weekly-dispatch', '州大气办 week 1次 专报', '2026-11-18', '2026-11-22', '11-16'],
  ['changji', 'state-key-area-check', '州大气办 week 1次 调度记录 照片', '2026-11-18', '2026-11-22', '11-16'],
  [
    'changji',
    'state-monthly-assessment',
    '州大气办 month 1次 考核通报',
    '2026-11-03',
    '2026-11-10',
    '11-03 11-08',
  ],
  ['changji', 'air-ranking-notice', '州大气办 month 1次 通报', '2026-11-03', '2026-11-10', '11-03 11-08'],
  ['changji', 'county-weekly-dispatch', '2级 week 1次 调度记录', '2026-11-18', '2026-11-22', '11-20'],
  ['changji', 'county-monthly-study', '2级 month 1次 会议记录', '2026-11-18', '2026-11-30', '11-20'],
  ['changji', 'grassroots-consultation-3', '3级 day 1次 会商记录 照片', '2026-11-18', '2026-11-18', '11-18'],
  ['changji', 'grassroots-consultation-4', '4级 day 1次 会商记录 照片', '2026-11-18', '2026-11-18', '11-18'],
  ['changji', 'township-patrol', '3级 day 1次 巡查记录 照片', '2026-10-01', '2026-10-01', '10-01'],
  ['changji', 'village-patrol', '4级 day 1次 巡查记录 照片', '2026-10-01', '2026-10-01', '10-01'],
  [
    'changji',
    'county-source-census',
    '2级 quarter 1次 排查台账 照片',
    '2026-11-18',
    '2026-12-31',
    '10-05 12-17',
  ],
  ['changji', 'county-key-sources', '2级 year 1次 名录', '2026-01-18', '2026-12-31', '01-10'],
  ['changji', 'county-training', '2级 year 1次 培训记录 照片', '2026-06-10', '2026-12-31', '06-10 10-10'],
  ['changji', 'annual-plan-2', '2级 dates 1次 年度工作计划、目标责任书', '2026-01-10', '2026-01-31', '01-10'],
  ['changji', 'annual-summary-4', '4级 dates 1次 年度总结', '2026-12-10', '2026-12-31', '12-10'],
  [
    'changji',
    'case-batch',
    '州生态环境局、州党委宣传部 quarter 1次 曝光台账',
    '2026-11-18',
    '2026-12-31',
    '12-16',
  ],
  [
    'changji',
    'weekly-column',
    '州党委宣传部、州生态环境局 week 1次 宣传台账',
    '2026-11-18',
    '2026-11-22',
    '11-20',
  ],
  ['changji', 'roster-confirmation-3', '3级 month 1次 名册版本', '2026-11-18', '2026-11-30', '11-25'],
  ['gaochang', 'self-evaluation-1', '1级 quarter 1次 评价表', '2026-10-05', '2026-10-10', '10-05'],
  ['gaochang', 'self-evaluation-3', '3级 quarter 1次 评价表', '2026-10-05', '2026-10-10', '10-05'],
  ['gaochang', 'superior-evaluation-2', '2级 quarter 1次 评价表', '2026-10-05', '2026-10-15', '10-10'],
  ['gaochang', 'joint-meeting', '1级 quarter 1次 会议记录 照片', '2026-11-18', '2026-12-31', '11-15'],
  ['linyi', 'joint-meeting', '1级 half-year 1次 会议纪要或督办函', '2026-11-18', '2026-12-31', '11-10'],
  [
    'linyi',
    'half-year',
    '2级 dates 1次 巡查台账、督查情况、工作总结',
    '2026-07-05',
    '2026-07-10',
    '06-26 07-07 07-09',
  ],
  [
    'linyi',
    'half-year-departments',
    '市各职能部门 dates 1次 巡查台账、督查情况、工作总结',
    '2026-01-05',
    '2026-01-10',
    '12-26 01-07 01-09',
  ],
  ['linyi', 'county-inspection', '1级 year 1次 督查记录 照片', '2026-11-18', '2026-12-31', '06-10 10-10'],
  [
    'linyi',
    'annual-assessment',
    '领导小组办公室 dates 1次 考核表、通报',
    '2026-03-10',
    '2026-03-31',
    '01-10 03-10',
  ],
  ['linyi', 'department-notice', '领导小组办公室 year 1次 通报', '2026-12-10', '2026-12-31', '12-05'],
  [
    'yili',
    'annual-report',
    '各县市、开发区及州直有关部门 dates 1次 落实情况报告',
    '2026-01-10',
    '2026-01-31',
    '01-15',
  ],
  [
    'yili',
    'emergency-drill',
    '州应急管理局、州生态环境局 year 1次 演练记录 照片',
    '2026-09-10',
    '2026-12-31',
    '09-10',
  ],
] as const)('%s %s is %s', async (region, id, expected, day, due, days) => {
  const duty = await dutyOf(region, id)
  expect(shown(duty)).toBe(expected)
  const [item] = itemsOf(duty, day as Day, calm)
  expect(item?.due).toBe(due)
  expect(item && reminded(item).join(' ')).toBe(days)
})

describe('in an alert', () => {
  test.each([
    ['jincheng', 'town-morning-meeting', 1],
    ['jincheng', 'village-morning-meeting', 1],
    ['jincheng', 'block-patrol', 2],
    ['changji', 'county-alert-consultation', 1],
    ['changji', 'grassroots-consultation-4', 1],
    ['changji', 'township-patrol', 2],
    ['changji', 'village-patrol', 2],
  ] as const)('%s %s is owed on all days, %i times', async (region, id, min) => {
    const duty = await dutyOf(region, id)
    const items = quarter.flatMap((day) => itemsOf(duty, day, alarmed))
    expect([items.length, items[0]?.min]).toEqual([quarter.length, min])
  })
  test('what only an alert calls for is owed on no other day', async () => {
    const duty = await dutyOf('changji', 'county-alert-consultation')
    expect(quarter.flatMap((day) => itemsOf(duty, day, calm))).toEqual([])
  })
})

describe.each(houses)('%s, every duty of it through a winter', (region) => {
  const policy = packs.get(region)?.at('2026-06-01' as Day)
  if (!policy) throw new Error(region)
  const duties = policy.duties.filter(({ every, during }) => every !== 'occasion' && !during)
  const plans = quarter.map((day) => dayPlan(policy, day, calm))

  test.each(duties.map((duty) => [duty.id, duty] as const))('%s', (_id, duty) => {
    const items = quarter.flatMap((day) => itemsOf(duty, day, calm))
    const periods = new Map(items.map((item) => [item.period.from, item] as const))
    expect(periods.size).toBeGreaterThan(0)
    for (const { period, due } of periods.values()) {
      const mine = ({ items: some }: Pick<Round, 'items'>) =>
        some.some((item) => item.duty === duty && item.period.from === period.from)
      const slots = plans.flatMap(({ reminders }) => reminders).filter(mine)
      const whole = period.from >= first && due < last
      if (duty.remind.length > 0 && whole) expect(slots.length).toBeGreaterThan(0)
      for (const { day, clock } of slots) {
        expect(clock).not.toMatch(/:[03]0$/)
        expect(day <= due).toBe(true)
      }
      const lists = plans
        .flatMap((plan) => [...plan.lists, ...(plan.lapsed ? [plan.lapsed] : [])])
        .filter(mine)
      const listed = duty.every === 'day' ? (duty.missingAt ?? duty.remind[0]) !== undefined : due < last
      const on = duty.every === 'day' ? due : addDays(due, 1)
      expect(lists.map(({ day }) => day)).toEqual(listed ? [on] : [])
    }
  })
})
