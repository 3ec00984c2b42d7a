/** Samples: lots drawn and answered, talks and joint meetings from entry to result. */
import type { Day, PersonId } from '../../../domain/names.ts'
import { card, clock } from './cast.ts'
import type { Samples } from './sample.ts'

const day = (text: string): Day => text as Day
const chief = { person: 'p1' as PersonId, name: '王小满', title: '南河村网格长' }
const about = { no: 'HB20261118-007', words: '砖厂料堆未覆盖' }
const span = { from: day('2026-11-16'), to: day('2026-11-22') }
const found = {
  ...about,
  who: '北苇镇副网格长 赵大川',
  photoCount: 1,
  holder: '南河村',
  reopened: null,
  asked: [],
}
const again = { reopened: 'HB20261125-003' }
const entry = {
  ...{ n: 3, grid: '北苇镇', who: '南河村网格长', text: '料堆反复露天', decisions: '两周内全部覆盖' },
  followUpOn: day('2026-12-02'),
}
const coverage = {
  ...{ grid: '北苇镇', from: day('2026-10-01'), to: day('2026-12-31'), of: 8, covered: 5 },
  missing: ['石桥村', '南河村', '东沟村'],
}

export const supervision = {
  'visit-recorded': [
    {
      title: '督查了一个村',
      meaning: {
        ...{ kind: 'visit-recorded', ...coverage, visited: '柳湾村', text: '一处料堆未覆盖', photoCount: 1 },
        who: '北苇镇网格长 赵大川',
      },
    },
    {
      title: '都去过了，没有照片',
      meaning: {
        ...{ kind: 'visit-recorded', ...coverage, covered: 8, missing: [], visited: '柳湾村', text: '' },
        ...{ photoCount: 0, who: '北苇镇网格长 赵大川' },
      },
    },
  ],
  'supervised-listed': [
    {
      title: '督办的和承办的',
      meaning: {
        ...{ kind: 'supervised-listed', mode: 'periodic', grid: '北苇镇', asked: [chief] },
        supervises: [{ card, dueAt: clock('18:00'), late: false }],
        holds: [{ card, dueAt: clock('09:00'), late: true }],
        total: { supervises: 1, holds: 18 },
      },
    },
    {
      title: '只有督办的',
      meaning: {
        ...{ kind: 'supervised-listed', mode: 'periodic', grid: '城区', asked: [], holds: [] },
        ...{ supervises: [{ card, dueAt: null, late: false }], total: { supervises: 1, holds: 0 } },
      },
    },
  ],
  'coverage-shown': [{ title: '问到哪里', meaning: { kind: 'coverage-shown', ...coverage } }],
  'coverage-reminded': [
    { title: '季末前', meaning: { kind: 'coverage-reminded', ...coverage, asked: [chief] } },
  ],
  'recheck-drawn': [
    {
      title: '抽出两件',
      meaning: {
        ...{
          kind: 'recheck-drawn',
          area: '南河村',
          ...span,
          pool: 12,
          wanted: 2,
          seed: '048213',
          excluded: 0,
        },
        rows: [
          { ...about, checker: chief },
          { no: 'HB20261119-002', words: '河边倒垃圾', checker: null },
        ],
      },
    },
    {
      title: '不够抽',
      meaning: {
        ...{ kind: 'recheck-drawn', area: '南河村', from: span.from, to: span.from, pool: 1, wanted: 3 },
        ...{ seed: '048213', excluded: 2, rows: [{ ...about, checker: chief }] },
      },
    },
  ],
  'recheck-asked': [
    {
      title: '私下请人去看',
      meaning: {
        ...{ kind: 'recheck-asked', ...about, place: '砖厂', origin: '南河村', closedOn: day('2026-11-20') },
        by: '北苇镇网格长 赵大川',
      },
    },
  ],
  'recheck-passed': [{ title: '合格', meaning: { kind: 'recheck-passed', ...found, said: '' } }],
  'recheck-failed': [
    { title: '不合格', meaning: { kind: 'recheck-failed', ...found, ...again, said: '料堆又露着' } },
    {
      title: '请上级督促',
      meaning: { kind: 'recheck-failed', ...found, ...again, said: '料堆又露着', asked: [chief] },
    },
  ],
  'rechecks-shown': [
    {
      title: '本季度',
      meaning: {
        ...{ kind: 'rechecks-shown', area: '北苇镇', ...span, waiting: 2, passed: 5, failed: 1, more: 1 },
        open: [{ no: about.no, checker: '王小满', day: day('2026-11-20') }],
      },
    },
  ],
  'interview-recorded': [
    {
      title: '约谈',
      meaning: {
        kind: 'interview-recorded',
        book: 'interview',
        ...entry,
        by: '北苇镇网格长 赵大川',
        photoCount: 1,
      },
    },
  ],
  'joint-meeting-recorded': [
    {
      title: '没有复查日期',
      meaning: {
        ...{ kind: 'joint-meeting-recorded', book: 'joint-meeting', ...entry, followUpOn: null },
        ...{ who: '城管局、住建局', by: '澄湖区网格办值班员 陈谷雨', photoCount: 0 },
      },
    },
  ],
  'follow-up-reminded': [
    {
      title: '到复查的日子',
      meaning: {
        ...{
          kind: 'follow-up-reminded',
          book: 'interview',
          ...entry,
          day: day('2026-11-18'),
          asked: [chief],
        },
      },
    },
  ],
  'follow-up-settled': [
    {
      title: '落实',
      meaning: {
        ...{ kind: 'follow-up-settled', book: 'interview', n: 3, who: '南河村网格长' },
        ...{ result: '料堆已全部覆盖', by: '北苇镇网格长 赵大川' },
      },
    },
  ],
  'ledger-shown': [
    {
      title: '台账',
      meaning: {
        ...{ kind: 'ledger-shown', book: 'interview', grid: '北苇镇', year: 2026, more: 0 },
        rows: [
          {
            n: 3,
            day: day('2026-11-18'),
            who: '南河村网格长',
            text: '料堆反复露天',
            followUpOn: day('2026-12-02'),
            result: null,
          },
          {
            n: 2,
            day: day('2026-10-08'),
            who: '石桥村网格长',
            text: '秸秆焚烧',
            followUpOn: null,
            result: '已整改',
          },
        ],
      },
    },
    {
      title: '空台账',
      meaning: {
        ...{
          kind: 'ledger-shown',
          book: 'joint-meeting',
          grid: '北苇镇',
          year: 2026,
          more: 0,
          rows: [],
        },
      },
    },
  ],
} satisfies Samples<
  | 'visit-recorded'
  | 'supervised-listed'
  | 'coverage-shown'
  | 'coverage-reminded'
  | 'recheck-drawn'
  | 'recheck-asked'
  | 'recheck-passed'
  | 'recheck-failed'
  | 'rechecks-shown'
  | 'interview-recorded'
  | 'joint-meeting-recorded'
  | 'follow-up-reminded'
  | 'follow-up-settled'
  | 'ledger-shown'
>
