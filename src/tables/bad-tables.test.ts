/** Tables as they really come in: merged cells, circles, full-width digits, formulas, phone numbers, wrong sheets, 50,000 rows. */

import { read, writeXlsx } from 'hucre'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { departmentForm, gridForm, groupForm, peopleForm, rosterForms } from '../domain/grid/roster-forms.ts'
import type { TenantCode } from '../domain/names.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import type { Form } from '../domain/table/form.ts'
import { writeForms, writeTemplate } from '../render/xlsx/write-form.ts'
import { checkRosterFile } from './roster-file.ts'
import { checkSourcesFile } from './sources-file.ts'

type Rows = readonly (readonly string[])[]
const nobody = { read: async () => null, taken: async () => new Set<string>() }
const fileOf = (grids: Rows, people: Rows = [], groups: Rows = [], departments: Rows = []) =>
  writeForms(
    [
      { form: gridForm, rows: grids },
      { form: groupForm, rows: groups },
      { form: departmentForm, rows: departments },
      { form: peopleForm, rows: people },
    ],
    [],
  )
async function check(...sheets: Parameters<typeof fileOf>) {
  const checked = await checkRosterFile(nobody, await fileOf(...sheets), null)
  if (checked.kind === 'unreadable') throw new Error(checked.why)
  return checked
}
const said = async (...sheets: Parameters<typeof fileOf>) =>
  (await check(...sheets)).faults.map(({ sheet, row, says }) => `${sheet}${row} ${says}`)
const root = ['880101', '云溪区', '一级', '']

test('a clean roster is right; codes lose spaces and full-width digits', async () => {
  const checked = await check([root, ['８８０１０１ 001', ' 某  镇 ', '二级', '880101']])
  expect(checked.faults).toEqual([])
  expect(checked.value.wished?.grids[1]).toMatchObject({ code: '880101001', name: '某 镇' })
})

test.each<[string, Rows, readonly string[]]>([
  [
    'twice',
    [root, ['1', '甲镇', '二级', '880101'], ['1', '乙镇', '二级', '880101']],
    ['网格3 网格编码与第4行重复。', '网格4 网格编码与第3行重复。'],
  ],
  ['without its parent', [root, ['1', '甲镇', '二级', '99']], ['网格3 上级编码“99”不在本表里。']],
  [
    'in a circle',
    [root, ['1', '甲', '二级', '2'], ['2', '乙', '三级', '1']],
    ['网格3 上级编码绕成了圈，从“1”往上又回到它自己。', '网格4 上级编码绕成了圈，从“2”往上又回到它自己。'],
  ],
  [
    'at a level that does not fit',
    [root, ['1', '甲村', '三级', '880101']],
    ['网格3 上级“云溪区”是一级，本行应为二级。'],
  ],
  [
    'as a second root',
    [root, ['1', '甲镇', '一级', '']],
    ['网格3 “上级编码”要填；根网格只能有一个，已是“880101”。'],
  ],
  [
    'with a name of 61 characters',
    [root, ['1', '长'.repeat(61), '二级', '880101']],
    ['网格3 “网格名称”最多60个字，现在61个。'],
  ],
])('a grid %s', async (_, rows, faults) => {
  expect(await said(rows)).toEqual(faults)
})

test('a name of 60 characters is a name', async () => {
  expect(await said([root, ['1', '长'.repeat(60), '二级', '880101']])).toEqual([])
})

test('people: one id for two, a post nowhere, a phone number for an id', async () => {
  const phone = `138${'0'.repeat(8)}`
  expect(
    await said(
      [root],
      [
        ['p1', '李甲', '880101', '网格长', '', ''],
        ['p1', '王乙', '880101', '副网格长', '', ''],
        ['p2', '赵丙', '77', '网格长', '', ''],
        [phone, '钱丁', '880101', '网格长', '', ''],
        ['p3', '孙戊', '880101', '村长', '', ''],
      ],
    ),
  ).toEqual([
    '人员3 人员编号“p1”已是“李甲”，两个人不能用同一编号。',
    '人员4 网格编码“77”不在“网格”表里。',
    '人员5 “人员编号”像是手机号，手机号不保存，请改填别的。',
    '人员6 “岗位”只能填第一网格长、网格长、副网格长、监督员、网格办工作人员；填了网格编码，“岗位”也要填。',
  ])
})

test('the same file comes back with what is wrong beside each row, and is read again', async () => {
  const { marked } = await check([root, ['1', '甲镇', '二级', '99']])
  const rows = await readSheet(Buffer.from(marked ?? []), '网格')
  expect(rows[0]?.at(-1)).toBe('错误说明')
  expect(rows[1]?.at(-1)).toBeNull()
  expect(rows[2]).toEqual(['1', '甲镇', '二级', '99', '上级编码“99”不在本表里。'])
  const again = await checkRosterFile(nobody, marked ?? new Uint8Array(), null)
  expect(again).toMatchObject({ kind: 'checked', notes: [], faults: [{ row: 3 }] })
})

test('merged cells mean the same in all of them, a formula counts by what it shows', async () => {
  const bytes = await writeXlsx({
    sheets: rosterForms.map(({ sheet, columns }) => ({
      name: sheet,
      rows: [
        columns.map(({ title }) => title),
        ...(sheet === '网格' ? [root, ['1', '甲镇', '二级', '880101'], ['2', '乙镇', null, null]] : []),
      ],
      ...(sheet === '网格'
        ? {
            merges: [
              { startRow: 2, endRow: 3, startCol: 2, endCol: 2 },
              { startRow: 2, endRow: 3, startCol: 3, endCol: 3 },
            ],
            cells: new Map([['3,1', { formula: 'cmd|"/c calc"!A1', formulaResult: '乙镇' }]]),
          }
        : {}),
    })),
  })
  const checked = await checkRosterFile(nobody, bytes, null)
  expect(checked).toMatchObject({ kind: 'checked', faults: [] })
  if (checked.kind === 'checked')
    expect(checked.value.wished?.grids[2]).toMatchObject({ name: '乙镇', level: 2 })
})

test('what begins like a formula is written as text', async () => {
  const bytes = await fileOf([root, ['1', '=cmd|"/c calc"!A1', '二级', '880101']])
  const { sheets } = await read(bytes)
  expect(sheets[0]?.rows[2]?.[1]).toBe('=cmd|"/c calc"!A1')
  expect(sheets[0]?.cells?.get('2,1')?.formula).toBeUndefined()
})

test('a column of phone numbers is named and passed over', async () => {
  const bytes = await writeXlsx({
    sheets: rosterForms.map(({ sheet, columns }) => ({
      name: sheet,
      rows: [
        [...columns.map(({ title }) => title), ...(sheet === '人员' ? ['手机号', '备注'] : [])],
        ...(sheet === '网格' ? [root] : []),
      ],
    })),
  })
  const checked = await checkRosterFile(nobody, bytes, null)
  expect(checked).toMatchObject({
    kind: 'checked',
    notes: ['人员：“手机号”不保存，已忽略；“备注”不在模板里，已忽略。'],
  })
})

test.each<[string, () => Promise<Uint8Array>, string]>([
  ['no file at all', async () => new Uint8Array(), '文件是空的，请重新发送。'],
  [
    'something else',
    async () => new TextEncoder().encode('不是表格'),
    '这不是表格文件，请发送 .xlsx 格式的表格。',
  ],
  ['titles alone', () => fileOf([]), '表里还没有填数据（示例行不算），请填好后再来。'],
  [
    'the template as it is',
    () => writeTemplate(rosterForms, ['说明']),
    '表里还没有填数据（示例行不算），请填好后再来。',
  ],
  [
    'another table',
    () => writeForms([{ form: sourceForm(['工地']), rows: [] }], []),
    '没有找到“网格”、“群”、“部门”、“人员”工作表，请用模板填写。',
  ],
])('%s is answered with a sentence', async (_, bytes, why) => {
  expect(await checkRosterFile(nobody, await bytes(), null)).toEqual({ kind: 'unreadable', why })
})

test('the template has lists to choose from, and a page that explains', async () => {
  const { sheets } = await read(await writeTemplate(rosterForms, ['一句说明。']))
  expect(sheets.map(({ name }) => name)).toEqual(['网格', '群', '部门', '人员', '说明'])
  expect(sheets[0]?.dataValidations?.[0]).toMatchObject({
    type: 'list',
    values: ['一级', '二级', '三级', '四级', '五级'],
  })
  expect(String(sheets[0]?.rows[1]?.[0])).toMatch(/^示例/)
})

const one = (form: Form, cells: Readonly<Record<string, string>>) =>
  form.columns.map(({ title }) => cells[title] ?? '')

test('pollution sources: kinds out of the data, days in many ways, what is wrong said', async () => {
  const form = sourceForm(['工地', '加油站'])
  const rosters = {
    read: async () => (await check([root])).value.wished,
  }
  const base = { 污染源编号: 's1', 名称: '某工地', 类型: '工地', 所属网格: '880101', 状态: '在产' }
  const rows = [
    {
      ...base,
      许可证有效期: '2028年6月30日',
      最近核查日期: '２０２６/1/2',
      坐标: '112.85，35.49',
      主要污染物: '扬尘、噪声',
    },
    { ...base, 污染源编号: 's2', 类型: '机场', 许可证有效期: '明年', 坐标: '35.49,112.85' },
    { ...base, 污染源编号: 's3', 所属网格: '77', 统一社会信用代码: '123', 状态: '' },
  ].map((cells) => one(form, cells))
  const checked = await checkSourcesFile(
    rosters,
    await writeForms([{ form, rows }], []),
    '880101' as TenantCode,
    ['工地', '加油站'],
  )
  if (checked.kind === 'unreadable') throw new Error(checked.why)
  expect(checked.value.sources).toMatchObject([
    {
      code: 's1',
      permitUntil: '2028-06-30',
      checkedOn: '2026-01-02',
      location: '112.85,35.49',
      pollutants: ['扬尘', '噪声'],
    },
  ])
  expect(checked.faults.map(({ says }) => says)).toEqual([
    '“类型”只能填工地、加油站；“许可证有效期”不是日期，请写作2026-11-22；“坐标”应为经度,纬度，如112.85,35.49。',
    '“状态”要填；网格编码“77”不在名册里；“统一社会信用代码”应为18位字母和数字。',
  ])
})

test('5,000 rows are checked in one go; the one that is wrong among them is found', async () => {
  const villages = Array.from({ length: 4_998 }, (_, n) => [`8801010${n}`, `${n}村`, '二级', '880101'])
  const faults = await said([root, ...villages, ['88', '远村', '二级', '99']])
  expect(faults).toEqual(['网格5001 上级编码“99”不在本表里。'])
}, 20_000)
