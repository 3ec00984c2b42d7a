/** Samples: an order on its way down and back. */
import type { OrderId } from '../../../domain/order/facts.ts'
import { orderMeaning } from '../../../notices/announce-order.ts'
import type { OrderNotice } from '../../../notices/order-notice.ts'
import { clock, li, photo, wang, zhao } from './cast.ts'
import type { Samples } from './sample.ts'

const card: OrderNotice['card'] = {
  id: '990101/RW20261125-001' as OrderId,
  no: 'RW20261125-001',
  text: '排查散煤，报送台账',
  giver: '澄湖区总网格长 王立春',
  whom: '各村',
  until: clock('18:00', '2026-11-26'),
  photo: true,
  campaign: null,
  lead: null,
  about: null,
  checklist: [],
  state: '办理中',
}
const campaign = { ...card, campaign: { name: '秋冬攻坚', from: clock('08:00') }, photo: false }

const list = ['错峰运输落实', '工地停止土石方']

const none = { names: [], of: 0 }
const standing: NonNullable<OrderNotice['standing']> = {
  tiers: [
    { told: 8, acknowledged: 5, done: 3, refused: 1, late: 1 },
    { told: 46, acknowledged: 20, done: 11, refused: 0, late: 0 },
  ],
  unacknowledged: { names: ['北苇镇', '南塬街道', '东岭镇'], of: 3 },
  undone: { names: ['北苇镇', '南塬街道', '东岭镇', '西街'], of: 4 },
  refused: { names: ['东岭镇'], of: 1 },
  below: [],
}
const two = { names: ['柳湾村', '石桥村'], of: 2 }
const many = { names: ['柳湾村', '石桥村', '桃坪村'], of: 12 }
const who = '柳湾村网格长 王小满'
const take: OrderNotice['actions'] = ['take-order', 'done-order', 'refuse-order']
const steer: OrderNotice['actions'] = ['urge-order', 'show-order']

type Kind = OrderNotice['kind']
const sample = <K extends Kind>(kind: K, role: OrderNotice['role'], more: Partial<OrderNotice>) =>
  orderMeaning({ card, who, here: two, ...more, kind, role }) as OrderNotice & { kind: K }

export const orderSamples = {
  'order-issued': [
    {
      title: '两个村在一个群',
      meaning: sample('order-issued', 'ask', { who: card.giver, asked: [wang, li], actions: take }),
    },
    {
      title: '转下去，名字很多',
      meaning: sample('order-issued', 'ask', { here: many, words: '今天先查一遍', actions: take }),
    },
    {
      title: '预警清单，不设期限',
      meaning: sample('order-issued', 'ask', {
        card: { ...card, text: '重污染天气响应清单', until: null, photo: false, checklist: list },
        ...{ asked: [wang], actions: take },
      }),
    },
    {
      title: '联合执法',
      meaning: sample('order-issued', 'ask', {
        card: { ...card, text: '查处渣土车', lead: '城管局', about: 'HB20261118-007' },
        ...{ asked: [wang, li], actions: take },
      }),
    },
    {
      title: '专项行动',
      meaning: sample('order-issued', 'ask', { card: campaign, asked: [wang], actions: take }),
    },
  ],
  'order-amended': [
    { title: '承办的群', meaning: sample('order-amended', 'ask', { who: card.giver, asked: [wang] }) },
    { title: '下达的群', meaning: sample('order-amended', 'giver', { who: card.giver, here: none }) },
  ],
  'order-widened': [{ title: '下达的群', meaning: sample('order-widened', 'giver', { who: card.giver }) }],
  'order-narrowed': [
    { title: '下达的群', meaning: sample('order-narrowed', 'giver', { who: card.giver }) },
    { title: '不用办的群', meaning: sample('order-narrowed', 'ask', { who: card.giver }) },
  ],
  'order-urged': [
    {
      title: '被催的群',
      meaning: sample('order-urged', 'ask', { who: card.giver, asked: [wang, li], actions: take }),
    },
    { title: '催办的群', meaning: sample('order-urged', 'giver', { here: many }) },
  ],
  'order-cancelled': [
    {
      title: '承办的群',
      meaning: sample('order-cancelled', 'ask', { who: card.giver, words: '改为统一组织' }),
    },
    { title: '下达的群', meaning: sample('order-cancelled', 'giver', { words: '' }) },
  ],
  'order-due-soon': [
    { title: '承办的群', meaning: sample('order-due-soon', 'ask', { asked: [wang], actions: take }) },
    { title: '下达的群', meaning: sample('order-due-soon', 'giver', { standing, actions: steer }) },
  ],
  'order-overdue': [
    { title: '承办的群', meaning: sample('order-overdue', 'ask', { asked: [wang], actions: take }) },
    { title: '下达的群', meaning: sample('order-overdue', 'giver', { standing, actions: steer }) },
  ],
  'order-completed': [
    {
      title: '请下达人核查',
      meaning: sample('order-completed', 'giver', { asked: [zhao], standing, actions: ['close-order'] }),
    },
  ],
  'order-closed': [
    {
      title: '小结',
      meaning: sample('order-closed', 'giver', {
        who: card.giver,
        card: { ...card, state: '已销号' },
        words: '散煤已清零',
        standing: {
          ...standing,
          below: [
            { name: '北苇镇', told: 20, done: 11 },
            { name: '南塬街道', told: 26, done: 0 },
          ],
        },
        done: [
          { name: '柳湾村', at: clock('08:40'), photos: 2, late: false },
          { name: '石桥村', at: clock('09:00'), photos: 1, late: true },
        ],
      }),
    },
    { title: '承办的群', meaning: sample('order-closed', 'ask', {}) },
  ],
  'order-part-acknowledged': [{ title: '签收', meaning: sample('order-part-acknowledged', 'inform', {}) }],
  'order-part-reported': [
    {
      title: '反馈',
      meaning: sample('order-part-reported', 'inform', { words: '查了一半', photos: [photo(1)] }),
    },
  ],
  'order-part-completed': [
    { title: '完成', meaning: sample('order-part-completed', 'inform', { words: '没有发现散煤' }) },
    {
      title: '下级都完成了',
      meaning: sample('order-part-completed', 'inform', {
        who: '系统',
        here: { names: ['北苇镇'], of: 1 },
        done: [{ name: '北苇镇', at: clock('09:00'), photos: 0, late: true }],
      }),
    },
  ],
  'order-part-asked': [
    {
      title: '下达的群',
      meaning: sample('order-part-asked', 'giver', { words: '下雨了，能不能延到周五', asked: [zhao] }),
    },
    { title: '说的群', meaning: sample('order-part-asked', 'inform', { words: '能不能延到周五' }) },
  ],
  'order-part-refused': [
    { title: '承办的群', meaning: sample('order-part-refused', 'inform', { words: '村里没有车' }) },
    {
      title: '下达的群',
      meaning: sample('order-part-refused', 'giver', { words: '村里没有车', asked: [zhao] }),
    },
  ],
  'order-part-passed': [{ title: '转下去', meaning: sample('order-part-passed', 'inform', {}) }],
  'order-part-returned': [
    {
      title: '承办的群',
      meaning: sample('order-part-returned', 'ask', { words: '照片看不清', asked: [wang], actions: take }),
    },
    { title: '核查的群', meaning: sample('order-part-returned', 'inform', { words: '照片看不清' }) },
  ],
  'order-standing': [
    {
      title: '刚下发',
      meaning: sample('order-standing', 'giver', {
        here: { names: [], of: 8 },
        throughMinutes: 5,
        standing: {
          ...standing,
          tiers: [{ told: 8, acknowledged: 0, done: 0, refused: 0, late: 0 }],
          refused: none,
        },
        actions: steer,
      }),
    },
    { title: '过一阵', meaning: sample('order-standing', 'giver', { here: none, standing, actions: steer }) },
    {
      title: '已取消',
      meaning: sample('order-standing', 'giver', {
        here: none,
        card: { ...card, state: '已取消' },
        standing,
      }),
    },
  ],
  'order-asked': [
    {
      title: '没写期限',
      meaning: {
        ...{ kind: 'order-asked', about: 'until', said: '', no: null, to: wang },
        options: [
          { label: '今天下班前', value: '1:今天下班前' },
          { label: '不设期限', value: '1:不设期限' },
        ],
      },
    },
    {
      title: '算了',
      meaning: { kind: 'order-asked', about: 'dropped', said: '', no: null, options: [], to: wang },
    },
    {
      title: '一分钟内说了两遍',
      meaning: { kind: 'order-asked', about: 'again', said: '', no: card.no, options: [], to: wang },
    },
    {
      title: '名字有错',
      meaning: {
        kind: 'order-asked',
        about: 'name',
        said: '柳弯村',
        no: null,
        options: [
          { label: '柳湾村', value: '1:柳湾村' },
          { label: '桃湾村', value: '1:桃湾村' },
        ],
        to: wang,
      },
    },
  ],
  'order-part-ticked': [
    {
      title: '还有一项',
      meaning: sample('order-part-ticked', 'inform', {
        ...{ here: { names: ['柳湾村'], of: 1 }, items: ['工地停止土石方'], itemsLeft: 1, words: '工地已停' },
        photos: [photo(1)],
      }),
    },
  ],
} satisfies Samples<Kind | 'order-asked'>
