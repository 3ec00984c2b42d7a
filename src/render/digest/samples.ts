/** Digests of an invented district: a week with work in it, a quiet one, an evening, a month, and one with rude names. */
import { at } from '../../domain/calendar/days.ts'
import { type Digest, emptyTally, type Tally } from '../../domain/digest/digest.ts'
import type { Day, DepartmentId, GridCode, TenantCode } from '../../domain/names.ts'

const grid = '990101001' as GridCode
const tally = (name: string, counts: readonly number[]): Tally => {
  const [reported = 0, closed = 0, selfHandled = 0, overdue = 0, patrols = 0, meetings = 0] = counts
  return { ...emptyTally(grid, name), reported, closed, selfHandled, overdue, patrols, meetings }
}

const tenant = '990101' as TenantCode
const unit = { tenant, grid: '990101' as GridCode, name: '城区', level: 1, department: false }
const days = (from: number, length: number) => Array.from({ length }, (_, n) => `${from + n}日`)

const bare: Omit<Digest, 'kind' | 'from' | 'to' | 'issue' | 'madeAt' | 'total'> = {
  unit,
  late: false,
  before: null,
  rows: [],
  trend: { labels: [], reported: [], closed: [] },
  heat: [],
  open: 0,
  suspended: 0,
  overdue: 0,
  inherited: 0,
  waiting: [],
  orders: null,
  alarms: null,
  inspections: null,
  rechecks: null,
  air: null,
  exposures: null,
  measures: 0,
  absent: [],
  results: null,
  amended: [],
  seal: null,
}

export const busyWeek: Digest = {
  ...bare,
  kind: 'weekly',
  from: '2026-11-16' as Day,
  to: '2026-11-22' as Day,
  issue: 47,
  madeAt: at('2026-11-23' as Day, '09:40'),
  late: true,
  total: tally('城区', [12, 9, 5, 1, 28, 9]),
  before: tally('城区', [15, 11, 2, 0, 25, 8]),
  rows: [tally('北苇镇', [7, 6, 3, 0, 14, 5]), tally('南河镇', [5, 3, 2, 1, 14, 4])],
  trend: { labels: days(16, 7), reported: [3, 1, 2, 4, 1, 1, 0], closed: [1, 1, 2, 2, 2, 1, 0] },
  heat: [
    { name: '北苇镇', values: [2, 1, 1, 2, 1, 0, 0] },
    { name: '南河镇', values: [1, 0, 1, 2, 0, 1, 0] },
  ],
  open: 6,
  suspended: 1,
  overdue: 1,
  inherited: 1,
  orders: {
    open: 2,
    overdue: 1,
    own: 0,
    ended: 1,
    list: [
      {
        ...{ no: 'RW20261117-001', text: '各村排查散煤，附照片', told: 4, done: 2, overdue: true },
        until: at('2026-11-20' as Day, '18:00'),
        waiting: ['柳湾村', '石桥村'],
      },
      {
        ...{ no: 'RW20261122-001', text: '清理东河沿岸垃圾', told: 1, done: 0, overdue: false },
        until: at('2026-11-25' as Day, '18:00'),
        waiting: ['城市管理局'],
      },
    ],
  },
  inspections: {
    ...{ from: '2026-10-01' as Day, to: '2026-12-31' as Day, done: 1, min: 3, of: 2, covered: 1 },
    missing: ['南河镇'],
  },
  rechecks: { passed: 2, failed: 1, waiting: 1 },
  absent: [{ duty: '片区每日巡查', names: ['柳湾村三片区'], missing: 12, of: 56, times: true }],
  waiting: [
    {
      no: 'HB20261111-004',
      place: '东河桥下',
      text: '河边倒垃圾',
      holder: '南河村',
      days: 11,
      strikes: 2,
      overdue: true,
    },
    {
      no: 'HB20261116-002',
      place: null,
      text: '夜间喷漆味道大',
      holder: '城市管理局',
      days: 6,
      strikes: 1,
      overdue: false,
    },
  ],
}

export const quietWeek: Digest = {
  ...busyWeek,
  late: false,
  total: tally('城区', []),
  before: null,
  rows: [tally('北苇镇', []), tally('南河镇', [])],
  trend: { labels: days(16, 7), reported: Array(7).fill(0), closed: Array(7).fill(0) },
  heat: [{ name: '北苇镇', values: Array(7).fill(0) }],
  open: 0,
  suspended: 0,
  overdue: 0,
  inherited: 0,
  orders: null,
  inspections: null,
  rechecks: null,
  absent: [],
  waiting: [],
}

export const evening: Digest = {
  ...bare,
  kind: 'daily',
  from: '2026-11-24' as Day,
  to: '2026-11-24' as Day,
  issue: 328,
  madeAt: at('2026-11-24' as Day, '20:35'),
  total: tally('城区', [3, 2, 1, 0, 7, 4]),
  before: tally('城区', [1, 2, 0, 0, 8, 4]),
  rows: [tally('北苇镇', [3, 2, 1, 0, 7, 4])],
  open: 6,
  absent: [
    { duty: '镇（办）碰头会', names: [], missing: 0, of: 2, times: false },
    { duty: '片区每日巡查', names: ['柳湾村三片区'], missing: 1, of: 8, times: false },
  ],
  seal: {
    day: '2026-11-23' as Day,
    hash: '3f0a9c5e7d21b8460f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778',
  },
}

export const month: Digest = {
  ...bare,
  kind: 'monthly',
  from: '2026-10-01' as Day,
  to: '2026-10-31' as Day,
  issue: 10,
  madeAt: at('2026-11-01' as Day, '09:20'),
  total: tally('城区', [31, 31, 12, 0, 122, 40]),
  rows: [tally('北苇镇', [20, 20, 8, 0, 70, 22]), tally('南河镇', [11, 11, 4, 0, 52, 18])],
  trend: {
    labels: days(1, 31),
    reported: Array.from({ length: 31 }, (_, n) => (n * 3) % 4),
    closed: Array.from({ length: 31 }, (_, n) => (n * 5) % 3),
  },
  results: [
    { name: '北苇镇', score: '96.5' },
    { name: '南河镇', score: '91' },
  ],
  air: {
    ...{ month: '2026-10', standard: 'GB 3095-2026', of: 2 },
    rows: [
      { name: '南河镇', rank: 1, rate: '6.2%', index: '3.91', before: '4.17' },
      { name: '北苇镇', rank: 2, rate: '-1.4%', index: '4.33', before: '4.27' },
    ],
  },
  measures: 1,
}

/** A department: what was given to it. */
export const departmentWeek: Digest = {
  ...quietWeek,
  unit: { tenant, grid: 'd-city' as DepartmentId, name: '城区城市管理局', level: 2, department: true },
  total: tally('城区城市管理局', [3, 2, 0, 1]),
  rows: [],
  trend: { labels: [], reported: [], closed: [] },
  heat: [],
  open: 2,
  overdue: 1,
  inherited: 1,
  waiting: busyWeek.waiting.slice(1),
}

/** A quarter: its scores, inspections and typical cases; late entries for the one before. */
export const quarter: Digest = {
  ...month,
  kind: 'quarterly',
  from: '2026-07-01' as Day,
  to: '2026-09-30' as Day,
  issue: 3,
  madeAt: at('2026-10-05' as Day, '09:50'),
  trend: { labels: ['7月', '8月', '9月'], reported: [10, 9, 12], closed: [10, 9, 12] },
  air: null,
  measures: 0,
  inspections: {
    ...{ from: '2026-07-01' as Day, to: '2026-09-30' as Day, done: 4, min: 3, of: 2, covered: 2 },
    missing: [],
  },
  exposures: { published: ['某镇露天焚烧垃圾案'], waiting: 1 },
  amended: [{ count: 'patrols', more: 2 }],
}

/** A name of sixty characters, markup, a formula, line breaks and faces: all stay text. */
export const rude: Digest = {
  ...busyWeek,
  unit: { ...unit, name: '城区<b>&"=1+1' },
  rows: [
    tally(
      '北苇镇经济技术开发区管理委员会托管的柳湾行政村第三自然村与石桥行政村交界地带夜间施工扬尘重点巡查片区第十二网格（临时）',
      [7, 6],
    ),
    tally("=cmd|' /C calc'!A0", [5, 3, 2, 2]),
  ],
  waiting: [
    {
      no: 'HB20261111-004',
      place: '东河桥下\n第二孔',
      text: '倒垃圾😀<script>alert(1)</script>\n=SUM(A1)',
      holder: '南河村',
      days: 11,
      strikes: 2,
      overdue: true,
    },
  ],
}
