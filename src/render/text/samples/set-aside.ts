/** Samples: a case gets more time, waits, or ends without having been worked on. */
import { clock, wang, zhao } from './cast.ts'
import { caseNotice } from './sample.ts'

const chief = '柳湾村网格长 王小满'
const town = '北苇镇网格长 赵白露'
const working = ['progress-case', 'finish-case'] as const

export const setAside = {
  'case-extension-asked': [
    {
      title: '请答复',
      meaning: caseNotice('case-extension-asked', {
        who: chief,
        asked: [zhao],
        by: clock('18:00', '2026-11-28'),
        words: '等铲车从邻镇调来',
        actions: ['grant-extension', 'refuse-extension'],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-extension-asked', {
        role: 'inform',
        who: chief,
        by: clock('18:00', '2026-11-28'),
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-extension-asked', {
        role: 'outcome',
        who: chief,
        by: clock('18:00', '2026-11-28'),
        words: '等铲车',
      }),
    },
  ],
  'case-extension-granted': [
    {
      title: '请办结',
      meaning: caseNotice('case-extension-granted', {
        who: town,
        asked: [wang],
        by: clock('18:00', '2026-11-28'),
        actions: [...working],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-extension-granted', {
        role: 'inform',
        who: town,
        by: clock('18:00', '2026-11-28'),
      }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-extension-granted', {
        role: 'outcome',
        who: town,
        by: clock('18:00', '2026-11-28'),
      }),
    },
  ],
  'case-extension-refused': [
    {
      title: '请办结',
      meaning: caseNotice('case-extension-refused', {
        who: town,
        asked: [wang],
        by: clock('18:00'),
        words: '学校旁边，今天要清完',
        actions: [...working],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-extension-refused', {
        role: 'inform',
        who: town,
        words: '学校旁边，今天要清完',
      }),
    },
    { title: '回报告处', meaning: caseNotice('case-extension-refused', { role: 'outcome', who: town }) },
  ],
  'case-suspended': [
    {
      title: '回报告处',
      meaning: caseNotice('case-suspended', { role: 'outcome', who: town, words: '需等汛期后清淤' }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-suspended', { role: 'inform', who: town, words: '需等汛期后清淤' }),
    },
    {
      title: '承办处',
      meaning: caseNotice('case-suspended', {
        who: town,
        asked: [wang],
        words: '需等汛期后清淤',
        actions: ['resume-case'],
      }),
    },
  ],
  'case-resumed': [
    {
      title: '请办结',
      meaning: caseNotice('case-resumed', {
        who: town,
        asked: [wang],
        by: clock('18:00', '2026-11-28'),
        actions: [...working],
      }),
    },
    { title: '知悉', meaning: caseNotice('case-resumed', { role: 'inform', who: town }) },
    { title: '回报告处', meaning: caseNotice('case-resumed', { role: 'outcome', who: town }) },
  ],
  'case-merged': [
    {
      title: '回报告处',
      meaning: caseNotice('case-merged', { role: 'outcome', who: town, other: 'HB20261125-003' }),
    },
    {
      title: '知悉，另一天的编号',
      meaning: caseNotice('case-merged', { role: 'inform', who: town, other: 'HB20261118-003' }),
    },
    {
      title: '承办处',
      meaning: caseNotice('case-merged', { who: town, asked: [wang], other: 'HB20261125-003' }),
    },
  ],
  'case-absorbed': [
    {
      title: '知悉',
      meaning: caseNotice('case-absorbed', { role: 'inform', who: town, other: 'HB20261125-009' }),
    },
    {
      title: '承办处',
      meaning: caseNotice('case-absorbed', { who: town, asked: [wang], other: 'HB20261125-009' }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-absorbed', { role: 'outcome', who: town, other: 'HB20261125-009' }),
    },
  ],
  'case-withdrawn': [
    {
      title: '知悉',
      meaning: caseNotice('case-withdrawn', { role: 'inform', who: '群众', words: '看错了，是水汽' }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-withdrawn', { role: 'outcome', who: '群众', words: '看错了，是水汽' }),
    },
    { title: '承办处', meaning: caseNotice('case-withdrawn', { who: '群众', asked: [wang] }) },
  ],
  'case-voided': [
    {
      title: '回报告处',
      meaning: caseNotice('case-voided', { role: 'outcome', who: town, words: '现场是锅炉房水汽，不是烟' }),
    },
    { title: '知悉', meaning: caseNotice('case-voided', { role: 'inform', who: town, words: '现场是水汽' }) },
    {
      title: '承办处',
      meaning: caseNotice('case-voided', { who: town, asked: [wang], words: '现场是水汽' }),
    },
  ],
} as const
