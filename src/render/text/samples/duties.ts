/** Samples: reminders, lists, records of duties, one's own tasks. */
import type { Day } from '../../../domain/names.ts'
import { chen, li, wang, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const today = '2026-11-25' as Day
const daily = { every: 'day', min: 1, from: today, due: today, photo: true } as const
const quarter = { every: 'quarter', min: 3, from: '2026-10-01' as Day } as const
const patrol = { duty: '每日巡查', dutyKind: 'patrol', ...daily, evidence: '巡查记录' } as const
const meeting = { duty: '碰头会', dutyKind: 'meeting', ...daily, evidence: '会议记录' } as const
const inspection = {
  ...{ duty: '督查下级网格', dutyKind: 'inspection' as const, ...quarter, due: '2026-12-31' as Day },
  ...{ photo: true, every: 'quarter' as const, min: 3 },
  evidence: '督查记录',
} as const
const assessed = {
  ...{ every: 'quarter' as const, min: 1 },
  subjects: { of: 8, covered: 5, missing: ['柳湾村', '石桥村', '南河村'] },
}
const record = { grid: '北苇镇', who: '北苇镇网格长 王小满', photoCount: 1, photoMissing: false, asked: [] }

export const duties = {
  'duties-reminded': [
    {
      title: '几项，几个网格',
      meaning: {
        kind: 'duties-reminded',
        day: today,
        rows: [
          { ...meeting, grids: [{ name: '柳湾村', n: 0, asked: [wang] }] },
          {
            ...patrol,
            grids: [
              { name: '柳湾村三片区', n: 0, asked: [chen] },
              { name: '柳湾村二片区', n: 0, asked: [] },
            ],
          },
          { ...inspection, grids: [{ name: '北苇镇', n: 1, asked: [zhao] }] },
        ],
      },
    },
    {
      title: '一项',
      meaning: {
        kind: 'duties-reminded',
        day: today,
        rows: [{ ...meeting, photo: false, grids: [{ name: '柳湾村', n: 0, asked: [wang] }] }],
      },
    },
    {
      title: '很多网格，次数不同',
      meaning: {
        kind: 'duties-reminded',
        day: today,
        rows: [
          {
            ...inspection,
            grids: Array.from({ length: 14 }, (_, at) => ({ name: `${at + 1}号村`, n: at % 3, asked: [li] })),
          },
        ],
      },
    },
    {
      title: '逐个点到',
      meaning: {
        kind: 'duties-reminded',
        day: today,
        rows: [
          {
            ...{ duty: '三级网格季度考核', dutyKind: 'assessment', from: '2026-10-01' as Day },
            ...{ every: 'quarter', min: 1, due: '2027-01-10' as Day, photo: false, evidence: '考核表' },
            grids: [{ name: '北苇镇', n: 0, asked: [zhao], subjects: assessed.subjects }],
          },
        ],
      },
    },
    { title: '都已登记', meaning: { kind: 'duties-reminded', day: today, rows: [] } },
  ],
  'duties-missed': [
    {
      title: '当天',
      meaning: {
        kind: 'duties-missed',
        day: today,
        rows: [
          {
            ...{ duty: '片区每日巡查', every: 'day', from: today, to: today, of: 8, min: 1 },
            missing: [
              { name: '柳湾村三片区', n: 0 },
              { name: '石桥村一片区', n: 0 },
            ],
            excused: [
              { name: '石桥村二片区', why: 'leave' },
              { name: '南河村一片区', why: 'vacant' },
            ],
          },
        ],
      },
    },
    {
      title: '一个季度',
      meaning: {
        kind: 'duties-missed',
        day: '2027-01-01' as Day,
        rows: [
          {
            ...{ duty: '镇（办）督查下级网格', ...quarter, to: '2026-12-31' as Day, of: 2 },
            missing: [{ name: '北苇镇', n: 1 }],
            excused: [],
          },
        ],
      },
    },
    {
      title: '逐个点到',
      meaning: {
        kind: 'duties-missed',
        day: '2027-01-11' as Day,
        rows: [
          {
            ...{ duty: '镇（办）三级网格季度考核', every: 'quarter', min: 1, of: 2 },
            ...{ from: '2026-10-01' as Day, to: '2026-12-31' as Day },
            missing: [{ name: '北苇镇', n: 0, subjects: assessed.subjects }],
            excused: [],
          },
        ],
      },
    },
    {
      title: '问起来，全区的',
      meaning: {
        kind: 'duties-missed',
        day: today,
        rows: [
          {
            ...{
              duty: '片区每日巡查',
              every: 'day',
              from: today,
              to: today,
              of: 780,
              min: 1,
              missingInAll: 31,
            },
            missing: [
              { name: '柳湾村三片区', n: 0 },
              { name: '石桥村一片区', n: 0 },
            ],
            excused: [],
          },
        ],
      },
    },
    {
      title: '停机之后补发',
      meaning: {
        kind: 'duties-missed',
        day: today,
        late: true,
        rows: [
          {
            ...{ duty: '村（社区）碰头会', every: 'day', from: today, to: today, of: 1, min: 1 },
            missing: [{ name: '柳湾村', n: 0 }],
            excused: [],
          },
        ],
      },
    },
    { title: '没有', meaning: { kind: 'duties-missed', day: today, rows: [] } },
  ],
  'duty-recorded': [
    {
      title: '督查，还差两次',
      meaning: {
        ...{ kind: 'duty-recorded', ...record, words: '督查 柳湾村砖厂 台账齐全', duty: '督查下级网格' },
        left: { times: 2, due: '2026-12-31' as Day },
      },
    },
    {
      title: '逐个点到，没写是哪几个',
      meaning: {
        ...{ kind: 'duty-recorded', ...record, words: '考核 完成得不错', duty: '三级网格季度考核' },
        subjects: { ...assessed.subjects, due: '2027-01-10' as Day, said: false },
      },
    },
    {
      title: '逐个点到，全了',
      meaning: {
        ...{ kind: 'duty-recorded', ...record, words: '考核 全部村', duty: '三级网格季度考核' },
        subjects: { of: 8, covered: 8, missing: [], due: '2027-01-10' as Day, said: true },
      },
    },
    {
      title: '补记',
      meaning: {
        ...{ kind: 'duty-recorded', ...record, words: '报送 半年总结', duty: '半年报送', photoCount: 0 },
        ...{ on: '2026-11-23' as Day, late: true },
      },
    },
  ],
  'duties-shown': [
    {
      title: '还有',
      meaning: {
        ...{ kind: 'duties-shown', who: '王小满', today, unknownYears: [2027] },
        rows: [
          { name: '柳湾村', n: 0, duty: '碰头会', every: 'day', min: 1, due: today },
          { name: '北苇镇', n: 1, duty: '督查下级网格', every: 'quarter', min: 3, due: '2026-12-31' as Day },
          { name: '柳湾村', n: 1, duty: '定期巡查', every: 'week', min: 1, due: '2026-11-29' as Day },
        ],
      },
    },
    {
      title: '逐个点到',
      meaning: {
        ...{ kind: 'duties-shown', who: '赵小寒', today, unknownYears: [] },
        rows: [{ name: '北苇镇', duty: '三级网格季度考核', ...assessed, due: '2027-01-10' as Day, n: 0 }],
      },
    },
    { title: '没有', meaning: { kind: 'duties-shown', who: '王小满', today, rows: [], unknownYears: [] } },
  ],
} as const satisfies Samples<'duties-reminded' | 'duties-missed' | 'duty-recorded' | 'duties-shown'>
