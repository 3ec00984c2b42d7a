/** The table command line over a real file store: template, check, import, export, one enterprise's file, and what it refuses. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import { departmentForm, gridForm, groupForm, peopleForm } from '../domain/grid/roster-forms.ts'
import type { Instant } from '../domain/names.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import { writeForms } from '../render/xlsx/write-form.ts'
import { rosterTable } from './roster-table.ts'
import { sourcesTable } from './sources-table.ts'
import { runTable, type TableKind } from './table-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-tables-'))
const path = (name: string) => join(folder, name)
const kinds = ['工地', '加油站']
let store: Store
beforeAll(async () => {
  store = await openStore({ sqlite: path('gridbell.db') })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function run(kind: TableKind, argv: readonly string[], locked = false) {
  const printed: string[] = []
  const code = await runTable(kind, argv, {
    toRead: async () => store,
    toWrite: async () => (locked ? null : store),
    now: () => Date.UTC(2026, 10, 18, 1) as Instant,
    print: (line) => printed.push(line.replaceAll(`${folder}/`, '')),
  })
  return { code, printed }
}
const roster = rosterTable(['jincheng', 'changji'])
const sources = sourcesTable(kinds)

async function writeRoster(name: string, people: readonly (readonly string[])[]): Promise<string> {
  const grids = [
    ['880101', '云溪区', '一级', ''],
    ['880101001', '北苇镇', '二级', '880101'],
  ]
  const forms = [
    { form: gridForm, rows: grids },
    { form: groupForm, rows: [['g1', '云溪区群', '880101', '网格群']] },
    { form: departmentForm, rows: [] },
    { form: peopleForm, rows: people },
  ]
  await writeFile(path(name), await writeForms(forms, []))
  return path(name)
}
const good = [['w1', '冯小寒', '880101001', '网格长', '', '']]

test('a roster: template, check, import, again, export', async () => {
  expect(await run(roster, ['template', path('t.xlsx')])).toEqual({
    code: 0,
    printed: ['模板已写好：t.xlsx'],
  })
  const file = await writeRoster('r.xlsx', good)
  expect(await run(roster, ['check', file])).toEqual({ code: 0, printed: ['共4行，全部无误。'] })
  expect(await run(roster, ['import', file], true)).toEqual({
    code: 1,
    printed: ['系统正在运行，导入前请先停下来，导入后再启动。没有导入。'],
  })
  expect((await run(roster, ['import', file])).printed[1]).toBe(
    '这是新的辖区，请用 --pack 指明用哪套方案。可选：jincheng、changji。',
  )
  expect((await run(roster, ['import', file, '--pack', 'nowhere'])).code).toBe(1)
  expect(await run(roster, ['import', file, '--pack', 'jincheng'])).toEqual({
    code: 0,
    printed: ['共4行，全部无误。', '已导入：新建名册，网格增改2个，群增改1个，人员增改1个，上岗1个。'],
  })
  expect((await run(roster, ['import', file])).printed[1]).toBe('与现有名册一致，没有变化。')
  expect((await run(roster, ['export', '--tenant', '880101', path('out.xlsx')])).code).toBe(0)
  expect((await run(roster, ['import', path('out.xlsx')])).printed[1]).toBe('与现有名册一致，没有变化。')
})

test('wrong rows come back in the same file; only the right ones are brought in when that is accepted', async () => {
  const file = await writeRoster('wrong.xlsx', [...good, ['w2', '韩大寒', '77', '网格长', '', '']])
  const refused = await run(roster, ['import', file])
  expect(refused).toEqual({
    code: 1,
    printed: [
      '共5行，4行无误，1行有误，已逐行写在“wrong-错误说明.xlsx”里。',
      '人员第3行：网格编码“77”不在“网格”表里。',
      '有1行有误，全部没有导入。',
    ],
  })
  const marked = await readSheet(await readFile(path('wrong-错误说明.xlsx')), '人员')
  expect(marked[2]?.at(-1)).toBe('网格编码“77”不在“网格”表里。')
  expect((await run(roster, ['import', file, '--accept-partial'])).code).toBe(0)
})

test('pollution sources: import, and one enterprise’s file', async () => {
  const form = sourceForm(kinds)
  const row = form.columns.map(({ title }) =>
    title === '污染源编号'
      ? 's1'
      : title === '名称'
        ? '=1+1工地'
        : title === '类型'
          ? '工地'
          : title === '所属网格'
            ? '880101001'
            : title === '状态'
              ? '在产'
              : '',
  )
  await writeFile(path('s.xlsx'), await writeForms([{ form, rows: [row] }], []))
  expect(await run(sources, ['import', path('s.xlsx'), '--tenant', '880101'])).toEqual({
    code: 0,
    printed: ['共1行，全部无误。', '已导入：新增1家，更新0家。'],
  })
  expect((await run(sources, ['export', path('s2.xlsx')])).code).toBe(0)
  expect((await run(sources, ['import', path('s2.xlsx')])).printed[1]).toBe('与现有台账一致，没有变化。')
  expect((await run(sources, ['file', path('one.xlsx'), 's1'])).code).toBe(0)
  expect((await readSheet(await readFile(path('one.xlsx'))))[2]).toEqual(['名称', '=1+1工地'])
  expect((await run(sources, ['file', path('one.xlsx'), 's9'])).printed).toEqual(['台账里没有编号“s9”。'])
  expect((await run(sources, ['import', path('s.xlsx'), '--tenant', '1'])).printed).toEqual([
    '没有“1”这个辖区，现有：880101（云溪区）。',
  ])
})

test('a file that is not there, and a command that is none', async () => {
  expect((await run(roster, ['check', path('none.xlsx')])).printed).toEqual(['没有“none.xlsx”这个文件。'])
  expect((await run(roster, ['drop', path('t.xlsx')])).printed[0]).toContain('用法')
  expect((await run(roster, ['check', '--force'])).printed[0]).toContain('用法')
})

test('words that are not where they belong are said, and nothing is written under them', async () => {
  const wrong = async (...argv: string[]) => {
    const { code, printed } = await run(roster, argv)
    expect(code).toBe(1)
    return printed[0] ?? ''
  }
  expect(await wrong('export', '880101', path('other.xlsx'))).toMatch(
    /^“880101”不是文件名，export 后面先写文件名，如 roster\.xlsx。\n用法：/,
  )
  expect(await wrong('export', path('other.xlsx'), '880101')).toMatch(
    /^多了“880101”，辖区请写成 --tenant 编码。\n用法：/,
  )
  expect(await wrong('template', '880101')).toMatch(/^“880101”不是文件名/)
  expect(await wrong('dance', path('out.xlsx'))).toMatch(/^用法：/)
  expect(existsSync('880101') || existsSync(path('other.xlsx'))).toBe(false)
})
