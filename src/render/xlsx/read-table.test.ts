/** Tables that people filled in: a heading above the titles, merged cells, numbers for text, wrong files, many rows. */
import { type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readTable } from './read-table.ts'

const wanted = ['名称', '网格编码', '最近核查日期']
const titles = ['序号', '名称*', '网格\n编码', '最近核查日期 ', '备注']

const sheet = (rows: CellValue[][], merges: MergeRange[] = []): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '污染源', rows, merges }] })

async function read(rows: CellValue[][], merges: MergeRange[] = []) {
  const table = await readTable(await sheet(rows, merges), wanted)
  if (table.kind !== 'table') throw new Error(table.why)
  return table
}
const why = async (rows: CellValue[][]) => {
  const table = await readTable(await sheet(rows), wanted)
  return table.kind === 'unreadable' ? table.why : 'readable'
}

test('the titles are found below a heading, whatever their order, stars and line breaks', async () => {
  const table = await read([
    ['污染源信息台账'],
    ['填表单位：北苇镇', null, null, '填表日期'],
    titles,
    [1, '北苇砂石料场', '990101001000012', new Date('2026-11-02T00:00:00Z'), null],
    [],
    [2, ' 柳湾养殖场 ', '990101001000013', '2026-11-03', '停产\n待核'],
  ])
  expect(table.sheet).toBe('污染源')
  expect(table.titles).toEqual(['序号', '名称', '网格编码', '最近核查日期', '备注'])
  expect(table.rows).toEqual([
    {
      row: 4,
      cells: {
        序号: '1',
        名称: '北苇砂石料场',
        网格编码: '990101001000012',
        最近核查日期: '2026-11-02',
        备注: '',
      },
    },
    {
      row: 6,
      cells: {
        序号: '2',
        名称: '柳湾养殖场',
        网格编码: '990101001000013',
        最近核查日期: '2026-11-03',
        备注: '停产\n待核',
      },
    },
  ])
})

test('merged cells all say the same', async () => {
  const merges = [
    { startRow: 0, endRow: 0, startCol: 0, endCol: 2 },
    { startRow: 2, endRow: 4, startCol: 1, endCol: 1 },
  ]
  const rows = [['污染源信息台账'], wanted, ['甲厂', '9901', 'x'], ['乙厂', null, 'y'], ['丙厂', null, 'z']]
  const table = await read(rows, merges)
  expect(table.rows.map(({ cells }) => cells.网格编码)).toEqual(['9901', '9901', '9901'])
})

test('numbers and moments are read as they are seen', async () => {
  const seen = async (value: CellValue) => (await read([wanted, ['甲', value, 'x']])).rows[0]?.cells.网格编码
  expect(await seen(990101001000012)).toBe('990101001000012')
  expect(await seen(0.1 + 0.2)).toBe('0.3')
  expect(await seen(-12)).toBe('-12')
  expect(await seen(true)).toBe('是')
  expect(await seen(new Date('2026-11-02T09:10:00Z'))).toBe('2026-11-02 09:10')
  expect(await seen('=cmd')).toBe('=cmd')
})

describe('what cannot be read is said in a sentence', () => {
  test.each([
    ['an empty file', new Uint8Array(), '文件是空的'],
    ['text', new TextEncoder().encode('名称,网格编码'), '不是表格文件'],
  ])('%s', async (_, bytes, sentence) => {
    expect(await readTable(bytes, wanted)).toEqual({
      kind: 'unreadable',
      why: expect.stringContaining(sentence),
    })
  })

  test('a torn file', async () => {
    const whole = await sheet([wanted, ['甲', '1', 'x']])
    const torn = await readTable(whole.slice(0, whole.length / 2), wanted)
    expect(torn).toEqual({ kind: 'unreadable', why: expect.stringContaining('重新发送') })
  })

  test('one that says it is larger unpacked than any table', async () => {
    const small = await sheet([titles])
    // Each entry of the directory says how large its part will be.
    const view = new DataView(small.buffer, small.byteOffset, small.byteLength)
    for (let at = 0; at + 28 < small.length; at += 1)
      if (view.getUint32(at) === 0x50_4b_01_02) view.setUint32(at + 24, 90_000_000, true)
    const table = await readTable(small, wanted)
    expect(table).toEqual({
      ...{ kind: 'unreadable' },
      why: '表格太大，解开后超过100兆，请删去用不着的行和列，或分成几份发送。',
    })
  })

  test('a file behind a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: '一', rows: [wanted] }],
      encryption: { password: 'x', spinCount: 1000 },
    })
    expect(await readTable(locked, wanted)).toEqual({
      kind: 'unreadable',
      why: expect.stringContaining('密码'),
    })
  })

  test('titles that are missing, doubled or not there at all', async () => {
    expect(await why([['标题'], ['名称', '网格编码']])).toBe(
      '表头缺少：最近核查日期（第2行）。请用模板填写。',
    )
    expect(
      await why([
        [...wanted, '名称'],
        ['甲', '1', 'x', '乙'],
      ]),
    ).toBe('表头有重复的列：名称。请只留一列。')
    expect(await why([['甲', '乙']])).toBe(
      '没有找到表头，表头应含：名称、网格编码、最近核查日期。请用模板填写。',
    )
    expect(await why([])).toContain('没有找到表头')
  })

  test('a code that was stored as a number and has lost its last digits', async () => {
    expect(await why([wanted, ['甲', 990101001000012300, 'x']])).toMatch(/^第2行“网格编码”是数字格式/)
  })
})

test('50,000 rows are read, one more is refused', async () => {
  const rows = (count: number) => [
    wanted,
    ...Array.from({ length: count }, (_, at) => [`第${at}家`, `99${at}`, '2026-11-02']),
  ]
  expect((await read(rows(50_000))).rows).toHaveLength(50_000)
  expect(await why(rows(50_001))).toBe('表格超过50000行，请分成几份发送。')
}, 60_000)
