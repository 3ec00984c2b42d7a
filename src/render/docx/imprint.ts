/** 版记 and page numbers: who gets copies, who printed it and when, at the foot of the last page. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  LineRuleType,
  OverlapType,
  PageNumber,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { charsWide, oneLine } from '../plain-text.ts'
import { imprintRules, mm, page, pt, sizes, textWidth } from './measures.ts'
import type { StyleId } from './styles.ts'

/** A character of 版记 and page number, 四号. */
const letter = pt(sizes.四号)

/** A line of 版记: `label：a，b，c。`, or left and right of one line. */
export type ImprintLine =
  | { readonly label: string; readonly names: readonly string[] }
  | { readonly left: string; readonly right: string }

/**
 * 7.4: rules as wide as the type area, the last element on the last line of the last page. A table that floats on the
 * lower margin does that wherever the text above it ends; the smallest of paragraphs carries it.
 */
export function imprint(lines: readonly ImprintLine[]): (Paragraph | Table)[] {
  if (lines.length === 0) return []
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: page.left,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    margins: { left: 0, right: 0, top: mm(0.6), bottom: mm(0.6) },
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: lines.map((line) => new TableRow({ cantSplit: true, children: [cellOf(line)] })),
  })
  return [table, new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, text: '' })]
}

const ruleOf = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
const thick = ruleOf(imprintRules.thick)
const thin = ruleOf(imprintRules.thin)
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const cellOf = (line: ImprintLine): TableCell =>
  new TableCell({
    width: { size: textWidth, type: WidthType.DXA },
    children: [new Paragraph({ style: 'Imprint' satisfies StyleId, ...contentOf(line) })],
  })

/** Both ends keep one character's room; names that wrap stay below the first (7.4.2, 7.4.3). */
function contentOf(line: ImprintLine) {
  if ('left' in line)
    return {
      indent: { left: letter, right: letter },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth - letter }],
      children: [new TextRun({ children: [oneLine(line.left), '\t', oneLine(line.right)] })],
    }
  const label = `${line.label}：`
  const left = Math.round(letter * (1 + charsWide(label)))
  return {
    indent: { left, hanging: left - letter, right: letter },
    children: [new TextRun(`${label}${line.names.map(oneLine).join('，')}。`)],
  }
}

/** 7.5: — 1 —, odd pages right, even pages left, one character in from the edge. */
export const pageNumbers = { default: footerAt('right'), even: footerAt('left') }

function footerAt(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber' satisfies StyleId,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: letter },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
