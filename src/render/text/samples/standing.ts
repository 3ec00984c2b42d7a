/** Samples: evaluations without points, and a reform checklist. */
import type { Day } from '../../../domain/names.ts'
import { zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const head = { name: '网格运行季度评价', period: '2026年第三季度', unit: '东镇' }
const [patrols, reports, handling] = ['巡查是否按期', '报告是否及时', '查处是否按时办完']
const given = {
  ...{ kind: 'grid-evaluated' as const, ...head, who: '火洲区网格办值班员 赵白露', late: false },
  ...{ open: [], differs: [] },
}
const row = {
  ...{ no: 3, system: '领导责任体系', measure: '定攻坚战成效考核方案', due: '2022-12-31' as Day },
  ...{ departments: ['州生态环境局', '州党委组织部'], shownOn: null, words: '', inferred: false },
}
const overdue = { ...row, state: 'overdue' as const }
const done = { ...row, state: 'done' as const, shownOn: '2026-11-18' as Day, words: '实施方案已印发' }
const yearly = {
  ...{
    ...row,
    no: 5,
    system: '全民行动体系',
    measure: '主题实践活动',
    due: null,
    departments: ['州生态环境局'],
  },
  ...{ state: 'continuous' as const, inferred: true },
}
const list = { kind: 'reform-shown' as const, on: '2026-11-18' as Day, empty: [], asked: [] }
const stepped = {
  row: done,
  who: '州生态环境局 王小满',
  words: '实施方案已印发',
  photoCount: 2,
  mayReopen: true,
}

export const standing = {
  'evaluation-shown': [
    {
      title: '本级自评',
      meaning: {
        ...{ kind: 'evaluation-shown', ...head, answers: ['好', '较好', '一般', '差'] },
        rows: [
          { no: 1, name: patrols, self: '好', superior: '一般' },
          { no: 2, name: reports, self: null, superior: null },
        ],
        ...{ selfDue: '2026-10-10' as Day, superiorDue: '2026-10-15' as Day, say: '自评 全部好 第3项较好' },
      },
    },
  ],
  'grid-evaluated': [
    {
      title: '自评，还有没评的',
      meaning: {
        ...{ ...given, role: 'answer', by: 'self', open: [3] },
        rows: [
          { no: 1, name: patrols, answer: '好' },
          { no: 2, name: reports, answer: '好' },
        ],
      },
    },
    {
      title: '上级评价，告知下级',
      meaning: {
        ...{ ...given, role: 'inform', by: 'superior', late: true },
        rows: [{ no: 3, name: handling, answer: '一般' }],
        differs: [{ name: handling, self: '好', superior: '一般' }],
      },
    },
  ],
  'evaluations-summed': [
    {
      title: '期限已到',
      meaning: {
        ...{ kind: 'evaluations-summed', ...head, unit: '火洲区', ended: true, asked: [zhao] },
        rows: [
          { unit: '东镇', self: 3, superior: 3, of: 3, worst: `一般：${handling}`, differs: 1 },
          { unit: '西镇', self: 0, superior: 2, of: 3, worst: null, differs: 0 },
        ],
      },
    },
    {
      title: '都评了',
      meaning: {
        ...{ kind: 'evaluations-summed', ...head, unit: '火洲区', ended: false, asked: [] },
        rows: [{ unit: '东镇', self: 3, superior: 3, of: 3, worst: null, differs: 0 }],
      },
    },
  ],
  'reform-shown': [
    { title: '整张清单', meaning: { ...list, of: 3, rows: [overdue, yearly, done], empty: ['市场体系'] } },
    { title: '逾期，问牵头', meaning: { ...list, of: 12, rows: [overdue], asked: [zhao] } },
    { title: '一项', meaning: { ...list, of: 12, rows: [yearly] } },
    { title: '没有逾期的', meaning: { ...list, of: 12, rows: [] } },
  ],
  'reform-evidenced': [{ title: '登记佐证', meaning: { kind: 'reform-evidenced', ...stepped } }],
  'reform-reopened': [
    {
      title: '重开',
      meaning: {
        kind: 'reform-reopened',
        ...stepped,
        row: overdue,
        words: '印发的是征求意见稿',
        photoCount: 0,
      },
    },
  ],
} satisfies Samples<
  | 'evaluation-shown'
  | 'grid-evaluated'
  | 'evaluations-summed'
  | 'reform-shown'
  | 'reform-evidenced'
  | 'reform-reopened'
>
