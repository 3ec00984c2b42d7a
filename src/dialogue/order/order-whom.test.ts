/** Orders as people word them: whom they reach, what is to be done, with or without photos. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../db/store.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Day, Instant } from '../../domain/names.ts'
import type { Message } from '../../inbox/message.ts'
import { openTheatre, type Theatre } from '../../rehearsal/theatre.ts'
import { headIn } from './order-head.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-order-whom-'))
const start = at('2026-11-18' as Day, '09:00')
let theatre: Theatre
let said = 0

beforeAll(async () => {
  const store = () => openStore({ sqlite: ':memory:' })
  theatre = await openTheatre({ openStore: store, keepStore: true, dir, start })
})
afterAll(async () => {
  await theatre.close()
  rmSync(dir, { recursive: true })
})

test.each<[string, string, string, boolean]>([
  ['请各镇办于今天18:00前报送裸土覆盖情况，带照片', '各镇办（2个）', '报送裸土覆盖情况', true],
  [
    '北苇镇和南塬街道，今晚8点前把渣土车停运落实到位',
    '北苇镇、南塬街道（2个）',
    '把渣土车停运落实到位',
    false,
  ],
  [
    '这三个村：柳湾村、石桥村、桃坪村，明天下班前清理河道，要拍照',
    '柳湾村、石桥村、桃坪村（3个）',
    '清理河道',
    true,
  ],
  ['各村（除石桥村外）今晚24点前巡查禁烧', '各村（石桥村除外）（3个）', '巡查禁烧', false],
  ['下发任务：除柳湾村外各村，明天12点前报送名单', '各村（柳湾村除外）（3个）', '报送名单', false],
  ['下发任务：各村，北苇镇除外，明天13点前报送名单', '各村（北苇镇除外）（2个）', '报送名单', false],
  ['城管局：今晚查处夜市油烟，明早9点前书面报告', '城管局（1个）', '今晚查处夜市油烟，书面报告', false],
  ['所有二级网格长，周五前完成辖区污染源核查', '各二级网格（2个）', '完成辖区污染源核查', false],
  ['下发任务：四级网格长，周五前报送', '各四级网格（8个）', '报送', false],
  ['请各村居今天内排查散煤，不用发图', '各村居（4个）', '排查散煤，不用发图', false],
  ['@所有人 各镇街今晚8点前报送', '各镇街（2个）', '报送', false],
  ['交办：各社区 明天前更新公示牌，拍照上传', '各社区（1个）', '更新公示牌，拍照上传', true],
  ['安排一下：北苇镇、南塬街道，三天内排查燃煤锅炉', '北苇镇、南塬街道（2个）', '排查燃煤锅炉', false],
  ['布置任务：各片区长，周四下班前上报隐患清单', '各片区（8个）', '上报隐患清单', false],
  ['任务：各村，今晚前清理秸秆', '各村（4个）', '清理秸秆', false],
  ['发个任务：柳湾村，明天12点前清运垃圾，必须附照片', '柳湾村（1个）', '清运垃圾', true],
  ['通知全体三级网格长：明早8点前反馈夜查', '各三级网格（4个）', '反馈夜查', false],
  ['要求各镇（街道）今日18时前上报值班表', '各镇（2个）', '上报值班表', false],
  ['下达任务 全部网格点 今晚10点前自查，无需照片', '各网格点（6个）', '自查，无需照片', false],
  ['下发任务：北苇镇各村，明天9点前清扫主干道', '北苇镇各村（2个）', '清扫主干道', false],
  ['下发任务：北苇镇和南塬街道的各村，明天15点前清扫', '北苇镇、南塬街道的各村（4个）', '清扫', false],
  ['下发任务：各村、各社区，明天16点前张贴通告，须现场照片', '各村、各社区（4个）', '张贴通告', true],
  ['下发任务：柳湾、石桥两个村，明天17点前清理河岸', '柳湾、石桥（2个）', '清理河岸', false],
  ['下发任务：各部门，周五前报送总结', '各部门（3个）', '报送总结', false],
  ['下发任务：各镇办、城管局，周四前落实夜查', '各镇办、城管局（3个）', '落实夜查', false],
  ['下发任务：柳湾村网格长，明天18点前排查沟渠，拍个照', '柳湾村（1个）', '排查沟渠', true],
  ['下发任务：徐大暑，明天18点前排查水渠，不要照片', '徐大暑（1个）', '排查水渠，不要照片', false],
])('%s', async (text, whom, what, photo) => {
  const card = (await say(text)).find((line) => line.includes('发给：')) ?? ''
  const lines = card.split('\n')
  expect(lines).toContain(`发给：${whom}`)
  expect(lines[0]?.replace(/^任务\d+号｜/u, '')).toBe(what)
  expect(card.includes('完成时要附照片')).toBe(photo)
})

test.each([
  '各村今天下午开会，请准时参加',
  '各村每周五前报送巡查台账',
  '各镇办明天下班前都报了吗',
  '全区工地昨天已全部停工，今天18点前复查完了',
])('%s: talk, and nothing is sent', async (text) => {
  expect((await say(text)).filter((line) => line.includes('发给：'))).toEqual([])
})

test('a place outside the giver’s own is refused, a name that nobody bears asked about, and nothing is sent', async () => {
  const foreign = await say('下发任务：南塬街道各村，明天9点前清扫', 'g-beiwei', 'p06')
  expect(foreign.join('\n')).toContain('南塬街道不归您下达任务')
  const misspelt = await say('下发任务：北韦镇各村，明天9点前清扫')
  expect(misspelt.join('\n')).toContain('没有找到“北韦镇”')
  const without = await say('下发任务：各村（除石侨村外），明天9点前清扫')
  expect(without.join('\n')).toContain('没有找到“石侨村”')
  expect([...foreign, ...misspelt, ...without].join('\n')).not.toContain('发给：')
})

test.each([
  ['请各村，明天前清扫', ['各村'], []],
  ['各村（除石桥村、柳湾村外）明天', ['各村'], ['石桥村', '柳湾村']],
  ['北苇镇和南塬街道：今晚', ['北苇镇', '南塬街道'], []],
])('%s in pieces', (text, pieces, without) => {
  expect(headIn(text)).toMatchObject({ without })
  expect(headIn(text).pieces.map((piece) => piece.slice(0, 4))).toEqual(pieces)
})

async function say(text: string, chat = 'g-district', userId = 'p01'): Promise<readonly string[]> {
  said += 1
  const message: Message = {
    ...{ platform: 'stage', account: 'stage', chat, chatKind: 'group', kind: 'said' },
    ...{ id: `m${said}`, subject: null, sender: { userId, name: null, isBot: false } },
    ...{ text, mentions: [], addressed: false, attachments: [], album: null, replyTo: null, button: null },
    at: (start + said) as Instant,
  }
  await theatre.house().desk.inbox.accept(message, start, start)
  await theatre.house().exhaust()
  return theatre.takeBotLines().map((line) => line.text)
}
