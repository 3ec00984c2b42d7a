/** Samples: a case is taken up and goes up, down and back. */
import type { Day } from '../../../domain/names.ts'
import { card, clock, photo, wang, zhao } from './cast.ts'
import { caseNotice } from './sample.ts'

const chief = '柳湾村网格长 王小满'
const dispatchedActs = ['acknowledge-case', 'return-case', 'escalate-case'] as const

export const onTheWay = {
  'case-supplemented': [
    {
      title: '知悉',
      meaning: caseNotice('case-supplemented', {
        role: 'inform',
        who: '柳湾村三片区网格长 陈立夏',
        words: '火已经小了',
      }),
    },
    {
      title: '请查看',
      meaning: caseNotice('case-supplemented', { who: '群众', asked: [wang], photos: [photo(3)] }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-supplemented', { role: 'outcome', who: '群众', missing: ['photo'] }),
    },
  ],
  'case-corrected': [
    {
      title: '知悉',
      meaning: caseNotice('case-corrected', {
        role: 'inform',
        who: '柳湾村三片区网格长 陈立夏',
        words: card.text,
      }),
    },
    {
      title: '请查看',
      meaning: caseNotice('case-corrected', {
        who: '柳湾村三片区网格长 陈立夏',
        asked: [wang],
        words: card.text,
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-corrected', { role: 'outcome', who: '柳湾村三片区网格长 陈立夏' }),
    },
  ],
  'case-acknowledged': [
    {
      title: '知悉',
      meaning: caseNotice('case-acknowledged', { role: 'inform', who: chief, by: clock('18:00') }),
    },
    {
      title: '请办结',
      meaning: caseNotice('case-acknowledged', {
        who: chief,
        asked: [wang],
        by: clock('18:00', '2026-11-28'),
        actions: ['progress-case', 'finish-case'],
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-acknowledged', { role: 'outcome', who: chief, by: clock('18:00') }),
    },
  ],
  'case-progressed': [
    {
      title: '知悉，话长',
      meaning: caseNotice('case-progressed', {
        role: 'inform',
        who: chief,
        words: '火已扑灭，正在翻耕，还差两亩左右，预计下午四点前能全部清完，当事人已经批评教育',
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-progressed', { role: 'inform', who: chief, words: '火已扑灭，正在清理' }),
    },
    {
      title: '请查看',
      meaning: caseNotice('case-progressed', {
        who: chief,
        asked: [zhao],
        words: '火已扑灭，正在清理现场',
        photos: [photo(4)],
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-progressed', { role: 'outcome', who: chief, words: '火已扑灭，正在清理' }),
    },
  ],
  'case-escalated': [
    {
      title: '请签收，跳过空岗',
      meaning: caseNotice('case-escalated', {
        who: chief,
        asked: [zhao],
        by: clock('10:00', '2026-11-26'),
        to: '北苇镇',
        words: '涉及两个村，需镇里协调',
        skipped: ['柳湾村东片'],
        actions: [...dispatchedActs],
      }),
    },
    {
      title: '附书面报告',
      meaning: caseNotice('case-escalated', {
        ...{ who: chief, asked: [zhao], to: '清溪市', by: clock('10:00', '2026-11-26') },
        words: '涉及两个县，需市里协调',
        written: {
          ...{ issuer: '北苇县', to: '清溪市领导小组办公室' },
          ...{ reportedAt: clock('09:00'), day: '2026-11-25' as Day },
        },
        actions: [...dispatchedActs],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-escalated', {
        role: 'inform',
        who: chief,
        to: '北苇镇',
        words: '涉及两个村',
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-escalated', {
        role: 'outcome',
        who: chief,
        to: '北苇镇',
        words: '涉及两个村，需镇里协调',
      }),
    },
  ],
  'case-transferred': [
    {
      title: '请跟进',
      meaning: caseNotice('case-transferred', {
        who: '北苇镇网格长 赵白露',
        asked: [zhao],
        to: '市生态环境局',
        words: '属跨县问题',
        by: clock('18:00', '2026-12-02'),
        actions: ['progress-case', 'finish-case'],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-transferred', {
        role: 'inform',
        who: '北苇镇网格长 赵白露',
        to: '市生态环境局',
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-transferred', {
        role: 'outcome',
        who: '北苇镇网格长 赵白露',
        to: '市生态环境局',
        words: '属跨县问题',
      }),
    },
  ],
  'case-assigned': [
    {
      title: '请签收',
      meaning: caseNotice('case-assigned', {
        who: '北苇镇网格长 赵白露',
        asked: [wang],
        by: clock('14:30'),
        to: '柳湾村',
        words: '下午三点前把现场清完',
        actions: [...dispatchedActs],
      }),
    },
    {
      title: '部门暂无联系人',
      meaning: caseNotice('case-assigned', {
        who: '北苇镇网格长 赵白露',
        to: '城市管理局',
        by: clock('14:30'),
        actions: [...dispatchedActs],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-assigned', {
        role: 'inform',
        who: '北苇镇网格长 赵白露',
        to: '柳湾村',
        words: '下午三点前清完',
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-assigned', { role: 'outcome', who: '北苇镇网格长 赵白露', to: '柳湾村' }),
    },
  ],
  'case-returned': [
    {
      title: '请签收',
      meaning: caseNotice('case-returned', {
        who: chief,
        asked: [zhao],
        by: clock('14:30'),
        to: '北苇镇',
        words: '现场在南河村地界',
        actions: ['acknowledge-case', 'escalate-case'],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-returned', {
        role: 'inform',
        who: chief,
        to: '北苇镇',
        words: '现场在南河村地界',
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-returned', {
        role: 'outcome',
        who: chief,
        to: '北苇镇',
        words: '现场在南河村地界',
      }),
    },
  ],
} as const
