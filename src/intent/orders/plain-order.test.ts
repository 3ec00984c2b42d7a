/** Sentences of leaders without a command word: what is an order of theirs, and what is talk. */
import { expect, test } from 'vitest'
import { givenIn } from './given-words.ts'
import { plainOrder } from './plain-order.ts'

test.each([
  ['各镇明天12点前报一下裸露地块清单', '各镇明天12点前报一下裸露地块清单'],
  ['24小时内各镇上报企业名单', '各镇上报企业名单，24小时内'],
  ['下周一之前 各镇办 把网格员名册更新一遍', '各镇办 把网格员名册更新一遍，下周一之前'],
  ['今天各村必须完成两轮巡查', '各村必须完成两轮巡查，今天'],
  ['这三个村明早把河道清一遍', '这三个村明早把河道清一遍'],
  ['给我把全区工地挨个查一遍，月底前完成', '全区工地挨个查一遍，月底前完成'],
  ['除北苇镇外各镇今晚8点前反馈禁烧情况', '除北苇镇外各镇今晚8点前反馈禁烧情况'],
  ['北苇镇和石塘镇两天内把垃圾点位清理干净，附照片', '北苇镇和石塘镇两天内把垃圾点位清理干净，附照片'],
  ['各片区下午三点前报一下焚烧情况', '各片区下午三点前报一下焚烧情况'],
  ['让朱白露和何霜降今天下午5点前去巡河', '朱白露和何霜降今天下午5点前去巡河'],
])('%s is an order', (said, text) => expect(plainOrder(said)).toBe(text))

test.each([
  '今天各村都挺好，大家把心放肚子里',
  '各村今天巡查的照片拍得真好',
  '这两个片区环境都不错',
  '各镇办每天下午5点前报送巡查台账',
  '各村昨天18点前都报了',
  '哪个村今天还没报',
  '大家今天都去巡河',
  '柳湾村和石桥村今天的照片我看了，河道清理得不错',
  '让居民明天别停车',
])('%s is talk', (said) => expect(plainOrder(said)).toBeNull())

test.each([
  ['催一下没报的', 'urge', 'one'],
  ['再催催没交的村', 'urge', 'one'],
  ['哪些镇没报', 'show', 'one'],
  ['还有谁没报？', 'show', 'one'],
  ['刚才那个任务作废', 'cancel', 'last'],
  ['刚发的任务延到后天', 'amend', 'last'],
] as const)('%s: of an order given here', (said, act, given) =>
  expect(givenIn(said)).toMatchObject({ act, ref: { given } }),
)

test.each(['还没报完', '谁还没吃饭', '催一下城管局', '刚才那个任务我看到了'])('%s: of none', (said) =>
  expect(givenIn(said)).toBeNull(),
)
