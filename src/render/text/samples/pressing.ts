/** Samples: a case is urged, watched over, near its limit or beyond it. */
import { card, clock, wang, zhao } from './cast.ts'
import { caseNotice } from './sample.ts'

const town = '北苇镇网格长 赵白露'
const working = ['progress-case', 'finish-case'] as const
const dispatched = ['acknowledge-case', 'return-case', 'escalate-case'] as const

export const pressing = {
  'case-urged': [
    {
      title: '请反馈',
      meaning: caseNotice('case-urged', {
        who: town,
        asked: [wang],
        by: clock('18:00'),
        words: '学校下午有活动，请抓紧',
        actions: [...working],
      }),
    },
    {
      title: '请核查',
      meaning: caseNotice('case-urged', {
        who: '群众',
        asked: [zhao],
        actions: ['pass-check', 'fail-check'],
      }),
    },
    { title: '知悉', meaning: caseNotice('case-urged', { role: 'inform', who: '群众' }) },
    { title: '回报告处', meaning: caseNotice('case-urged', { role: 'outcome', who: '群众' }) },
  ],
  'case-supervised': [
    {
      title: '请办结',
      meaning: caseNotice('case-supervised', {
        who: '城区总网格长 周清明',
        card: { ...card, urgency: 'urgent' },
        asked: [wang],
        by: clock('18:00'),
        words: '今天必须清完，拍照反馈',
        way: 'throughout',
        actions: [...working],
      }),
    },
    { title: '知悉', meaning: caseNotice('case-supervised', { role: 'inform', who: '城区总网格长 周清明' }) },
    {
      title: '回报告处',
      meaning: caseNotice('case-supervised', { role: 'outcome', who: '城区总网格长 周清明' }),
    },
  ],
  'case-released': [
    {
      title: '承办的群',
      meaning: caseNotice('case-released', {
        role: 'inform',
        who: '城区总网格长 周清明',
        words: '已整改到位',
      }),
    },
  ],
  'case-pressed': [
    {
      title: '请反馈',
      meaning: caseNotice('case-pressed', {
        asked: [wang],
        by: clock('18:00'),
        way: 'swift',
        times: 2,
        actions: [...working],
      }),
    },
    {
      title: '告知上级',
      meaning: caseNotice('case-pressed', { role: 'inform', asked: [zhao], way: 'swift', times: 2 }),
    },
    {
      title: '全程督办',
      meaning: caseNotice('case-pressed', { role: 'inform', asked: [], way: 'throughout', times: 1 }),
    },
    { title: '回报告处', meaning: caseNotice('case-pressed', { role: 'outcome', way: 'swift', times: 1 }) },
  ],
  'case-due-soon': [
    {
      title: '签收',
      meaning: caseNotice('case-due-soon', {
        asked: [wang],
        by: clock('09:30'),
        deadline: 'acknowledge',
        actions: [...dispatched],
      }),
    },
    {
      title: '办结',
      meaning: caseNotice('case-due-soon', {
        asked: [wang],
        by: clock('18:00'),
        deadline: 'result',
        actions: [...working],
      }),
    },
    {
      title: '核查',
      meaning: caseNotice('case-due-soon', {
        asked: [zhao],
        by: clock('10:00', '2026-11-26'),
        deadline: 'check',
        actions: ['pass-check', 'fail-check'],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-due-soon', { role: 'inform', by: clock('18:00'), deadline: 'feedback' }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-due-soon', { role: 'outcome', by: clock('18:00'), deadline: 'result' }),
    },
  ],
  'case-overdue': [
    {
      title: '请签收',
      meaning: caseNotice('case-overdue', {
        asked: [wang],
        by: clock('09:00'),
        deadline: 'acknowledge',
        actions: [...dispatched],
      }),
    },
    {
      title: '请反馈',
      meaning: caseNotice('case-overdue', {
        asked: [wang],
        by: clock('18:00', '2026-11-24'),
        deadline: 'feedback',
        actions: [...working],
      }),
    },
    {
      title: '告知上级',
      meaning: caseNotice('case-overdue', {
        role: 'inform',
        asked: [zhao],
        by: clock('18:00', '2026-11-23'),
        deadline: 'result',
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-overdue', { role: 'outcome', by: clock('09:00'), deadline: 'result' }),
    },
  ],
} as const
