/** People and grids change: every kind of open matter lies with somebody afterwards, and a kind that stands in no row fails. */
import { expect, test } from 'vitest'
import { sqliteKit } from '../../db/kit.ts'
import { type Tables, tablesOf } from '../../db/schema.ts'
import type { GridCode, TenantCode } from '../domain/names.ts'
import { type Matter, type MatterKind, matters } from './open-matters.ts'
import { perform } from './perform.ts'
import { playText } from './plays.ts'
import type { Theatre } from './theatre.ts'
import { readPlay } from './transcript.ts'

const changes = {
  换届: '秦立春（云岭州网格化监管群）：换届：松山县双网格长 邹立冬换成苏青松；松山县分网格长 柏大雪换成潘白杨',
  请假: '邹立冬：请假 3天 由柏大雪代理',
  并网: '（并网：松山县→柳河县）',
  拆分: '（拆分：松山县→云杉县（云杉镇））',
} as const
type Change = keyof typeof changes

/** Where each kind lies before, and after what moves it; a change that is not named leaves it where it was. */
const landing: Readonly<Record<MatterKind, { readonly before: string } & Partial<Record<Change, string>>>> = {
  交到网格的问题: {
    before: '松山县（邹立冬、喻小雪）',
    换届: '松山县（喻小雪、苏青松）',
    请假: '松山县（喻小雪、柏大雪）',
    并网: '柳河县（何清明、吕谷雨）',
    // Nobody is appointed there yet: the prefecture hears of it.
    拆分: '云杉县（）',
  },
  点名交办的问题: {
    before: '松山县（柏大雪）',
    换届: '松山县（潘白杨）',
    并网: '柳河县（柏大雪）',
    拆分: '云杉县（柏大雪）',
  },
  督办: {
    before: '松山县（邹立冬、喻小雪）',
    换届: '松山县（喻小雪、苏青松）',
    请假: '松山县（喻小雪、柏大雪）',
    并网: '柳河县（何清明、吕谷雨）',
    拆分: '云杉县（）',
  },
  下达的任务: {
    before: '松山县（邹立冬），松山县网格群',
    换届: '松山县（苏青松），松山县网格群',
    并网: '柳河县（何清明），柳河县网格群',
  },
  网格承办的任务: { before: '松山县，松山县网格群', 并网: '柳河县，柳河县网格群' },
  个人承办的任务: {
    before: '松山县 邹立冬，松山县网格群',
    换届: '松山县 苏青松，松山县网格群',
    请假: '松山县 邹立冬（柏大雪代），松山县网格群',
    并网: '柳河县 何清明，柳河县网格群',
  },
  下级承办的任务: { before: '云杉镇，云杉镇网格群' },
  专项行动: { before: '松山县“散煤清零”', 并网: '柳河县“散煤清零”；松山县“散煤清零”转出' },
  站点报警: {
    before: '松山县（邹立冬、喻小雪）',
    换届: '松山县（喻小雪、苏青松）',
    请假: '松山县（喻小雪、柏大雪）',
    并网: '柳河县（何清明、吕谷雨）',
  },
  站点: { before: '松山县', 并网: '柳河县' },
  污染源: { before: '松山县', 并网: '柳河县' },
  约谈后的复查: {
    before: '松山县（邹立冬、喻小雪）',
    换届: '松山县（喻小雪、苏青松）',
    请假: '松山县（喻小雪、柏大雪）',
    并网: '柳河县（何清明、吕谷雨）',
  },
  等人去看的抽查: { before: '云岭州（柏大雪）', 换届: '云岭州（潘白杨）' },
  以网格名义抽的: { before: '松山县（柏大雪）', 换届: '松山县（潘白杨）', 并网: '柳河县（柏大雪）' },
  督查覆盖: { before: '松山县 1/2', 并网: '柳河县 1/4', 拆分: '云杉县 1/1' },
  例行工作: { before: '松山县 1次', 并网: '柳河县 1次；松山县 1次', 拆分: '松山县 1次；云杉县 1次' },
  订阅的简报: {
    before: '松山县网格群（松山县）；邹立冬（松山县）',
    换届: '松山县网格群（松山县）；邹立冬（不再收）',
    并网: '柳河县网格群（柳河县）；邹立冬（不再收）',
  },
  请假和代理: { before: '', 请假: '松山县：柏大雪' },
  群里的话: { before: '松山县网格群', 并网: '柳河县网格群', 拆分: '云岭州网格化监管群' },
  岗位: {
    before: '柳河县：施立夏；松山县：柏大雪；沙泉园区：彭丁香',
    换届: '柳河县：施立夏；松山县：潘白杨；沙泉园区：彭丁香',
    并网: '柳河县：施立夏、柏大雪；沙泉园区：彭丁香',
  },
}

/** What is no open matter of a person or a grid, and why it stays where it is. */
const apart: Partial<Record<keyof Tables, string>> = {
  facts: 'the journal is never rewritten: each move is one fact more',
  stamps: 'what the clock has done',
  counters: 'numbers of the tenant',
  photos: 'evidence belongs to its case',
  abouts: 'messages lead to their case or order, which moves',
  tallies: 'what was counted on a day stays in that day',
  questions: 'waits for whoever was asked, in the chat where he was asked, for minutes',
  inbox: 'heard before it is acted upon',
  outbox: 'told where it was due; what is open is told anew by its next step',
  cards: 'messages that were sent',
  lines: 'the stage',
  leases: 'processes',
  settings: 'the house',
  tenants: 'the tenant',
  persons: 'a person stays who he is',
  departments: 'beside the tree: moves with its grid in the commit of the change',
  accounts: 'a person keeps his account',
  codes: 'bind a person or a group once',
  feeds: 'systems outside belong to the tenant',
  alerts: 'declared for the whole tenant',
  digests: 'frozen; a draft is signed by whoever holds the post on that day',
  outlooks: 'written for the whole tenant',
  seals: 'over the whole journal of a day',
  airRows: 'measured values',
  airMonths: 'measured values',
  issueChecks: 'findings of a week that is over',
  sheets: 'of the unit and period; objections are decided by whoever holds the post above it',
  measures: 'told to the leaders, asked of whoever holds the post above the unit',
  sightings: 'what was seen in a month',
  complaints: 'move with their matter',
  exposures: 'approved by whoever holds the post on that day',
}

test('every table holds a kind of open matter, or says why not', () => {
  const inRows = Object.values<Matter>(matters).flatMap(({ tables }) => tables)
  const known = [...new Set([...inRows, ...Object.keys(apart)])].sort()
  expect(known).toEqual(Object.keys(tablesOf(sqliteKit)).sort())
  expect(inRows.filter((table) => table in apart)).toEqual([])
})

test.each(Object.keys(changes) as Change[])(
  'after %s everything open lies where it belongs',
  async (change) => {
    await playText(prelude, 'memory', async (theatre) => {
      await given(theatre)
      expect(await lying(theatre), 'before').toEqual(expected('before'))
      await perform(readPlay(`# 变动\n\n人：${people}\n\n场：松山县网格群\n\n${changes[change]}\n`), theatre)
      expect(await lying(theatre)).toEqual(expected(change))
    })
  },
)

const expected = (after: Change | 'before') =>
  Object.fromEntries(Object.entries(landing).map(([kind, row]) => [kind, row[after] ?? row.before]))

const tenant = '990200' as TenantCode

async function lying(theatre: Theatre): Promise<Record<string, string>> {
  const where = { desk: theatre.house().desk, tenant, now: theatre.clock.now() }
  const all: Record<string, string> = {}
  for (const [kind, { lies }] of Object.entries<Matter>(matters)) all[kind] = await lies(where)
  return all
}

/** A station and a source of the county itself: nobody brings these in by chat. */
async function given(theatre: Theatre): Promise<void> {
  const { desk } = theatre.house()
  const grid = '990202' as GridCode
  const stations = await desk.alarms.stations(tenant)
  await desk.alarms.loadStations(tenant, [
    ...stations,
    { code: 'SS-02', name: '松山县南站', grid, focus: null },
  ])
  const source = { code: 'SS-001', name: '松山水泥厂', kind: 'enterprise', grid, state: 'active', tenant }
  await desk.journal.commit({
    ...{ appends: [], notices: [], handled: null, stamp: null, at: theatre.clock.now() },
    views: [{ kind: 'sources', sources: [source as never] }],
  })
}

const people = '邹立冬（松山县双网格长）、秦立春（云岭州网格长）'
const prelude = `# 变动之前

辖区：云岭州

人：尤雨水（云岭州州大气办值班员）、邹立冬（松山县双网格长）、窦小寒（云杉镇双网格长）、章大寒（云杉镇分网格长）

场：松山县网格群，2026-11-18 周三 09:00

（例行提醒从略）

窦小寒（云杉镇网格群）：上报 云杉镇街口渣土车遗撒〔照片×1〕

窦小寒（云杉镇网格群）：上报 1号 车辆多，镇里管不了

邹立冬：签收 1号

窦小寒（云杉镇网格群）：上报 云杉镇北头堆场没盖〔照片×1〕

窦小寒（云杉镇网格群）：上报 2号 老板不听

邹立冬：交办 2号 柏大雪 今天18:00前

窦小寒（云杉镇网格群）：上报 云杉镇垃圾站冒烟〔照片×1〕

窦小寒（云杉镇网格群）：办结 3号 已浇灭〔照片×1〕

章大寒（云杉镇网格群）：核查通过 3号

窦小寒（云杉镇网格群）：上报 云杉镇南头沟渠黑臭〔照片×1〕

邹立冬：督办 4号 全程

尤雨水（云岭州网格化监管群）：交办 各县 明天18:00前 报送工地清单

尤雨水（云岭州网格化监管群）：下发任务：邹立冬，明天18:00前报本人巡查记录

邹立冬：交办 各乡镇 今天18:00前 先报工地数

邹立冬：开展专项行动“散煤清零”：各乡镇 11月18日到11月25日 每天排查

（站点报警：松山县城微站 PM10 320）

邹立冬：约谈记录 对象：某厂负责人；内容：夜里冒烟；要求：一周内改好；11月25日复查

邹立冬：督查 云杉镇 查了工地〔照片×1〕

尤雨水（云岭州网格化监管群）：抽查 本月 松山县 1件

邹立冬：抽查 本月 云杉镇 1件

邹立冬：订阅 日报

邹立冬（私聊）：订阅 日报

邹立冬：会议记录 调度会 研究散煤〔照片×1〕
`
