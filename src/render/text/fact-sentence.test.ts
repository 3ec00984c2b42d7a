/** One sentence a fact: read as a list, without codes and without Latin letters. */
import { expect, test } from 'vitest'
import type { Fact } from '../../domain/happened.ts'
import type { Day, DepartmentId, GridCode, GroupId, PersonId } from '../../domain/names.ts'
import { factSentence } from './fact-sentence.ts'
import { card, clock, photo } from './samples/cast.ts'
import type { Names } from './sentence.ts'

const village = '990101001201' as GridCode
const names: Names = { grid: () => '柳湾村', person: () => '李谷雨', department: () => '城市管理局' }
const to = { grid: village, person: null, department: null }
const group = 'g-1' as GroupId
const place = { platform: 'p', account: 'a' }
const day = '2026-11-25' as Day
const entry = { grid: village, day, text: '未发现问题', photos: [photo(1)], group }
const tally = {
  grid: village,
  name: '城区',
  reported: 0,
  closed: 0,
  selfHandled: 0,
  overdue: 0,
  patrols: 0,
  meetings: 0,
}

const sentences: readonly (readonly [Fact, string])[] = [
  [
    {
      ...{
        type: 'case-reported',
        no: card.no,
        origin: village,
        group,
        text: '烧秸秆',
        place: null,
        photos: [photo(1)],
      },
      ...{
        category: null,
        urgency: 'normal',
        missing: [],
        holder: to,
        copies: [],
        deadlines: [],
        read: null,
        near: null,
      },
    } as Fact,
    '报告：烧秸秆（照片1张），转柳湾村',
  ],
  [{ type: 'case-level-skipped', grid: village }, '柳湾村暂无在岗人员，顺延上一级'],
  [{ type: 'case-supplemented', place: '石桥', photos: [], text: '火小了' }, '补充：石桥，火小了'],
  [{ type: 'case-corrected', place: '石桥北', text: null, category: null }, '更正：石桥北'],
  [
    { type: 'case-corrected', place: null, text: null, category: { from: 'coal', to: 'fume' } },
    '更正：类别改为餐饮油烟',
  ],
  [{ type: 'case-acknowledged' }, '签收'],
  [{ type: 'case-progressed', text: '', photos: [photo(1), photo(2)] }, '反馈（照片2张）'],
  [{ type: 'case-escalated', to, reason: '要协调', copies: [], deadlines: [] }, '上报至柳湾村：要协调'],
  [
    { type: 'case-transferred', party: '市生态环境局', to: null, reason: '', deadlines: [] },
    '移送市生态环境局',
  ],
  [
    {
      type: 'case-assigned',
      to: { ...to, department: 'd-1' as DepartmentId },
      note: '今天清完',
      deadlines: [],
    },
    '交办给城市管理局：今天清完',
  ],
  [
    { type: 'case-returned', to: { ...to, person: 'p-1' as PersonId }, reason: '不在本村', deadlines: [] },
    '退回柳湾村 李谷雨：不在本村',
  ],
  [
    {
      type: 'case-finished',
      text: '已清',
      photos: [photo(1)],
      reused: [{ photo: photo(1), no: 'HB20261118-003' }],
      deadlines: [],
    },
    '办结：已清（照片1张），有照片与3号的相同',
  ],
  [{ type: 'case-check-passed', text: '', photos: [] }, '核查通过'],
  [{ type: 'case-check-failed', reason: '还有烟', photos: [], deadlines: [] }, '核查，还需处理：还有烟'],
  [{ type: 'case-closed' }, '销号'],
  [{ type: 'case-self-handled', text: '已劝止', photos: [] }, '当场处置：已劝止'],
  [{ type: 'case-extension-asked', until: clock('18:00'), reason: '等车' }, '申请延期到11月25日18:00：等车'],
  [{ type: 'case-extension-granted', until: clock('18:00'), deadlines: [] }, '同意延期到11月25日18:00'],
  [{ type: 'case-extension-refused', reason: '' }, '答复延期申请：期限不变'],
  [{ type: 'case-urged', text: '' }, '催办'],
  [{ type: 'case-supervised', class: 'important', text: '今天办', way: null }, '督办（重要）：今天办'],
  [{ type: 'case-suspended', reason: '等汛期后' }, '挂账：等汛期后'],
  [{ type: 'case-resumed', deadlines: [] }, '恢复办理'],
  [{ type: 'case-merged', into: card.id, intoNo: card.no }, '并入7号'],
  [{ type: 'case-absorbed', case: card.id, no: card.no, origin: village, group }, '7号并入本件'],
  [{ type: 'case-withdrawn', reason: '' }, '撤回'],
  [{ type: 'case-voided', reason: '是水汽' }, '作废：是水汽'],
  [{ type: 'case-due-soon', kind: 'acknowledge', dueAt: clock('14:30') }, '提醒：11月25日14:30前签收'],
  [
    { type: 'case-overdue', kind: 'feedback', dueAt: clock('14:30'), tell: village, rung: 0 },
    '反馈期限已过（11月25日14:30），告知柳湾村',
  ],
  [{ type: 'patrol-recorded', ...entry }, '登记柳湾村巡查：未发现问题（照片1张）'],
  [{ type: 'meeting-recorded', ...entry, text: '', photos: [] }, '登记柳湾村会议'],
  [{ type: 'self-handling-recorded', ...entry, copies: [] }, '登记柳湾村自行处置：未发现问题（照片1张）'],
  [
    { type: 'duty-reminded', duty: '每日巡查', day, time: '08:30', group, grids: [village] },
    '提醒柳湾村：每日巡查',
  ],
  [
    { type: 'absence-listed', day, group, missing: [{ duty: '碰头会', grids: [village], of: 4 }] },
    '11月25日例行工作登记情况：1项未登记',
  ],
  [
    { type: 'cluster-noticed', category: 'burn_straw', grid: village, cases: 5, since: clock('08:00') },
    '柳湾村焚烧秸秆多发：5件',
  ],
  [
    {
      type: 'reading-corrected',
      text: '桥下水是黑的',
      was: { intent: 'chitchat', rule: 'talk', matched: [] },
      now: { intent: 'report' },
      source: { ...place, chat: '7', message: '9' },
    },
    '更正理解：桥下水是黑的',
  ],
  [
    { type: 'code-issued', person: 'p-1' as PersonId, group: null, codeHash: 'x', until: clock('18:00') },
    '发给李谷雨一个绑定码',
  ],
  [{ type: 'account-bound', person: 'p-1' as PersonId, ...place, userId: '7' }, '李谷雨绑定了账号'],
  [{ type: 'group-bound', group, ...place, chat: '7' }, '群已绑定'],
  [{ type: 'group-moved', group, ...place, chat: '8' }, '群已升级，绑定随之更新'],
  [
    {
      ...{
        type: 'digest-made',
        kind: 'weekly',
        from: day,
        to: day,
        grid: village,
        group,
        total: tally,
        rows: [],
      },
      ...{ open: 0, suspended: 0, overdue: 0, oldest: [], late: true },
    } as Fact,
    '生成周调度（11月25日—11月25日），补发',
  ],
]

test.each(sentences)('$type', (fact, sentence) => {
  expect(factSentence(fact, names)).toBe(sentence)
  expect(sentence).not.toMatch(/[A-Za-z]|990101/)
})
