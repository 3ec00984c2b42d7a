/** Documents as files: their golden XML, the same bytes every time, rude text, refusals. */
import { describe, expect, test } from 'vitest'
import type { OfficialDocument } from '../../domain/document/official-document.ts'
import { chineseCount } from './body.ts'
import { breakTitle } from './break-title.ts'
import { sealedIndents, unsealedIndents } from './closing.ts'
import { byLines, lettersOf, paragraphWith, partsOf } from './parts.ts'
import { DocumentError, renderDocument } from './render-document.ts'
import { notification, report, weekly } from './samples.ts'

describe.each(Object.entries({ notification, report, weekly }))('%s', (name, datum) => {
  test('is as its golden file', async () => {
    const parts = partsOf(await renderDocument(datum))
    await expect(byLines(parts['word/document.xml'] ?? '')).toMatchFileSnapshot(`golden/${name}.xml`)
  })

  test('is the same file every time, to the byte', async () => {
    expect(await renderDocument(datum)).toEqual(await renderDocument(structuredClone(datum)))
  })
})

test('the styles are as their golden file', async () => {
  const parts = partsOf(await renderDocument(weekly))
  await expect(byLines(parts['word/styles.xml'] ?? '')).toMatchFileSnapshot('golden/styles.xml')
})

test('the file names no person, program or hour', async () => {
  const { 'docProps/core.xml': core = '' } = partsOf(await renderDocument(notification))
  expect(core).toContain('2026-11-05T00:00:00Z')
  expect(core).not.toMatch(/creator|lastModifiedBy/)
})

test('rude text stays text', async () => {
  const text = '第一行\n<w:br/>&amp; <script>\u0000\u0008\uD800😀\r\n=cmd'
  const xml =
    partsOf(await renderDocument({ ...notification, body: [{ kind: 'paragraph', text }] }))[
      'word/document.xml'
    ] ?? ''
  expect(lettersOf(paragraphWith(xml, '第一行'))).toBe('第一行')
  expect(lettersOf(xml)).toContain('&lt;w:br/&gt;&amp;amp; &lt;script&gt;😀')
  expect(lettersOf(paragraphWith(xml, '=cmd'))).toBe('=cmd')
})

test('a table without rows says so', async () => {
  const table = {
    kind: 'table',
    columns: [
      { title: '编号', share: 1 },
      { title: '问题', share: 3 },
    ],
    rows: [],
  } as const
  const xml =
    partsOf(
      await renderDocument({ ...notification, body: [{ ...table, columns: [...table.columns], rows: [] }] }),
    )['word/document.xml'] ?? ''
  expect(lettersOf(/<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? '')).toBe('编号问题无')
})

test('a wrong number and a wrong date are refused, each with its sentence', async () => {
  const wrong: OfficialDocument = {
    ...notification,
    number: '某环委办发〔2026〕第6号',
    date: '2026年01月05日',
  }
  await expect(renderDocument(wrong)).rejects.toThrow(DocumentError)
  await expect(renderDocument(wrong)).rejects.toThrow(/不编“第”字.*不编虚位/)
})

test('an empty element is refused by its name, in Chinese', async () => {
  const wrong: OfficialDocument = { ...notification, title: '', body: [], attachments: ['名单。'] }
  await expect(renderDocument(wrong)).rejects.toThrow(
    '标题为空、过长或不合格式，请核对。正文为空、过长或不合格式，请核对。名称末尾不加标点，请删去。',
  )
})

describe('a title', () => {
  test.each([
    ['关于扬尘整治的通知', ['关于扬尘整治的通知']],
    ['上行\n下行', ['上行', '下行']],
  ])('%j keeps its lines', (title, lines) => {
    expect(breakTitle(title, 19)).toEqual(lines)
  })

  test('is cut between words, in lines that fit and are not of one length', () => {
    const lines = breakTitle(notification.title, 19)
    expect(lines.join('')).toBe(notification.title)
    expect(lines).toHaveLength(2)
    expect(lines[0]).not.toMatch(/[\d（]$/)
    expect(new Set(lines.map((line) => line.length)).size).toBe(2)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(20)
  })

  test('without a word to cut at is cut where the line is full', () => {
    const lines = breakTitle('1'.repeat(100), 19)
    expect(lines.join('')).toHaveLength(100)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(38)
  })
})

describe('署名 and 成文日期', () => {
  test('sealed: the date ends four from the right, the name is centred above it', () => {
    expect(sealedIndents('某区环委办', '2026年1月5日')).toEqual({ name: 4.5, date: 4 })
    // Twenty characters above six and a half: the name keeps inside, the date stays below its middle.
    expect(sealedIndents('某'.repeat(20), '2026年11月5日')).toEqual({ name: 0, date: 6.75 })
  })

  test('unsealed: the name ends two from the right, the date begins two after it', () => {
    const { name, date } = unsealedIndents('某区环境保护委员会办公室', '2026年11月5日')
    expect(name).toBe(2)
    const begins = (right: number, wide: number) => 28 - right - wide
    expect(begins(date, 6.5) - begins(name, 12)).toBe(2)
    // A short name: now the date ends two from the right, and begins two after the name all the same.
    const short = unsealedIndents('北苇镇', '2026年11月5日')
    expect(short.date).toBe(2)
    expect(begins(short.date, 6.5) - begins(short.name, 3)).toBe(2)
  })
})

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [34, '三十四'],
])('%i is counted %s', (count, said) => {
  expect(chineseCount(count)).toBe(said)
})
