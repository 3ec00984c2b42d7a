/** The figures by which the house runs in Jincheng, whole: a change in a pack that reaches the house is seen here. */
import { expect, test } from 'vitest'
import type { Day } from '../domain/names.ts'
import { loadPacks } from './load.ts'

/** What closes a quarter or more is filed: as a document, with its table. */
const filed = { levels: [1, 2], forms: ['document', 'table'], signedBy: [], spreadMinutes: 10 }

test('jincheng-2018 in November 2026', async () => {
  const pack = (await loadPacks(['jincheng'])).get('jincheng')
  expect(pack?.at('2026-11-18' as Day)).toEqual({
    code: 'jincheng-2018',
    title: '晋城市城区网格化环境监管实施方案（试行）',
    series: 'HB',
    hotline: null,
    levels: [
      { level: 1, name: '区' },
      { level: 2, name: '镇（办）' },
      { level: 3, name: '村（社区）' },
      { level: 4, name: '片区' },
      { level: 5, name: '网格点' },
    ],
    opensAtLevel: 3,
    route: [
      { from: 5, to: 3, copies: [4], outside: null },
      { from: 4, to: 3, copies: [], outside: null },
      { from: 3, to: 2, copies: [], outside: null },
      { from: 2, to: 1, copies: [], outside: null },
      { from: 1, to: null, copies: [], outside: '市环保委办公室' },
    ],
    deadlines: [
      { urgency: 'normal', kind: 'acknowledge', span: { minutes: 120 }, warnMinutes: 30 },
      { urgency: 'normal', kind: 'result', span: { workingDays: 3 }, warnMinutes: 1440 },
      { urgency: 'normal', kind: 'check', span: { workingDays: 1 }, warnMinutes: null },
      { urgency: 'urgent', kind: 'acknowledge', span: { minutes: 10 }, warnMinutes: null },
      { urgency: 'urgent', kind: 'feedback', span: { minutes: 60 }, warnMinutes: 15 },
      { urgency: 'urgent', kind: 'result', span: { minutes: 120 }, warnMinutes: 30 },
      { urgency: 'urgent', kind: 'check', span: { workingDays: 1 }, warnMinutes: null },
      { urgency: 'emergency', kind: 'acknowledge', span: { minutes: 5 }, warnMinutes: null },
      { urgency: 'emergency', kind: 'feedback', span: { minutes: 30 }, warnMinutes: 10 },
      { urgency: 'emergency', kind: 'result', span: { minutes: 120 }, warnMinutes: 30 },
      { urgency: 'emergency', kind: 'check', span: { workingDays: 1 }, warnMinutes: null },
    ],
    overdueLadderMinutes: [0, 1440],
    closing: { photo: true, otherPerson: true },
    rights: {
      deciding: ['chief', 'first-chief', 'deputy', 'office'],
      checking: ['chief', 'first-chief', 'deputy', 'office', 'supervisor'],
      departmentsUpTo: 1,
      suspendUpTo: 2,
      transferUpTo: 2,
    },
    duties: [
      {
        id: 'town-morning-meeting',
        kind: 'meeting',
        level: 2,
        name: '碰头会',
        days: 'working-days',
        remindAt: ['08:20'],
        photo: true,
      },
      {
        id: 'village-morning-meeting',
        kind: 'meeting',
        level: 3,
        name: '碰头会',
        days: 'working-days',
        remindAt: ['08:10'],
        photo: true,
      },
      {
        id: 'block-patrol',
        kind: 'patrol',
        level: 4,
        name: '每日巡查',
        days: 'every-day',
        remindAt: ['08:40', '17:05'],
        photo: true,
      },
    ],
    absenceAt: '20:05',
    daily: { at: '20:35', levels: [1], forms: [], signedBy: [], spreadMinutes: 0 },
    weekly: {
      weekday: 1,
      at: '09:40',
      levels: [1, 2],
      forms: ['picture', 'document'],
      signedBy: [],
      spreadMinutes: 10,
    },
    monthly: {
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      day: 1,
      at: '09:20',
      levels: [1, 2, 3],
      forms: ['picture', 'document', 'table'],
      signedBy: [],
      spreadMinutes: 20,
    },
    quarterly: { months: [1, 4, 7, 10], day: 5, at: '09:50', ...filed },
    halfYearly: { months: [1, 7], day: 6, at: '10:10', ...filed },
    yearly: { months: [1], day: 8, at: '10:25', ...filed },
    sealAt: '01:15',
    quietHours: { from: '22:00', to: '07:00' },
    numberDays: 30,
    codeMinutes: 1440,
    answerMinutes: 10,
    sameMatterMinutes: 15,
    nearDuplicateHours: 24,
    nearDuplicatePercent: { place: 40, words: 30 },
    clusterCount: 5,
    clusterHours: 24,
  })
})
