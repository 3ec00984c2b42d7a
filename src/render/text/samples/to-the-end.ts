/** Samples: a case is done, checked, closed, or ends in another way. */
import { card, clock, photo, wang, zhao } from './cast.ts'
import { caseNotice } from './sample.ts'

const chief = '柳湾村网格长 王小满'
const town = '北苇镇网格长 赵白露'
const working = ['progress-case', 'finish-case'] as const

export const toTheEnd = {
  'case-finished': [
    {
      title: '请核查，照片重复',
      meaning: caseNotice('case-finished', {
        who: chief,
        asked: [zhao],
        by: clock('18:00', '2026-11-26'),
        words: '已扑灭并翻耕，当事人已教育',
        photos: [photo(5), photo(6)],
        reused: ['HB20261125-003', 'HB20261118-011'],
        actions: ['pass-check', 'fail-check'],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-finished', { role: 'inform', who: chief, words: '已扑灭并翻耕' }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-finished', {
        role: 'outcome',
        who: chief,
        words: '已扑灭并翻耕',
        photos: [photo(5)],
      }),
    },
  ],
  'case-check-passed': [
    {
      title: '请销号',
      meaning: caseNotice('case-check-passed', {
        who: town,
        asked: [zhao],
        words: '现场已清',
        actions: ['close-case'],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-check-passed', { role: 'inform', who: town, words: '现场已清' }),
    },
    { title: '回报告处', meaning: caseNotice('case-check-passed', { role: 'outcome', who: town }) },
  ],
  'case-check-failed': [
    {
      title: '请继续',
      meaning: caseNotice('case-check-failed', {
        who: town,
        asked: [wang],
        by: clock('18:00'),
        words: '沟边还有余烬冒烟',
        photos: [photo(7)],
        actions: [...working],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-check-failed', { role: 'inform', who: town, words: '沟边还有余烬冒烟' }),
    },
    {
      title: '回报告处',
      meaning: caseNotice('case-check-failed', { role: 'outcome', who: town, words: '沟边还有余烬冒烟' }),
    },
  ],
  'case-closed': [
    {
      title: '回报告处',
      meaning: caseNotice('case-closed', { role: 'outcome', who: town, card: { ...card, state: '已销号' } }),
    },
    { title: '知悉', meaning: caseNotice('case-closed', { role: 'inform', who: town }) },
    { title: '承办处', meaning: caseNotice('case-closed', { who: town, asked: [wang] }) },
  ],
  'case-self-handled': [
    {
      title: '回报告处',
      meaning: caseNotice('case-self-handled', {
        role: 'outcome',
        who: chief,
        words: '当场劝止，火已灭',
        photos: [photo(8)],
      }),
    },
    {
      title: '知悉',
      meaning: caseNotice('case-self-handled', { role: 'inform', who: chief, words: '当场劝止，火已灭' }),
    },
    { title: '承办处', meaning: caseNotice('case-self-handled', { who: chief, words: '当场劝止，火已灭' }) },
  ],
} as const
