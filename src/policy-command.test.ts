/** The policy command line as it is typed: what it prints, and what it says to a slip of the pen. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runPolicy } from './policy-command.ts'

async function typed(line: string) {
  const said: string[] = []
  const code = await runPolicy(line.split(' ').filter(Boolean), (words) => said.push(words))
  return { code, said: said.join('\n') }
}

test('show prints what holds that day, with article and ids, in Chinese', async () => {
  const { code, said } = await typed('show changji-2023 --at 2024-01-01')
  expect(code).toBe(0)
  expect(said).toContain('changji-2023：2024-01-01 有效的规定')
  expect(said).toContain('【附件1第十三条】监督员配置')
  expect(said).toContain(
    '每个三级网格监督员 3–5 人，其中专职至少 3 人，超出只提示（自 2023-05-24 CJ-008 CJ-060',
  )
  expect(said).toContain('自推送起（含末时）：反馈 60 分钟，办结 120 分钟')
  expect(said).toContain('CJ-014 AMB-23 AMB-24 alarm-from＝pushed')
  expect(said).toContain('不建模：编制、车辆、装备、经费不归本系统。（CJ-059）')
  expect(said).toMatch(/【建议·时刻】[\s\S]*建议值/)
  expect(said).not.toMatch(/undefined|NaN|\[object/)
})

test.each(['jincheng-2018', 'gaochang-draft', 'linyi-2017', 'yili-2022'])(
  'show %s says everything',
  async (name) => {
    const { code, said } = await typed(`show ${name} --at 2026-11-18`)
    expect(code).toBe(0)
    expect(said).not.toMatch(/undefined|NaN|\[object/)
  },
)

test('show with a tenant’s own settings says what is its own', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'policy-')), 'own.yaml')
  writeFileSync(
    file,
    `pack: changji-2023
settings:
  - figure: hotline
    source: 州环委办 2024 年会议
    since: { 2024-01-01: '12369' }
`,
  )
  const { code, said } = await typed(`show changji-2023 --at 2024-01-01 --with ${file}`)
  expect(code).toBe(0)
  expect(said).toMatch(/举报电话 12369（自 2024-01-01 .*本地依据：州环委办/)
  expect((await typed('show changji-2023 --at 2024-01-01')).said).toContain('举报电话 未定')
})

test('a draft says that it is one', async () => {
  expect((await typed('show gaochang-draft --at 2024-01-01')).said).toContain('征求意见稿，尚未生效')
})

test.each([
  ['', /用法/],
  ['dance', /用法/],
  ['show', /可选：jincheng-2018、changji-2023、gaochang-draft、linyi-2017、yili-2022/],
  ['show changji --at 2024-01-01', /没有「changji」.*yili-2022/],
  ['show changji-2023', /不是日期/],
  ['show changji-2023 --at 2024-02-30', /「2024-02-30」不是日期/],
  ['show changji-2023 --at 2023-05-23', /自 2023-05-24 起施行/],
  ['show changji-2023 --at 2024-01-01 --with nowhere.yaml', /nowhere\.yaml/],
])('“%s” fails with a sentence', async (line, sentence) => {
  const { code, said } = await typed(line)
  expect(code).toBe(1)
  expect(said).toMatch(sentence)
})

test('coverage counts every requirement of every regulation', async () => {
  const { said } = await typed('coverage')
  expect([...said.matchAll(/共 (\d+) 条/g)].map(([, count]) => Number(count))).toEqual([76, 120, 31, 53, 43])
  expect(said).toMatch(/不建模 CJ-059：编制/)
  expect(said).toMatch(/只留档 JC-39：责任书台账/)
})
