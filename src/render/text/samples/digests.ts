/** Samples: digests in each way they are told, their signing off, who wants them, and ledgers that were asked for. */
import { at } from '../../../domain/calendar/days.ts'
import type { Day, GridCode, TenantCode } from '../../../domain/names.ts'
import { busyWeek, departmentWeek, evening, month, quarter, quietWeek } from '../../digest/samples.ts'
import { zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const due = {
  kind: 'digest-made' as const,
  how: 'due' as const,
  field: null,
  forms: [],
  outlook: '',
  signedBy: null,
  since: [],
  later: null,
  asked: [],
}
const friday = at('2026-11-20' as Day, '16:00')
const ledger = {
  kind: 'ledger-made' as const,
  ledger: '问题台账' as const,
  tenant: '990101' as TenantCode,
  grid: '990101' as GridCode,
  name: '城区',
  from: '2026-10-01' as Day,
  to: '2026-10-31' as Day,
}

export const digestNotices: Samples<
  'digest-made' | 'digest-approved' | 'digest-subscribed' | 'outlook-filled' | 'ledger-made'
> = {
  'digest-made': [
    { title: '周', meaning: { ...due, digest: busyWeek } },
    { title: '空周', meaning: { ...due, digest: quietWeek } },
    { title: '日清单', meaning: { ...due, digest: evening } },
    { title: '月，无超期', meaning: { ...due, digest: month } },
    { title: '月，尚未公布', meaning: { ...due, digest: { ...month, results: [] } } },
    { title: '月，不考核', meaning: { ...due, digest: { ...month, results: null } } },
    {
      title: '初稿',
      meaning: { ...due, how: 'draft', digest: { ...busyWeek, late: false }, asked: [zhao] },
    },
    {
      title: '已签发',
      meaning: {
        ...due,
        digest: { ...busyWeek, late: false },
        signedBy: '州大气办值班员 赵大川',
        outlook: '盯紧秸秆禁烧',
      },
    },
    {
      title: '重发，有补登',
      meaning: {
        ...due,
        how: 'again',
        digest: month,
        since: [
          { count: 'reported', more: 1 },
          { count: 'patrols', more: -1 },
        ],
      },
    },
    { title: '重发', meaning: { ...due, how: 'again', digest: month } },
    {
      title: '重发，后来公布了得分和空气',
      meaning: {
        ...due,
        how: 'again',
        digest: { ...month, air: null, results: [] },
        later: { air: month.air, results: month.results },
      },
    },
    {
      title: '停机后补发，两期不单独发，停机后补登过',
      meaning: {
        ...due,
        digest: { ...busyWeek, late: true },
        since: [{ count: 'patrols', more: 2 }],
        earlier: [
          { from: '2026-11-09' as Day, to: '2026-11-15' as Day },
          { from: '2026-11-02' as Day, to: '2026-11-08' as Day },
        ],
      },
    },
    { title: '周，给管体系建设的副职', meaning: { ...due, digest: busyWeek, field: 'system' } },
    { title: '周，给管攻坚整改的副职', meaning: { ...due, digest: busyWeek, field: 'matters' } },
    { title: '周，给职能部门', meaning: { ...due, digest: departmentWeek } },
    { title: '季度', meaning: { ...due, digest: quarter } },
    {
      title: '本周',
      meaning: { ...due, how: 'asked', digest: { ...busyWeek, late: false, madeAt: friday } },
    },
  ],
  'digest-approved': [
    {
      title: '签发',
      meaning: {
        kind: 'digest-approved',
        title: '城区网格化环境监管周调度专报',
        period: '11月16日—11月22日',
        who: '州大气办值班员 赵大川',
        outlook: '盯紧秸秆禁烧',
        receivers: 3,
      },
    },
    {
      title: '停机后一并签发',
      meaning: {
        kind: 'digest-approved',
        earlier: 2,
        title: '城区网格化环境监管周调度专报',
        period: '11月16日—11月22日',
        who: '州大气办值班员 赵大川',
        outlook: '',
        receivers: 3,
      },
    },
  ],
  'outlook-filled': [
    {
      title: '还没有初稿',
      meaning: {
        ...{ kind: 'outlook-filled', what: '下周研判', text: '盯紧秸秆禁烧', draft: false },
        ...{ digest: '周调度专报', period: '11月16日—11月22日' },
      },
    },
    {
      title: '初稿待签发',
      meaning: {
        ...{ kind: 'outlook-filled', what: '下周研判', text: '盯紧秸秆禁烧', draft: true },
        ...{ digest: '周调度专报', period: '11月16日—11月22日' },
      },
    },
  ],
  'digest-subscribed': [
    { title: '订阅', meaning: { kind: 'digest-subscribed', digest: '周调度', wanted: true, group: null } },
    {
      title: '群退订',
      meaning: { kind: 'digest-subscribed', digest: '日清单', wanted: false, group: '城区领导群' },
    },
  ],
  'ledger-made': [
    { title: '有记录', meaning: { ...ledger, rows: 31 } },
    { title: '按天登记', meaning: { ...ledger, ledger: '巡查台账', rows: 122 } },
    { title: '没有记录', meaning: { ...ledger, rows: 0 } },
  ],
}
