/** Whatever people type stays text in all four forms: no markup, no formula, no torn line, no broken file. */
import { read } from 'hucre'
import { describe, expect, test } from 'vitest'
import type { Digest } from '../../domain/digest/digest.ts'
import type { GroupId } from '../../domain/names.ts'
import { lettersOf, partsOf, xmlFault } from '../docx/parts.ts'
import { renderDocument } from '../docx/render-document.ts'
import { drawPicture } from '../png/draw-picture.ts'
import { renderLetter } from '../text/letter.ts'
import { now } from '../text/samples/cast.ts'
import { channels } from '../text/samples/channels.ts'
import { writeLedger } from '../xlsx/write-ledger.ts'
import { documentOf } from './document-of.ts'
import { pictureOf } from './picture-of.ts'
import { busyWeek } from './samples.ts'
import { tableOf } from './table-of.ts'

const [matter] = busyWeek.waiting
const [row] = busyWeek.rows
if (!matter || !row) throw new Error('the busy week has work in it')

/** The words as a matter's text and as a grid's name. */
const about = (words: string): Digest => ({
  ...busyWeek,
  rows: [{ ...row, name: words }, ...busyWeek.rows.slice(1)],
  heat: [{ name: words, values: busyWeek.trend.labels.map(() => 1) }],
  waiting: [{ ...matter, place: null, text: words }],
})

describe.each([
  ['a formula', "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ['a sum', '+1+1号路口冒烟', '+1+1号路口冒烟'],
  ['a minus', '-2号井漏水', '-2号井漏水'],
  ['an at', '@SUM(A1:A9)', '@SUM(A1:A9)'],
  ['a tab before a formula', '\t=1+1', '=1+1'],
  ['line feeds', '第一行\r\n第二行\n\n第三行', '第一行'],
  ['markup', '<script>alert(1)</script>&amp;"<b>', '<script>alert(1)</script>&amp;"<b>'],
  ['signs of no file', '河边\u0000\u0008\uD800倒垃圾', '河边倒垃圾'],
  ['emoji', '冒黑烟😀🇨🇳', '冒黑烟'],
  ['60 characters', '长'.repeat(60), '长长长长长长长长'],
])('%s', (_, words, shown) => {
  const digest = about(words)

  test('as chat text is one line', () => {
    const text = said(digest)
    // Half of a sign is shown as the sign for that.
    const line =
      text
        .replaceAll('\uFFFD', '')
        .split('\n')
        .find((one) => one.startsWith(matter.no)) ?? ''
    expect(line).toContain([...shown].slice(0, 8).join(''))
    expect(line).toContain(matter.holder)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })

  test('as a picture is text in whole SVG', async () => {
    const svg = await drawPicture(pictureOf(digest))
    expect(xmlFault(svg)).toBeNull()
    expect(svg).not.toContain('<script')
    const letters = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, one = '']) => one).join('')
    expect(letters.replaceAll('&#39;', '&apos;')).toContain(escaped([...shown].slice(0, 6).join('')))
  })

  test('as a document is text in whole XML', async () => {
    const parts = partsOf(await renderDocument(documentOf(digest, words)))
    for (const [name, part] of Object.entries(parts))
      if (/\.(?:xml|rels)$/.test(name)) expect(xmlFault(part), name).toBeNull()
    expect(lettersOf(parts['word/document.xml'] ?? '')).toContain(escaped(shown))
  })

  test('as a table is a cell of text', async () => {
    const pieces: Uint8Array[] = []
    for await (const piece of writeLedger(tableOf(digest))) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    const parts = partsOf(bytes)
    for (const [name, part] of Object.entries(parts))
      if (/\.(?:xml|rels)$/.test(name)) expect(xmlFault(part), name).toBeNull()
    expect(Object.values(parts).join('')).not.toContain('<f>')
    const cell = (await read(bytes)).sheets[0]?.rows[2]?.[0]
    expect(String(cell)).toContain(shown)
    expect(typeof cell).toBe('string')
  })
})

/** What the leaders' group reads. */
const said = (digest: Digest): string => {
  const plain = { field: null, forms: [], outlook: '', signedBy: null, since: [], later: null, asked: [] }
  const meaning = { kind: 'digest-made' as const, digest, how: 'due' as const, ...plain }
  const to = { kind: 'group', group: 'g-leaders' as GroupId } as const
  const channel = { capabilities: channels.文字, userIds: new Map(), readPhoto: async () => new Uint8Array() }
  return renderLetter({ key: 'k', meaning, to }, { now, ...channel }).text
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')

test.each([0, 1])('%i grids below are a digest in all four forms', async (count) => {
  const digest: Digest = {
    ...busyWeek,
    rows: busyWeek.rows.slice(0, count),
    heat: busyWeek.heat.slice(0, count),
  }
  expect(said(digest)).toContain('报告12件')
  expect(xmlFault(await drawPicture(pictureOf(digest)))).toBeNull()
  const { 'word/document.xml': xml = '' } = partsOf(await renderDocument(documentOf(digest, '')))
  expect(xmlFault(xml)).toBeNull()
  const pieces: Uint8Array[] = []
  for await (const piece of writeLedger(tableOf(digest))) pieces.push(piece)
  // What the one grid has not done the unit has done itself: the rows make the total.
  const names = (await read(Buffer.concat(pieces))).sheets[0]?.rows.slice(1).map(([name]) => name)
  expect(names).toEqual(count === 0 ? ['城区（合计）'] : ['城区（合计）', '北苇镇', '本级'])
})
