/** A tenant's own settings in the running house: found by its code, laid over its regulation, a fault stops the start with its place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { openStore } from '../../db/store.ts'
import type { Day, TenantCode } from '../domain/names.ts'
import { inForce, ruleOf } from '../domain/policy/in-force.ts'
import { moment } from '../rehearsal/prefecture.ts'
import { rulesFor } from '../starting/begin.ts'
import { importAnnex } from './import-annex.ts'
import { loadRegulation, loadSample } from './load.ts'
import { readOverlay } from './read-overlay.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-overlays-'))
const store = await openStore({ sqlite: ':memory:' })
for (const [region, name] of [
  ['jincheng', 'sample-district'],
  ['changji', 'sample-prefecture'],
] as const)
  await store.rosterLoad.load(await loadSample(region, name), null, moment('2026-01-01 00:00'))
const tenant = '990200' as TenantCode
const own = join(folder, `${tenant}.yaml`)

afterEach(() => rmSync(own, { recursive: true, force: true }))
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const settings = (pack: string, lines: string) => `pack: ${pack}\nsettings:\n${lines}`
const veto = '  - parameter: veto-scope\n    source: 州环委办会议纪要\n    since: { 2026-01-01: section }\n'
const choiceOf = async (code: string, name: string) => {
  const { packOf } = await rulesFor(store.directory, { overlays: folder })
  const { regulation, overlay } = packOf(code as TenantCode)
  return inForce(regulation, '2026-10-31' as Day, overlay).choices.get(name)
}

test('what a tenant has chosen holds for it, and for nobody else; without a file the regulation stands', async () => {
  expect(await choiceOf(tenant, 'veto-scope')).toBe('item')
  writeFileSync(own, settings('changji-2023', veto))
  expect(await choiceOf(tenant, 'veto-scope')).toBe('section')
  const { packOf } = await rulesFor(store.directory, { overlays: folder })
  expect(packOf('990101' as TenantCode).overlay).toBeNull()
})

test('no folder at all is no fault', async () => {
  const { packOf } = await rulesFor(store.directory, { overlays: join(folder, 'nowhere') })
  expect(packOf(tenant).overlay).toBeNull()
})

test.each([
  [
    'another regulation',
    settings('linyi-2018', veto),
    /990200\.yaml:1：写的是 linyi-2018，而所用方案是 changji-2023/,
  ],
  [
    'a choice that is none',
    settings('changji-2023', veto.replace('section', 'all')),
    /990200\.yaml:3：.*不能选/,
  ],
  ['no YAML', 'pack: "changji', /990200\.yaml:\d+：这里的写法不对/],
  [
    'points that the regulation has written down',
    settings(
      'changji-2023',
      '  - item: basic-grid\n    source: 自定\n    since: { 2026-01-01: { points: 9 } }\n',
    ),
    /990200\.yaml:3：.*写定的/,
  ],
])('%s stops the start with file and line', async (_what, text, sentence) => {
  writeFileSync(own, text)
  await expect(rulesFor(store.directory, { overlays: folder })).rejects.toThrow(sentence)
})

test('a file that cannot be read is not passed over', async () => {
  mkdirSync(own)
  await expect(rulesFor(store.directory, { overlays: folder })).rejects.toThrow(/EISDIR/)
})

test('a rubric whose points an overlay puts out of balance is refused where the overlay stands', async () => {
  const annex = [
    ...[
      '# 附件4 考核办法',
      '## 附件4一 月度考核',
      '```policy',
      'rubric: monthly',
      'req: [JC-30]',
      'unit: 分',
    ],
    ...[
      'since:',
      '  2026-01-01:',
      '    form: points',
      '    name: 月度考核',
      '    assesses: 镇（办）',
      '    level: 2',
    ],
    ...['    by: 区网格办', '    every: month', '    points: 10', '    bonusAtMost: 0', '    total: capped'],
    '    sections: [{ key: patrol, name: 巡查, points: 10 }]',
    '    bands: [{ grade: 合格, from: 6 }, { grade: 不合格, from: 0 }]',
    ...[
      '    sameProblem: each',
      '    penaltiesFrom: total',
      '    floor: 0',
      '```',
      '## 附件4二 巡查',
      '```policy',
    ],
    ...['item: patrols', 'req: [JC-30]', 'unit: 分', 'proposed: all', 'since:'],
    "  2026-01-01: { of: monthly, role: score, no: '1', name: 巡查, section: patrol, points: 10, clauses: [{ key: missed-day, name: 缺一天巡查, each: 0.5 }] }",
    '```',
  ].join('\n')
  const regulation = importAnnex(await loadRegulation('jincheng'), { file: '附件4.md', text: annex })
  const changed = (points: number) =>
    readOverlay(
      {
        file: 'own.yaml',
        text: settings(
          regulation.code,
          `  - item: patrols\n    source: 会议纪要\n    since: { 2026-03-01: { points: ${points} } }\n`,
        ),
      },
      regulation,
    )
  expect(changed(10).entries).toHaveLength(1)
  expect(() => changed(9)).toThrow('own.yaml:3：「月度考核」「巡查」各项合计 9 分，与写明的 10 分不符。')
})

test('an annex that was missing in the source is brought in for one tenant, and a slip in it stops the start', async () => {
  const district = '990101' as TenantCode
  const file = join(folder, `${district}.annex.md`)
  const block = (form: string) =>
    `## 附件4第一条 季度考核\n\n县里定的。\n\n\`\`\`policy\nrubric: quarterly\nreq: [JC-20]\nunit: 份\nsince:\n  2026-01-01: { form: ${form}, name: 新的季度考核, assesses: 镇（办）, level: 2, by: 区网格办, every: quarter, annex: 附件4 }\n\`\`\`\n`
  writeFileSync(file, block('unconfigured'))
  const { packOf } = await rulesFor(store.directory, { overlays: folder })
  const nameOn = (day: string) =>
    ruleOf(inForce(packOf(district).regulation, day as Day), 'rubric', 'quarterly')?.value.name
  expect([nameOn('2025-12-31'), nameOn('2026-01-01')]).toEqual(['各级网格季度考核', '新的季度考核'])
  writeFileSync(file, block('points'))
  await expect(rulesFor(store.directory, { overlays: folder })).rejects.toThrow(/990101\.annex\.md/)
  rmSync(file)
})
