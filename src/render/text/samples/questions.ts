/** Samples: answers to what people ask in passing. */
import type { Day } from '../../../domain/names.ts'
import { card, clock } from './cast.ts'
import type { Samples } from './sample.ts'

const other = {
  ...card,
  no: 'HB20261124-012',
  text: '河边倒垃圾',
  place: '东河桥下',
  state: '处置中',
} as const

const from = '2026-11-01' as Day
const to = '2026-11-30' as Day
const counted = { kind: 'reports-counted', who: '李谷雨', said: '这个月', from, to } as const

export const questions = {
  'chiefs-shown': [
    {
      title: '网格长',
      meaning: {
        ...{ kind: 'chiefs-shown', name: '石桥村', post: 'chief', phone: true },
        people: [
          { name: '王小满', title: '网格长' },
          { name: '李谷雨', title: '副网格长' },
        ],
      },
    },
    {
      title: '值班',
      meaning: {
        ...{ kind: 'chiefs-shown', name: '澄湖区', post: 'duty', phone: false },
        people: [{ name: '陈谷雨', title: '网格办值班员' }],
      },
    },
    {
      title: '空缺',
      meaning: { kind: 'chiefs-shown', name: '石桥村', post: 'chief', phone: false, people: [] },
    },
  ],
  'reports-counted': [
    { title: '几件', meaning: { ...counted, reported: 5, ended: 3 } },
    { title: '没有', meaning: { ...counted, reported: 0, ended: 0 } },
  ],
  'air-shown': [
    {
      title: '有数据',
      meaning: {
        kind: 'air-shown',
        name: '澄湖区',
        latest: {
          day: '2026-11-23' as Day,
          index: 87,
          category: '良',
          values: [
            { pollutant: 'PM25', value: '64' },
            { pollutant: 'PM10', value: '98' },
            { pollutant: 'SO2', value: '9' },
          ],
        },
      },
    },
    { title: '没有数据', meaning: { kind: 'air-shown', name: '柳湾村', latest: null } },
  ],
  'alert-shown': [
    {
      title: '进行中',
      meaning: { kind: 'alert-shown', running: { level: 'orange', since: clock('18:00', '2026-11-24') } },
    },
    { title: '没有', meaning: { kind: 'alert-shown', running: null } },
  ],
  'open-cases-shown': [
    {
      title: '有',
      meaning: {
        kind: 'open-cases-shown',
        who: '李谷雨',
        cards: [
          { ...card, due: clock('14:30') },
          { ...other, due: clock('18:00', '2026-11-24') },
          { ...other, no: 'HB20261124-015', urgency: 'urgent', due: null },
        ],
        more: 3,
      },
    },
    { title: '无', meaning: { kind: 'open-cases-shown', who: '李谷雨', cards: [], more: 0 } },
    {
      title: '带辖区',
      meaning: {
        ...{ kind: 'open-cases-shown', who: '李谷雨', cards: [], more: 0 },
        below: {
          ...{ name: '北苇镇', open: 7, overdue: 2 },
          oldest: { ...card, reportedAt: clock('08:40', '2026-11-20') },
        },
      },
    },
    {
      title: '辖区超期',
      meaning: {
        ...{ kind: 'open-cases-shown', who: '李谷雨', only: 'overdue', more: 0 },
        cards: [{ ...card, due: clock('08:30') }],
        others: [{ ...other, due: clock('08:00') }],
      },
    },
    {
      title: '没有超期',
      meaning: { kind: 'open-cases-shown', who: '李谷雨', only: 'overdue', cards: [], more: 0 },
    },
  ],
} as const satisfies Samples<
  'open-cases-shown' | 'chiefs-shown' | 'reports-counted' | 'air-shown' | 'alert-shown'
>
