/** Samples: a sheet from its draft to its publication, objections, corrections, ranks and reasons. */
import type { Day } from '../../../domain/names.ts'
import { clock, li, now, photo, wang, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const [unit, period] = ['北苇县', '2026年10月']
const head = { unit, period }
const points = { total: '93', grade: '优秀' }
const missed = { name: '应发现未发现或未及时上报', effect: '扣1分' }
const items = {
  pending: {
    ...{ no: 1, about: 'HB20261012-001', clauses: [missed], count: 1, papers: [], photos: 0 },
    judged: 'pending' as const,
  },
  holds: {
    ...{ no: 2, about: '补记1', clauses: [{ name: '州级媒体曝光', effect: '扣20分' }], count: 1 },
    ...{ papers: ['州台晚间新闻'], photos: 2, judged: 'holds' as const },
  },
  not: {
    ...{ no: 3, about: 'HB20261013-001', clauses: [missed], count: 2, papers: ['HB20261013-002'], photos: 0 },
    judged: 'not' as const,
  },
}
const none = { items: [], more: 0 }
const objection = { ...head, no: 1, item: items.holds, words: '当天早上村里已经登记' }
const button = (label: string, say: string) => ({ label, say })
const shown = {
  ...{ kind: 'sheet-shown' as const, ...head, ...points, until: null, pending: 0, ...none },
  ...{ objections: [], amendments: 0, next: [], buttons: [] },
}
const row = (name: string, pending: number) => ({
  unit: name,
  result: { ...points, pending, until: clock('09:00', '2026-12-02') },
  refusal: null,
})
const ranking = {
  ...{ kind: 'ranking-shown' as const, title: '月考核得分排名', period },
  ...{ convention: '总分由高到低，同分并列', warnings: [] },
}

export const assessments = {
  'sheet-shown': [
    {
      title: '草稿',
      meaning: {
        ...{ ...shown, state: 'draft', pending: 1, items: Object.values(items), more: 4 },
        next: ['认定 北苇县 第1项', '撤掉 北苇县 第1项 理由'],
        buttons: [button('全部认定', '认定 北苇县 2026-10 全部')],
      },
    },
    {
      title: '公示中，有申诉',
      meaning: {
        ...{ ...shown, state: 'open', until: clock('18:00'), items: [items.holds] },
        objections: [
          { no: 1, item: 2, words: '当天早上村里已经登记', answer: 'open' },
          { no: 2, item: null, words: '漏算加分', answer: 'rejected' },
        ],
        next: ['申诉 第1项 理由（可附照片）'],
      },
    },
    { title: '已公布，更正过', meaning: { ...shown, state: 'published', amendments: 2 } },
  ],
  'sheet-judged': [
    {
      title: '认定',
      meaning: {
        ...{ kind: 'sheet-judged', ...head, ...points, what: 'confirmed', items: [items.holds], more: 3 },
        ...{ words: '现场查实', pending: 0, buttons: [button('公示', '公示 北苇县 2026-10')] },
      },
    },
    {
      title: '撤掉',
      meaning: {
        ...{
          kind: 'sheet-judged',
          ...head,
          ...points,
          what: 'removed',
          items: [items.not],
          more: 0,
          words: '',
        },
        ...{ pending: 2, buttons: [] },
      },
    },
  ],
  'sheets-stepped': [
    {
      title: '系统拟的草稿',
      meaning: {
        ...{ kind: 'sheets-stepped', step: 'drafted', period, asked: [zhao], by: '2026-12-10' as Day },
        ...{ rows: [row(unit, 2), row('南河县', 0)], buttons: [] },
      },
    },
    {
      title: '公示，有一个办不了',
      meaning: {
        ...{ kind: 'sheets-stepped', step: 'opened', period, asked: [], by: null },
        rows: [
          row(unit, 0),
          { unit: '南河县', result: null, refusal: { code: 'objections-open', numbers: [1] } },
        ],
        buttons: [button('核定', '核定 2026-10 全部')],
      },
    },
    {
      title: '都没办成',
      meaning: {
        ...{ kind: 'sheets-stepped', step: 'published', period, asked: [], by: null, buttons: [] },
        rows: [{ unit, result: null, refusal: { code: 'no-sheet', unit, period } }],
      },
    },
  ],
  'sheet-opened': [
    {
      title: '有事项',
      meaning: {
        ...{ kind: 'sheet-opened', ...head, ...points, items: Object.values(items), more: 2 },
        ...{ until: clock('18:00', '2026-12-02'), asked: [wang, li] },
      },
    },
    {
      title: '没有事项',
      meaning: {
        ...{ kind: 'sheet-opened', ...head, ...points, ...none },
        ...{ until: clock('18:00', '2026-12-02'), asked: [] },
      },
    },
  ],
  'objection-raised': [
    {
      title: '给考核办公室',
      meaning: {
        ...{ kind: 'objection-raised', role: 'ask', ...objection, who: '北苇县网格长 王小满', asked: [zhao] },
        photos: [photo(1)],
        buttons: [
          button('采纳', '采纳申诉 北苇县 2026-10 第1号'),
          button('驳回', '驳回申诉 北苇县 2026-10 第1号'),
        ],
      },
    },
    {
      title: '给本单位',
      meaning: {
        ...{ kind: 'objection-raised', role: 'inform', ...objection, item: null, who: '', asked: [] },
        ...{ photos: [], buttons: [] },
      },
    },
  ],
  'objection-decided': [
    { title: '采纳', meaning: { kind: 'objection-decided', ...objection, ...points, upheld: true } },
    {
      title: '未采纳',
      meaning: { kind: 'objection-decided', ...objection, item: null, ...points, upheld: false },
    },
  ],
  'objections-ending': [
    {
      title: '快到期，给本单位',
      meaning: {
        ...{ kind: 'objections-ending', period, until: clock('09:10', '2026-11-26'), ended: false },
        ...{ rows: [{ unit, open: [] }], asked: [wang], buttons: [] },
      },
    },
    {
      title: '已到期',
      meaning: {
        ...{ kind: 'objections-ending', period, until: now, ended: true },
        ...{ rows: [{ unit, open: [] }], asked: [zhao], buttons: [button('核定', '核定 北苇县 2026-10')] },
      },
    },
    {
      title: '已到期，还有没答复的',
      meaning: {
        ...{ kind: 'objections-ending', period, until: now, ended: true, asked: [], buttons: [] },
        rows: [
          { unit, open: [1, 3] },
          { unit: '南河县', open: [] },
        ],
      },
    },
  ],
  'sheet-published': [
    {
      title: '有事项',
      meaning: { kind: 'sheet-published', ...head, ...points, items: [items.holds], more: 0 },
    },
    { title: '没有事项', meaning: { kind: 'sheet-published', ...head, ...points, ...none } },
  ],
  'sheet-amended': [
    {
      title: '更正公布的结果',
      meaning: {
        ...{ kind: 'sheet-amended', ...head, no: 1, amends: 0, item: items.not, words: '法院判决撤销' },
        ...{ before: points, after: { total: '94', grade: '优秀' } },
      },
    },
    {
      title: '更正上一次更正',
      meaning: {
        ...{ kind: 'sheet-amended', ...head, no: 2, amends: 1, item: items.holds, words: '漏记一起' },
        ...{ before: { total: '94', grade: '优秀' }, after: points },
      },
    },
  ],
  'ranking-shown': [
    {
      title: '都公布了',
      meaning: {
        ...{ ...ranking, waiting: [] },
        rows: [
          { rank: 1, unit, ...points },
          { rank: 2, unit: '南河县', total: '87.5', grade: '良好' },
        ],
      },
    },
    {
      title: '还有没公布的',
      meaning: { ...ranking, waiting: ['南河县'], rows: [{ rank: 1, unit, ...points }] },
    },
  ],
  'why-shown': [
    {
      title: '问的分数不对',
      meaning: {
        ...{ kind: 'why-shown', ...head, ...points, state: 'published', claimed: '87' },
        lines: [
          '4 应发现未发现、未及时上报 38/40（附件2第五条(二)4，2023年5月24日起，AMB-71）',
          '  −2 应发现未发现或未及时上报：2 × 1 分（HB20261012-001、HB20261013-001）',
          '其余6项满分',
          '合计 93 分，优秀（90 分起）',
          '口径：同一问题只按最重的一项扣（AMB-08）',
        ],
      },
    },
  ],
} satisfies Samples<
  | 'sheet-shown'
  | 'sheet-judged'
  | 'sheets-stepped'
  | 'sheet-opened'
  | 'objection-raised'
  | 'objection-decided'
  | 'objections-ending'
  | 'sheet-published'
  | 'sheet-amended'
  | 'ranking-shown'
  | 'why-shown'
>
