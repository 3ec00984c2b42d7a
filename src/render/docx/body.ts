/** The body of a document: title, recipients, headings counted by level, paragraphs, tables. */
import { Paragraph, type Table, TextRun } from 'docx'
import type { Block } from '../../domain/document/block.ts'
import { oneLine, plainText } from '../plain-text.ts'
import { breakTitle } from './break-title.ts'
import { faces } from './fonts.ts'
import { charsPerLine, linePitch, sizes } from './measures.ts'
import type { StyleId } from './styles.ts'
import { bodyTable } from './table.ts'

/** How many letters of 二号 a line holds, with one to spare at both ends. */
const titleChars = Math.floor((charsPerLine * sizes.三号) / sizes.二号) - 1

/** 7.3.1, 7.3.2: two lines below the red rule, one line above what follows. */
export const titleParagraphs = (title: string): Paragraph[] =>
  breakTitle(title, titleChars).map(
    (line, at, lines) =>
      new Paragraph({
        style: 'DocumentTitle' satisfies StyleId,
        spacing: { before: at === 0 ? linePitch * 2 : 0, after: at === lines.length - 1 ? linePitch : 0 },
        text: line,
      }),
  )

/** 7.3.2: flush left, a full-width colon at its end; each entry is one kind of office. */
export const recipientsParagraph = (to: readonly string[]): Paragraph =>
  new Paragraph({
    style: 'Recipients' satisfies StyleId,
    text: `${to.map(oneLine).join('，')}：`,
  })

/** The last paragraph keeps with what follows: a signature never stands on a page without text. */
export function bodyBlocks(blocks: readonly Block[]): (Paragraph | Table)[] {
  const counts = [0, 0, 0, 0]
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table') return bodyTable(block)
    if (block.kind === 'paragraph') return textParagraphs(block.text, at === blocks.length - 1)
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1
    counts.fill(0, block.level)
    return headingParagraphs(block, counts[block.level - 1] ?? 1, at === blocks.length - 1)
  })
}

/** A line of the text is a paragraph. */
const textParagraphs = (text: string, keepNext = false): Paragraph[] =>
  plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => new Paragraph({ style: 'Body' satisfies StyleId, keepNext, text: line }))

/** What runs on after a heading stays in its paragraph, in the body's type. */
function headingParagraphs(
  { level, text, runOn }: Extract<Block, { kind: 'heading' }>,
  count: number,
  last: boolean,
): Paragraph[] {
  const heading = `${headingNumber(level, count)}${oneLine(text)}`
  const [first = '', ...others] = runOn === undefined ? [] : plainText(runOn).split('\n')
  return [
    new Paragraph({
      style: `Level${level}` satisfies StyleId,
      keepNext: runOn === undefined || last,
      children: [
        new TextRun(heading),
        ...(first === '' ? [] : [new TextRun({ text: first, font: faces.仿宋 })]),
      ],
    }),
    ...textParagraphs(others.join('\n'), last),
  ]
}

/** 7.3.3: 一、 （一） 1. （1）. */
function headingNumber(level: 1 | 2 | 3 | 4, count: number): string {
  if (level === 1) return `${chineseCount(count)}、`
  if (level === 2) return `（${chineseCount(count)}）`
  return level === 3 ? `${count}.` : `（${count}）`
}

/** 1 一 … 10 十 … 21 二十一, up to 99. */
export function chineseCount(count: number): string {
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const high = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return `${high}${ones === 0 ? '' : digits.charAt(ones)}`
}
