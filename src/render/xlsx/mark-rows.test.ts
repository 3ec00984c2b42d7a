/** Marks in a sheet's XML: where they stand, what they replace, what they leave alone, and what is not touched at all. */
import { expect, test } from 'vitest'
import { markRows } from './mark-rows.ts'

const sheet = (rows: string) =>
  `<worksheet><dimension ref="A1:B9"/><sheetData>${rows}</sheetData></worksheet>`
const mark = (cell: string, words: string) =>
  `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
const says = new Map([
  [1, 'why'],
  [3, 'a<b'],
  [5, 'gone'],
])

test('a mark goes behind the titles, also in a row that is empty or reaches further', () => {
  const rows =
    '<row r="1" spans="1:2" ht="20"><c r="A1" s="2"/><c r="B1" t="s"><v>0</v></c></row>' +
    '<row r="2"><c r="A2"><v>7</v></c></row><row r="3"><c r="B3"><v>1</v></c><c r="D3"><f>A1&gt;B1</f><v>2</v></c></row>' +
    '<row r="5"/>'
  expect(markRows(sheet(rows), { column: 2, from: 1, says, clears: false })).toBe(
    `<worksheet><sheetData><row r="1" ht="20"><c r="A1" s="2"/><c r="B1" t="s"><v>0</v></c>${mark('C1', 'why')}</row>` +
      `<row r="2"><c r="A2"><v>7</v></c></row><row r="3"><c r="B3"><v>1</v></c>${mark('C3', 'a&lt;b')}<c r="D3"><f>A1&gt;B1</f><v>2</v></c></row>` +
      `<row r="5">${mark('C5', 'gone')}</row></sheetData></worksheet>`,
  )
})

test('marks of an earlier round go, in rows below the titles', () => {
  const rows = '<row r="1"><c r="C1"/></row><row><c r="A2"/><c r="C2"><v>old</v></c></row>'
  const marked = markRows(sheet(rows), { column: 2, from: 2, says: new Map(), clears: true })
  expect(marked).toContain('<row r="1"><c r="C1"/></row><row><c r="A2"/></row>')
})

test('a sheet that is written in another way is left to others', () => {
  const marks = { column: 2, from: 1, says, clears: false }
  for (const xml of ['<x:worksheet><x:sheetData/></x:worksheet>', sheet('<row r="1"><c><v>1</v></c></row>')])
    expect(markRows(xml, marks)).toBeNull()
  expect(markRows(sheet('<row r="1"><!-- <row r="2"> --></row>'), marks)).toBeNull()
})
