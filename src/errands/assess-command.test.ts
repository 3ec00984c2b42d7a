/** The assessment command line as it is typed: tables, reasons, other readings, and what it says to a slip of the pen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, openStoreToRead, type Store } from '../../db/store.ts'
import { loadSample } from '../policies/load.ts'
import { moment, openPrefecture } from '../rehearsal/prefecture.ts'
import { playOctober } from '../rehearsal/prefecture-month.ts'
import { rulesFor } from '../starting/begin.ts'
import { runAssess } from './assess-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-assess-'))
const file = join(folder, 'gridbell.db')
let store: Store

beforeAll(async () => {
  const writing = await openStore({ sqlite: file })
  await writing.rosterLoad.load(await loadSample('jincheng'), null, moment('2026-01-01 00:00'))
  await playOctober(await openPrefecture(writing))
  await writing.close()
  const reading = await openStoreToRead({ sqlite: file })
  if (!reading) throw new Error('nothing to read')
  store = reading
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function typed(...argv: string[]) {
  const said: string[] = []
  const rules = await rulesFor(store.directory)
  const parts = {
    ...store,
    ...rules,
    now: moment('2026-11-03 09:00'),
    print: (line: string) => said.push(line),
  }
  return { code: await runAssess(argv, parts), said: said.join('\n') }
}
const prefecture = ['--tenant', '990200', '--month', '2026-10']

test('prints a table of all units, best first', async () => {
  const { code, said } = await typed(...prefecture)
  expect(code).toBe(0)
  expect(said.split('\n')).toEqual([
    '云岭州',
    '网格化环境监管月考核 2026年10月（changji-2023，附件2第五条）',
    '名次  单位      总分  等次  应发现未发现  待认定  考核表',
    '1     松山县    94    优秀  1             3 项    未建表，按记录试算',
    '2     柳河县    93    优秀  2             3 项    未建表，按记录试算',
    '3     沙泉园区  90    优秀  0             2 项    未建表，按记录试算',
    '总分由高到低，同分并列',
    '空气质量：2026年10月没有数据，不排名；连续月份在此中断。导入办法：npm run air',
    '还有 3 个单位本月结果未核定，问题占比暂不计算。',
  ])
})

test('says why, down to the cases', async () => {
  const { said } = await typed(...prefecture, '--why', '柳河县')
  expect(said).toContain('应发现未发现或未及时上报：2 × 1 分 −2〔佐证 HB20261012-001、HB20261013-001〕')
  expect(said).toContain('虚假敷衍整改 −5〔佐证 HB20260901-009、HB20261016-001〕')
  expect(said).toContain('合计 93 分，优秀（90 分起）')
  expect(said).toContain('待认定：HB20261012-001 应发现未发现或未及时上报（佐证 HB20261012-001）')
  expect(said).toContain('另见（本考核不计分）：未按期开会 乡镇（街道）日会商 18 次（红柳镇缺18次）')
})

test('prints what another reading would change, and where it changes nothing', async () => {
  const { said } = await typed(...prefecture, '--set', 'changji.veto-scope=section')
  expect(said).toMatch(/换口径试算：\n沙泉园区\n {2}总分：90 分 → 70 分\n {2}等次：优秀 → 合格/)
  expect(said).not.toMatch(/换口径试算：[\s\S]*柳河县/)
  const { said: nothing } = await typed(...prefecture, '--set', 'missing-month=passed-over')
  expect(nothing).toContain('各单位结果都没有变化')
})

test('gives the same to machines, the sum of the reasons being the total', async () => {
  const { said } = await typed(...prefecture, '--json', '--set', 'complaint-months=1')
  const { units, measures, ranking } = JSON.parse(said)
  expect(units.map((one: { total: string }) => one.total)).toEqual(['93', '94', '90'])
  for (const { total, because } of units) expect(because.points).toBe(total)
  expect([measures, ranking.last]).toEqual([[], ['沙泉园区']])
})

test('the year is the mean of its settled months, said to be an assumption', async () => {
  const { code, said } = await typed('--tenant', '990200', '--year', '2026')
  expect(code).toBe(0)
  expect(said).toContain('网格化环境监管年度考核 2026年（changji-2023，附件2第七条(二)）')
  expect(said).toMatch(/柳河县 +— +— +0\/12/)
  expect(said).toContain('原文没有规定年度怎样算，按已核定各月总分平均，须经人确认（AMB-32）')
  const { said: why } = await typed('--tenant', '990200', '--year', '2026', '--why', '柳河县')
  expect(why).toContain('柳河县：没有已核定的月份，没有年度结果')
  expect((await typed('--tenant', '990200', '--year', '2026', '--why', '石头县')).said).toMatch(
    /可选：柳河县/,
  )
})

describe('a rubric whose annex is missing', () => {
  const jincheng = ['--tenant', '990101', '--month', '2026-10']
  test('is not configured, and how to bring it in is said', async () => {
    const { code, said } = await typed(...jincheng)
    expect(code).toBe(1)
    expect(said).toMatch(/「四五级监管人员月度考核」未配置.*不代拟分值/)
    expect(said).toMatch(/--annex 文件 试算.*overlays\/<租户>\.annex\.md，重启即生效/)
  })
  const annex = (points: number) => `## 附件4第一条 考核内容

每月打分。

\`\`\`policy
rubric: monthly
req: [JC-30]
unit: 分
since:
  2026-01-01:
    form: points
    name: 月度考核
    assesses: 镇（办）
    level: 2
    by: 区网格办
    every: month
    points: 100
    sections: [{ key: work, name: 履职, points: 100 }]
    bands: [{ grade: 合格, from: 60 }, { grade: 不合格, from: 0 }]
    sameProblem: each
    penaltiesFrom: total
    floor: 0
    bonusAtMost: 0
    total: capped
\`\`\`

\`\`\`policy
item: patrols
req: [JC-30]
unit: 分
since:
  2026-01-01:
    of: monthly
    role: score
    no: '1'
    name: 巡查
    section: work
    points: ${points}
    clauses: [{ key: missed-patrol, from: [patrol-missed], name: 少巡查, each: 0.5 }]
\`\`\`
`
  test('brought in, it is scored: a month without a single record has nothing to be scored by', async () => {
    const path = join(folder, 'annex.md')
    writeFileSync(path, annex(100))
    const { code, said } = await typed(...jincheng, '--annex', path)
    expect([code, said]).toEqual([1, '2026年10月没有任何记录，无从打分。'])
  })
  test('whose points do not add up is refused with its place', async () => {
    const path = join(folder, 'wrong.md')
    writeFileSync(path, annex(90))
    const { code, said } = await typed(...jincheng, '--annex', path)
    expect(code).toBe(1)
    expect(said).toMatch(/wrong\.md.*(90|100)/)
  })
})

test.each([
  ['', /用法/],
  ['--tenant 990200', /用法/],
  ['--dance', /用法/],
  ['--tenant 1 --month 2026-10', /没有「1」这个租户，现有：990101（澄湖区）、990200（云岭州）/],
  ['--tenant 990200 --month 2026-13', /「2026-13」不是月份，请写作 2026-10/],
  ['--tenant 990200 --month 2026-05', /2026年5月没有任何记录/],
  ['--tenant 990200 --month 2022-05', /自 2023-05-24 起施行，2022年5月尚无考核办法/],
  ['--tenant 990200 --period 2026-Q4', /没有季度考核.*现有：网格化环境监管月考核/],
  ['--tenant 990200 --month 2026-10 --rubric dance', /没有叫「dance」的考核/],
  [
    '--tenant 990200 --month 2026-10 --why 石头县',
    /没有叫「石头县」的被考核单位，可选：柳河县、松山县、沙泉园区/,
  ],
  ['--tenant 990200 --month 2026-10 --set veto', /「veto」看不懂/],
  ['--tenant 990200 --month 2026-10 --set linyi.veto-scope=item', /本租户用的是 changji-2023/],
  ['--tenant 990200 --month 2026-10 --set veto-scope=all', /不能设为「all」，可选：item、section/],
  ['--tenant 990200 --month 2026-10 --annex nowhere.md', /没有「nowhere\.md」这个文件/],
])('“%s” fails with a sentence', async (line, sentence) => {
  const { code, said } = await typed(...line.split(' ').filter(Boolean))
  expect(code).toBe(1)
  expect(said).toMatch(sentence)
  expect(said).not.toMatch(/\bat \w|undefined|Error/)
})

test('nothing is there to be read where nothing was written', async () => {
  expect(await openStoreToRead({ sqlite: join(folder, 'nobody.db') })).toBeNull()
})

test('the store it reads cannot be written', async () => {
  const nothing = { appends: [], views: [], notices: [], handled: null, at: moment('2026-11-03 09:00') }
  await expect(store.journal.commit({ ...nothing, stamp: 'x' })).rejects.toThrow('opened to be read')
})
