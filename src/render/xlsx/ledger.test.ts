/** Ledgers: opened again by another library, rude cells, dates in China time, links, filter and frozen head, a golden sheet. */
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { at } from '../../domain/calendar/days.ts'
import { LedgerColumn, type LedgerRow } from '../../domain/digest/ledger.ts'
import type { Day } from '../../domain/names.ts'
import { openLinks } from './links.ts'
import { readTable } from './read-table.ts'
import { caseColumns, caseLedger, caseRow, rude } from './samples.ts'
import { writeLedger } from './write-ledger.ts'

async function fileOf(ledger: Parameters<typeof writeLedger>[0]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeLedger(ledger)) pieces.push(piece)
  return Buffer.concat(pieces)
}
const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, part]) => [path, strFromU8(part)]))
const column = (title: string, kind: LedgerColumn['kind']): LedgerColumn => ({ title, kind, width: 8 })
const one = (kind: LedgerColumn['kind'], cells: LedgerRow) =>
  fileOf({ name: '一列', columns: [column('列', kind)], rows: cells.map((cell) => [cell]) })
const sheetOf = (file: Uint8Array): string => partsOf(file)['xl/worksheets/sheet1.xml'] ?? ''

/** The clock as the sheet shows it; the reader loses a millisecond. */
const shown = (value: unknown): string =>
  new Date(Math.round(Number(value) / 1000) * 1000).toISOString().slice(0, 16)

test('another library reads the same rows', async () => {
  const [titles, ...rows] = await readSheet(await fileOf(caseLedger(50)))
  expect(titles).toEqual(caseColumns.map(({ title }) => title))
  expect(rows).toHaveLength(50)
  for (const [index, row] of rows.entries()) {
    const [number, no, source, , code, place, , text, photo, , score, state] = caseRow(index + 1)
    const link = photo as { text: string } | null
    expect([row[0], row[1], row[2], row[4], row[5], row[7], row[8], row[10], row[11]]).toEqual([
      number,
      no,
      source,
      code,
      place,
      text,
      link?.text ?? null,
      Number(score),
      state,
    ])
    expect(shown(row[3])).toBe(`2026-11-16T0${(index + 1) % 10}:30`)
    expect(shown(row[9])).toBe('2026-11-20T00:00')
  }
})

test('the sheet is as its golden file, the file the same every time', async () => {
  const file = await fileOf(caseLedger(5))
  await expect(
    sheetOf(file).replaceAll(/(?=<row |<autoFilter|<hyperlink |<cols)/g, '\n'),
  ).toMatchFileSnapshot('golden/case-ledger.xml')
  await expect(partsOf(file)['xl/styles.xml']?.replaceAll('><', '>\n<')).toMatchFileSnapshot(
    'golden/styles.xml',
  )
  expect(await fileOf(caseLedger(5))).toEqual(file)
})

test('has a filter over all rows, a frozen head, and its titles on every printed page', async () => {
  const sheet = sheetOf(await fileOf(caseLedger(5)))
  expect(sheet).toContain('<autoFilter ref="A1:L6"/>')
  expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
  expect(partsOf(await fileOf(caseLedger(5)))['xl/workbook.xml']).toContain('Print_Titles')
  expect(LedgerColumn.array().parse(caseColumns)).toEqual(caseColumns)
})

describe('rude cells', () => {
  test('stay text, letter for letter, and are no formulas', async () => {
    const file = await one('text', rude)
    expect(sheetOf(file)).not.toContain('<f>')
    const [, ...rows] = await readSheet(file, { trim: false })
    expect(rows.map(([cell]) => cell)).toEqual([...rude])
  })

  test('are marked as text, so that editing one does not make a formula of it', async () => {
    const file = partsOf(await one('text', ['=1+1']))
    const style = Number(
      /<c r="A2" s="(\d+)" t="inlineStr"/.exec(file['xl/worksheets/sheet1.xml'] ?? '')?.[1],
    )
    const formats = [...(file['xl/styles.xml'] ?? '').matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(
      ([, id]) => id,
    )
    expect(file['xl/styles.xml']).toContain(`<numFmt numFmtId="${formats[style]}" formatCode="@"/>`)
  })

  test('without what no file may hold, and not longer than a cell', async () => {
    const [, ...rows] = await readSheet(await one('text', ['a\u0000b\u0007c\uD800d', '长'.repeat(40_000)]))
    expect(rows[0]).toEqual(['abcd'])
    expect(String(rows[1]?.[0])).toHaveLength(32_767)
    expect(String(rows[1]?.[0])).toMatch(/长……（过长，已截断）$/)
  })

  test('a value its column does not expect is text, not lost', async () => {
    const rows = async (kind: LedgerColumn['kind'], cell: LedgerRow[number]) =>
      (await readSheet(await one(kind, [cell])))[1]
    expect(await rows('date', '尽快')).toEqual(['尽快'])
    expect(await rows('decimal', '约3.5')).toEqual(['约3.5'])
    expect(await rows('number', '12')).toEqual(['12'])
  })
})

test('a moment is shown as China’s clock shows it, whatever the machine’s zone', async () => {
  const times = ['00:00', '00:30', '07:59', '08:00', '23:59'].map((clock) => at('2026-03-01' as Day, clock))
  const [, ...rows] = await readSheet(await one('datetime', times))
  expect(rows.map(([cell]) => shown(cell).slice(11))).toEqual(['00:00', '00:30', '07:59', '08:00', '23:59'])
  expect(rows.map(([cell]) => shown(cell).slice(0, 10))).toEqual(Array(5).fill('2026-03-01'))
})

test('a row in which a text goes on below is as high as its lines, and no other', async () => {
  const columns = [{ title: '描述', kind: 'text', width: 10 }] as const
  const texts = [
    '短',
    '十个字正好一行不换下',
    '十一个字就要换到下一行',
    'HB20261116-001 abcd',
    '一行\n两行\n三行',
  ]
  const sheet = sheetOf(await fileOf({ name: '台账', columns, rows: texts.map((text) => [text]) }))
  const heights = [...sheet.matchAll(/<row r="\d+"(?: ht="(\d+)")?>/g)].map(([, ht]) => ht ?? '')
  expect(heights).toEqual(['', '', '', '30', '', '45'])
})

test('on paper it bears its heading and numbers its pages', async () => {
  const sheet = sheetOf(await fileOf({ ...caseLedger(1), heading: '北苇镇R&D园问题台账' }))
  expect(sheet).toContain('<oddHeader>&amp;C&amp;14 北苇镇R&amp;&amp;D园问题台账</oddHeader>')
})

describe('links', () => {
  const urls = [
    'https://example.org/a?b=1&c=2',
    'photos/a1.jpg',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '../up.jpg',
    '//host/x.jpg',
  ]

  test('lead to pages and to photos beside the ledger, nowhere else', async () => {
    const file = partsOf(
      await one(
        'link',
        urls.map((url) => ({ text: '查看', url })),
      ),
    )
    expect(file['xl/worksheets/sheet1.xml']?.match(/<hyperlink /g)).toHaveLength(2)
    expect(file['xl/worksheets/_rels/sheet1.xml.rels']?.match(/Target="[^"]*"/g)).toEqual([
      'Target="https://example.org/a?b=1&amp;c=2"',
      'Target="photos/a1.jpg"',
    ])
  })

  test('beyond what a sheet may hold show their address', () => {
    const links = openLinks()
    const places = [{ letter: 'A', kind: 'link', width: 9, style: '1' }] as const
    const link = { text: '查看', url: 'photos/a1.jpg' }
    for (let row = 2; row < 65_532; row += 1) expect(links.take(row, [link], places)).toEqual([link])
    expect(links.take(65_532, [link], places)).toEqual(['photos/a1.jpg'])
  })
})

test.each([0, 1])('%i rows are a ledger too', async (count) => {
  expect(await readSheet(await fileOf(caseLedger(count)))).toHaveLength(count + 1)
})

test('rows may come one by one from a database; its failure is passed on', async () => {
  async function* rows(fails: boolean): AsyncGenerator<LedgerRow> {
    yield ['一']
    if (fails) throw new Error('gone')
    yield ['二']
  }
  const ledger = (fails: boolean) => ({ name: '台账', columns: [column('列', 'text')], rows: rows(fails) })
  expect(await readSheet(await fileOf(ledger(false)))).toEqual([['列'], ['一'], ['二']])
  await expect(fileOf(ledger(true))).rejects.toThrow('gone')
})

test('what is exported is imported unchanged', async () => {
  const table = await readTable(await one('text', rude), ['列'])
  if (table.kind !== 'table') throw new Error(table.why)
  expect(table.rows.map(({ cells }) => cells.列)).toEqual(rude.map((text) => text.trim()))
})
