/** The air command line as it is typed: CSV as offices save it, XLSX, rankings in the assessment, and sentences for every slip. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import { monthRows, stationRows, values } from '../assessing/sample-air-month.ts'
import type { GivenRow } from '../domain/air/read-air-rows.ts'
import { moment, openPrefecture, type Prefecture } from '../rehearsal/prefecture.ts'
import { playOctober } from '../rehearsal/prefecture-month.ts'
import { callFor, publishPlainly } from '../rehearsal/publish-month.ts'
import { runAir } from './air-command.ts'
import { runAssess } from './assess-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-air-'))
const now = moment('2026-11-22 09:00')
let store: Store
let prefecture: Prefecture

beforeAll(async () => {
  store = await openStore({ sqlite: ':memory:' })
  prefecture = await openPrefecture(store)
  await playOctober(prefecture)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function typed(run: typeof runAir | typeof runAssess, argv: readonly string[]) {
  const said: string[] = []
  const code = await run(argv, {
    ...store,
    ...prefecture.desk,
    now,
    print: (line: string) => said.push(line),
  })
  return { code, said: said.join('\n') }
}
const air = (...argv: string[]) => typed(runAir, argv)
const bring = (file: string, ...more: string[]) => air('import', file, '--tenant', '990200', ...more)

function csv(name: string, rows: readonly GivenRow[]): string {
  const titles = Object.keys(rows[0]?.cells ?? {})
  const lines = rows.map(({ cells }) => titles.map((title) => cells[title] ?? '').join(','))
  return file(name, [titles.join(','), ...lines].join('\r\n'))
}
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('sites, a month and the one a year before: rankings stand in the assessment, with their measure and because', async () => {
  expect((await bring(csv('sites.csv', stationRows), '--kind', 'stations')).said).toBe(
    '站点归属已导入 3 行（第 1 次导入）',
  )
  const before = { S1: values(36, 60), S2: values(15, 33), S3: values(45, 92) }
  await bring(csv('2025-10.csv', monthRows('2025-10', before)), '--month', '2025-10')
  const months = monthRows('2026-10', { S1: values(30, 60), S2: values(15, 30), S3: values(48, 96) })
  expect(await bring(csv('2026-10.csv', months))).toEqual({
    code: 0,
    said: '2026-10 站点日均值已导入 93 行（第 1 次导入）',
  })
  const { said } = await typed(runAssess, ['--tenant', '990200', '--month', '2026-10'])
  expect(said).toContain('空气质量 2026年10月（GB3095-2026-T，附件3第二条）')
  expect(said).toMatch(/\n1 +柳河县 +6\.1% +3\.10 +3\.30 +2 /)
  expect(said).toMatch(/\n3 +沙泉园区 +-4\.1% +4\.30 +4\.13 +3 /)
  expect(said).toContain('改善率＝（同期上年－本期）÷同期上年，正值为改善')
  expect(said).toMatch(
    /沙泉园区（改善率末位）：.*1 个月（2026-10），建议由州大气办对县市（园区）通报批评，须经人确认/,
  )
  const { said: why } = await typed(runAssess, [
    '--tenant',
    '990200',
    '--month',
    '2026-10',
    '--why',
    '沙泉园区',
  ])
  expect(why).toMatch(/综合指数 4\.30.*\n {2}SO2 6 ÷ 60 ＝ 0\.10[\s\S]*PM2\.5 48 ÷ 30 ＝ 1\.60/)
  expect(why).toContain('第 3 名〔附件3第二条，AMB-15，AMB-17〕')
  const { said: json } = await typed(runAssess, ['--tenant', '990200', '--month', '2026-10', '--json'])
  const { improvement, units } = JSON.parse(json).air
  expect(improvement).toMatchObject({ last: ['沙泉园区'], because: { article: '附件3第二条' } })
  expect(units[2]).toMatchObject({ name: '沙泉园区', index: '4.3', because: { points: '4.3' } })
  await publishPlainly(prefecture, '2026-10', '2026-11')
  const proposed = await callFor(prefecture, '2026-10', '2026-11-22 09:00')
  expect(proposed.map(({ unit, ladder, measures }) => [unit, ladder, measures])).toContainEqual([
    '990203',
    'last-place',
    ['通报批评'],
  ])
})

test('a spreadsheet, and CSV in the encoding of Chinese Windows, are read alike', async () => {
  const sheet = await writeXlsx({
    sheets: [
      {
        name: '公布',
        rows: [['2026年9月公布'], ['月份', '单位', '综合指数'], ['2026年9月', '柳河县', 3.16]],
      },
    ],
  })
  expect((await bring(file('p.xlsx', sheet), '--kind', 'published')).said).toBe(
    '2026-09 公布的综合指数已导入 1 行（第 1 次导入）',
  )
  // 月份,单位,综合指数 and 柳河县 as GBK.
  const gbk = Uint8Array.from(
    'd4c2b7dd2cb5a5cebb2cd7dbbacfd6b8cafd0a323032362d30392cc1f8bad3cfd82c332e31360a'.match(/../g) ?? [],
    (byte) => Number.parseInt(byte, 16),
  )
  expect((await bring(file('gbk.csv', gbk), '--kind', 'published')).said).toBe(
    '2026-09 公布的综合指数与已有的完全相同，没有改动',
  )
})

test('every wrong line is named with its number, and nothing is imported', async () => {
  const lines = [
    '日期,站点,PM2.5,PM10,CO',
    ...['2026-09-01,S9,1,2,3', '2026-09-31,S1,1,2,3', '2026-09-03,S1,abc,2,3', '2026-09-05,S1,5,20,900'],
    ...['2026-12-05,S1,5,20,0.9', '2026-09-06,S2,-5,20,0.9', '2026-09-06,S2,5,20,0.9', ',S1,5,20,0.9'],
    ...['2026-09-07,,5,20,0.9', '2023-12-31,S1,5,20,0.9', '2026-08-01,S1,5,20,0.9'],
  ]
  const { code, said } = await bring(file('bad.csv', lines.join('\n')), '--month', '2026-09')
  expect(code).toBe(1)
  expect(said.split('\n')).toEqual([
    '有 13 处不对，整份没有导入：',
    '第2行：站点「S9」没有登记归属，请先导入站点归属表',
    '第3行：「2026-09-31」不是日期',
    '第4行：PM2.5「abc」不是数值',
    '第5行：CO为 900，过大，应以 mg/m³ 计',
    '第6行：2026-12-05 还没有过完',
    '第6行：2026-12-05 不在 2026-09 之内',
    '第7行：PM2.5为负值',
    '第8行：与第7行重复',
    '第9行：没有写日期',
    '第10行：没有写站点',
    '第11行：2023-12-31 不在 2026-09 之内',
    '第11行：站点「S1」自 2024-01-01 起才有归属',
    '第12行：2026-08-01 不在 2026-09 之内',
  ])
})

test('PM2.5 above PM10 comes in and is pointed at; what was not measured may be left empty', async () => {
  const text = '日期,站点,PM2.5,PM10,O3-8h\n2026-08-01,县城站,50,20,—\n2026-08-02,县城站,5,20,\n'
  expect((await bring(file('doubt.csv', text))).said).toBe(
    '2026-08 站点日均值已导入 2 行（第 1 次导入）\n请核对 第2行：PM2.5 大于 PM10，请核对',
  )
})

test.each([
  ['import', /用法/],
  ['dance --tenant 990200', /用法/],
  ['import x.csv', /用法/],
  ['import nowhere.csv --tenant 990200', /没有「nowhere\.csv」这个文件/],
  ['import x.csv --tenant 1', /没有「1」这个租户，现有：990200（云岭州）/],
  ['import x.csv --tenant 990200 --kind dance', /没有「dance」这种表，可选：stations 站点归属/],
  ['import x.csv --tenant 990200 --month 2026-13', /「2026-13」不是月份/],
  ['show --tenant 990200', /用法/],
])('“%s” fails with a sentence', async (line, sentence) => {
  const { code, said } = await air(...line.split(' '))
  expect(code).toBe(1)
  expect(said).toMatch(sentence)
  expect(said).not.toMatch(/\bat \w|undefined|Error/)
})

test.each([
  ['empty.csv', '', /文件是空的/],
  ['titles.csv', '日期,站点,PM2.5\n', /表里没有数据，没有导入/],
  ['other.csv', '日期,地点\n2026-09-01,S1\n', /表头缺少：站点（第1行）/],
  ['unit.csv', '日期,站点,CO(μg/m³)\n2026-09-01,S1,900\n', /表头：「CO\(μg\/m³\)」这一列应以 mg\/m³ 计/],
  ['twice.csv', '日期,站点,PM2.5,细颗粒物\n2026-09-01,S1,9,9\n', /与前面的一列是同一项/],
])('%s is refused with a sentence', async (name, text, sentence) => {
  const { code, said } = await bring(file(name, text))
  expect([code, said]).toEqual([1, expect.stringMatching(sentence)])
})

test('a month without data says so, and shows its trail when there is one', async () => {
  const { said } = await air('show', '--tenant', '990200', '--month', '2026-07')
  expect(said).toMatch(
    /^2026年7月没有导入过空气质量数据。\n空气质量：2026年7月没有数据，不排名；连续月份在此中断。/,
  )
  const { said: october } = await air('show', '--tenant', '990200', '--month', '2026-10')
  expect(october).toContain('第 1 次 站点日均值 93 行，2026-10.csv，管理员，11月22日09:00')
})

test('hours become days by the count of valid ones, eight-hour means for O3; a slip is named with its line', async () => {
  const hour = (at: number, more: Record<string, string> = {}) => ({
    row: at,
    cells: {
      日期: '2026-06-03',
      时: String(at),
      站点: 'S1',
      'PM2.5': '30',
      O3: at > 8 ? '160' : '40',
      ...more,
    },
  })
  const day = Array.from({ length: 24 }, (_, at) => hour(at + 1, at < 4 ? { CO: '-' } : { CO: '0.6' }))
  expect((await bring(csv('hours.csv', day), '--kind', 'hourly')).said).toBe(
    '2026-06 站点日均值已导入 1 行（第 1 次导入）',
  )
  const [row] = await store.air.rows(prefecture.tenant, 'daily', '2026-06', '2026-06')
  expect(row?.figures).toEqual({ PM25: '30', CO: '0.6', O3: '160' })
  // 19 valid hours of CO are one too few.
  const less = day
    .map((one, at) => (at === 4 ? hour(5, { CO: '' }) : one))
    .map((one) => ({
      ...one,
      cells: { ...one.cells, 日期: '2026-06-04' },
    }))
  await bring(csv('less.csv', less), '--kind', 'hourly')
  const rows = await store.air.rows(prefecture.tenant, 'daily', '2026-06', '2026-06')
  expect(rows.find(({ on }) => on === '2026-06-04')?.figures).toEqual({ PM25: '30', O3: '160' })
  const wrong = [hour(1, { CO: '0.5' }), hour(25), hour(1), hour(3, { CO: '-2' }), hour(4, { O3: '很高' })]
  const { code, said } = await bring(csv('wrong.csv', wrong), '--kind', 'hourly')
  expect([code, said.split('\n').length]).toEqual([1, 5])
  expect(said).toMatch(/「25」不是 1 到 24 时[\s\S]*1时与前面一行重复[\s\S]*为负值 -2[\s\S]*「很高」不是数/)
  expect((await air('template', '--kind', 'hourly')).said).toBe('日期,时,站点,SO2,NO2,PM10,PM2.5,CO,O3')
})

test('a forecast suggests an alert and no more; what is no index is said', async () => {
  const said = async (...words: string[]) => (await air('forecast', ...words)).said.split('\n')[0]
  expect(await said('160', '210', '230')).toBe('预报3天，按2024年判据达到橙色预警条件。')
  expect(await said('210', '-', '210')).toBe('预报3天，按2024年判据达到黄色预警条件。')
  expect(await said('90')).toBe('预报1天，按2024年判据未达到预警条件。')
  expect((await air('forecast', '210')).said).toContain('仅供参考：预警由人发布')
  expect(await air('forecast', '很高')).toEqual({
    code: 1,
    said: '“很高”不是AQI，请写0到999的整数，未知的写 -。',
  })
  expect((await air('forecast')).code).toBe(1)
})
