/** One digest, three forms beside its words: golden XML and SVG, a table read back, rude names that stay text. */
import { describe, expect, test } from 'vitest'
import { Digest } from '../../domain/digest/digest.ts'
import { Picture } from '../../domain/digest/picture.ts'
import { byLines, lettersOf, partsOf } from '../docx/parts.ts'
import { renderDocument } from '../docx/render-document.ts'
import { drawPicture } from '../png/draw-picture.ts'
import { readTable } from '../xlsx/read-table.ts'
import { writeLedger } from '../xlsx/write-ledger.ts'
import { documentOf } from './document-of.ts'
import { pictureOf } from './picture-of.ts'
import { busyWeek, evening, month, quietWeek, rude } from './samples.ts'
import { tableOf } from './table-of.ts'

const samples = Object.entries({ 'busy-week': busyWeek, 'quiet-week': quietWeek, evening, month, rude })
const documentXml = async (digest: Digest, outlook = '') =>
  partsOf(await renderDocument(documentOf(digest, outlook)))['word/document.xml'] ?? ''

describe.each(samples)('%s', (name, digest) => {
  test('is a datum, and stays one when it is kept and read again', () => {
    expect(Digest.parse(JSON.parse(JSON.stringify(digest)))).toEqual(digest)
  })

  test('is a document as its golden file', async () => {
    await expect(byLines(await documentXml(digest))).toMatchFileSnapshot(`golden/${name}.xml`)
  })

  test('is a picture as its golden file', async () => {
    const picture = pictureOf(digest)
    expect(Picture.parse(picture)).toEqual(picture)
    await expect(drawPicture(picture)).toMatchFileSnapshot(`golden/${name}.svg`)
  })
})

test('a report to the first level is a bulletin with its number, a month an official document', () => {
  expect(documentOf(busyWeek, '')).toMatchObject({ kind: 'bulletin', issue: 47, date: '2026年11月23日' })
  expect(documentOf(month, '')).toMatchObject({ kind: 'official-document', number: '网环办〔2026〕10号' })
  const town = { ...busyWeek, unit: { ...busyWeek.unit, name: '北苇镇', level: 2 } }
  expect(documentOf(town, '')).toMatchObject({ head: '网格化环境监管周调度通报' })
})

test('what is foreseen is a place to fill in until somebody wrote it', async () => {
  expect(lettersOf(await documentXml(busyWeek))).toContain('（由编发单位填写）')
  const written = lettersOf(await documentXml(busyWeek, '盯紧秸秆禁烧'))
  expect(written).toContain('盯紧秸秆禁烧')
  expect(written).not.toContain('由编发单位填写')
})

test('the table has the whole first, numbers as numbers and days as days; a formula is text', async () => {
  const pieces: Uint8Array[] = []
  for await (const piece of writeLedger(tableOf(rude))) pieces.push(piece)
  const table = await readTable(Buffer.concat(pieces), ['区域', '自', '报告', '巡查'])
  const rows = JSON.stringify(table)
  expect(rows).toContain('（合计）')
  expect(rows).toContain("=cmd|' /C calc'!A0")
  expect(rows).toContain('2026-11-16')
})
