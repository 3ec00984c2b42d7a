/** What is said of an order without its number: by whoever gave it, and by whoever has it in hands; and what is not. */
import { expect, test } from 'vitest'
import { followIn, followNamed } from './follow-words.ts'
import { heldIn } from './held-words.ts'
import { hurriedOrder, pressedOrder } from './pressed-order.ts'
import { repeatIn } from './repeat-words.ts'

test.each([
  ['谁没弄', 'show', ''],
  ['还差几家', 'show', ''],
  ['办到哪了', 'show', ''],
  ['还有几个村没报', 'show', ''],
  ['没报的抓紧', 'urge', ''],
  ['还没交的快点交', 'urge', ''],
  ['都不用弄了', 'cancel', ''],
  ['上面那个任务发错了', 'cancel', ''],
  ['时间改到周五', 'amend', '周五'],
  ['推迟一天', 'amend', '推迟一天'],
  ['要拍照', 'amend', '要照片'],
  ['不用照片了', 'amend', '不用照片'],
  ['加上桃坪村', 'widen', '桃坪村'],
  ['南塬街道也要报', 'widen', '南塬街道'],
  ['石桥村就不用弄了', 'excuse', '石桥村'],
  ['北苇镇的退回，北侧没清', 'return', '北苇镇 退回，北侧没清'],
  ['以后不用每天报了', 'cancel', ''],
  ['不对，是周五前', 'amend', '周五前'],
  ['城管局也参加', 'widen', '城管局'],
  ['石桥村先不报', 'excuse', '石桥村'],
  ['除了石桥村', 'excuse', '石桥村'],
])('%s: said right after an order', (said, act, words) =>
  expect(followIn(said)).toMatchObject({ act, words }),
)

test.each([
  '谁还没吃饭',
  '7号延到周五吧，等车',
  '这个不用管',
  '我不用去了',
  '要多拍照宣传我们的工作',
  '石桥村的路不好走',
])('%s: of no order', (said) => expect(followIn(said)).toBeNull())

test('of an order that is named, shorter words do', () => {
  expect(followNamed('可以')).toMatchObject({ act: 'close' })
  expect(followNamed('不行，重新清')).toMatchObject({ act: 'return' })
  expect(followNamed('已完成')).toBeNull()
})

test.each([
  ['转给柳湾村', 'pass', '柳湾村'],
  ['这个任务转给各村', 'pass', '各村'],
  ['柳湾村清东段，石桥村清西段', 'pass', '柳湾村、石桥村 柳湾村清东段，石桥村清西段'],
  ['我们没有车，办不了', 'refuse', '我们没有车'],
  ['时间太紧，能不能延到周五', 'ask', '时间太紧，能不能延到周五'],
  ['散煤台账已报', 'done', '散煤台账已报'],
  ['零报告', 'done', '零报告'],
])('%s: said of the order in hands', (said, act, words) => expect(heldIn(said)).toMatchObject({ act, words }))

test.each(['河边有人倒垃圾', '转给我看看？', '今天没空'])('%s: of none in hands', (said) =>
  expect(heldIn(said)?.act === 'pass' || heldIn(said)?.act === 'ask').toBe(false),
)

test.each([
  ['所有网格员今天都去巡河', '所有网格员今天都去巡河'],
  ['大家都去巡河', '大家都去巡河'],
  ['各村把秸秆清了', '各村把秸秆清了'],
  ['通知下去让各村把秸秆清理干净', '各村把秸秆清理干净'],
  ['让他们都报一下', '他们都报一下'],
  ['@所有人 今天下班前把巡查照片发群里', '大家今天下班前把巡查照片发群里'],
  ['从今天起到月底，各村每天报送禁烧情况', '各村每天报送禁烧情况，从今天起到月底'],
])('%s is asked for outright', (said, text) => expect(pressedOrder(said)).toBe(text))

test.each([
  '大家把垃圾都倒河里了',
  '他们把渣土拉走了',
  '各镇办务必高度重视',
  '各村都把垃圾清完了',
  '各村每天都在巡查',
  '大家辛苦了，早点休息',
  '各村把秸秆清了吗',
  '各村秸秆还没清完的抓紧',
  '各镇各部门要切实负起责任，抓紧整改',
])('%s is talk', (said) => expect(pressedOrder(said)).toBeNull())

test.each([
  ['各村，每天17:00前报送', 'day', '今天17:00前', null],
  ['每周五下班前报送台账，到年底', 'week', '本周五下班前', '年底'],
  ['每月25日前报送，到12月31日', 'month', '本月25日前', '12月31日'],
  ['每个工作日下班前报送，连续两周', 'workday', '今天下班前', '两周'],
])('%s comes again', (said, every, first, last) =>
  expect(repeatIn(said)).toMatchObject({ every, first, last }),
)

test('what is done once does not come again', () => expect(repeatIn('各村明天17:00前报送')).toBeNull())

test.each([
  ['北苇镇你们抓紧把国道垃圾清了', '北苇镇，抓紧把国道垃圾清了'],
  ['柳湾村和石桥村把河道清一清', '柳湾村和石桥村，把河道清一清'],
])('%s: to some by name', (said, text) => expect(hurriedOrder(said)).toBe(text))

test.each(['石桥村把垃圾倒河里了', '柳湾村有人抓紧清理垃圾', '北苇镇把台账报上来了'])(
  '%s: no order',
  (said) => expect(hurriedOrder(said)).toBeNull(),
)
