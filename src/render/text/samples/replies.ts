/** Samples: answers to the one who wrote. */
import { askedWhich } from './asked-which.ts'
import { card, clock, li, phone, photo } from './cast.ts'
import { moreRefusals, refusalSamples } from './refusals.ts'
import type { Samples } from './sample.ts'

export const replies = {
  refused: [...Object.values(refusalSamples), ...moreRefusals].map((refusal, index) => ({
    title: String(index + 1),
    meaning: { kind: 'refused', refusal, to: index === 0 ? null : li },
  })),
  'asked-which': askedWhich,
  'not-understood': [
    { title: '有相近的', meaning: { kind: 'not-understood', nearest: ['上报', '签收'] } },
    { title: '没有相近的', meaning: { kind: 'not-understood', nearest: [] } },
    { title: '只叫了一声', meaning: { kind: 'not-understood', nearest: [], empty: true } },
    { title: '问的答不了', meaning: { kind: 'not-understood', nearest: [], question: true } },
  ],
  'help-shown': [
    {
      title: '总览',
      meaning: {
        kind: 'help-shown',
        topics: [],
        groups: [
          { title: '问题', topics: ['上报', '签收', '反馈', '办结'] },
          { title: '任务', topics: ['我的任务', '任务反馈'] },
          { title: '查询', topics: ['查询', '查询编号', '问结果'] },
        ],
        more: ['预警', '考核'],
      },
    },
    {
      title: '一组',
      meaning: {
        kind: 'help-shown',
        topics: [
          {
            title: '上报问题',
            what: '发现问题就说，附一张照片。',
            examples: ['上报 石桥南头有人烧秸秆', '东河桥下有人倒垃圾'],
          },
          { title: '签收', what: '表示由我来办。', examples: ['签收 7号'] },
          { title: '查询', what: '看我手上的问题。', examples: [] },
        ],
        more: [],
      },
    },
    {
      title: '一项',
      meaning: {
        kind: 'help-shown',
        topics: [
          {
            title: '办结',
            what: '办完了，附处理后的照片。',
            examples: ['办结 7号 已清理', '7号办结，火已扑灭'],
          },
        ],
        more: [],
      },
    },
    { title: '空', meaning: { kind: 'help-shown', topics: [], more: [] } },
  ],
  'case-shown': [
    {
      title: '处置中',
      meaning: {
        kind: 'case-shown',
        card: { ...card, state: '处置中' },
        reportedAt: clock('08:40'),
        due: [
          { kind: 'feedback', at: clock('12:00') },
          { kind: 'result', at: clock('18:00', '2026-11-28') },
        ],
        trail: [
          {
            at: clock('08:40'),
            who: '柳湾村三片区网格长 陈立夏',
            what: '报告：石桥南头有人烧秸秆，转柳湾村',
          },
          { at: clock('08:52'), who: '柳湾村网格长 王小满', what: '签收' },
        ],
        photos: [photo(1)],
        actions: ['progress-case', 'finish-case'],
      },
    },
    {
      title: '已结束，长文',
      meaning: {
        kind: 'case-shown',
        card: {
          ...card,
          state: '已销号',
          place: null,
          category: null,
          text: `来电人反映夜里有车倒建筑垃圾，电话${phone}。`.repeat(4),
        },
        reportedAt: clock('08:40', '2026-11-20'),
        due: [],
        trail: [],
        photos: [],
        actions: [],
      },
    },
  ],
  'account-bound': [
    {
      title: '绑定',
      meaning: { kind: 'account-bound', name: '李谷雨', posts: ['柳湾村副网格长', '柳湾村一片区网格长'] },
    },
  ],
  'group-bound': [{ title: '绑定', meaning: { kind: 'group-bound', name: '柳湾村网格群' } }],
  'code-issued': [
    {
      title: '给人',
      meaning: { kind: 'code-issued', code: '482913', whom: '李谷雨', what: 'person', until: clock('15:00') },
    },
    {
      title: '给群',
      meaning: {
        kind: 'code-issued',
        code: '305577',
        whom: '柳湾村网格群',
        what: 'group',
        until: clock('15:00'),
      },
    },
  ],
  joined: [{ title: '进群', meaning: { kind: 'joined' } }],
  'photos-lost': [{ title: '缺一张', meaning: { kind: 'photos-lost', got: 2, of: 3, no: 'HB20261125-007' } }],
} as const satisfies Partial<
  Samples<
    | 'refused'
    | 'asked-which'
    | 'not-understood'
    | 'help-shown'
    | 'case-shown'
    | 'account-bound'
    | 'group-bound'
    | 'code-issued'
    | 'joined'
    | 'photos-lost'
  >
>
