/** A table in the body: as wide as the type area, thin rules, its head repeated on every page, no row torn in two. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Table as TableBlock } from '../../domain/document/block.ts'
import { oneLine, plainText } from '../plain-text.ts'
import { mm, textWidth } from './measures.ts'
import type { StyleId } from './styles.ts'

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const rules = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
}
const padding = { top: mm(0.8), bottom: mm(0.8), left: mm(1.2), right: mm(1.2) }

/** A table of so many rows is not spread over two pages: it is read at one look. */
const keptWhole = 8

type Align = NonNullable<TableBlock['columns'][number]['align']>

export function bodyTable({ title, columns, rows }: TableBlock): (Paragraph | Table)[] {
  const widths = widthsOf(columns.map(({ share }) => share))
  const head = columns.map((column) => ({ text: column.title, align: 'center' as const }))
  const body = rows.map((row) => row.map((text, at) => ({ text, align: columns[at]?.align ?? 'left' })))
  // Without a row the reader would take it for torn off.
  const shown =
    body.length > 0
      ? body
      : [columns.map((_, at) => ({ text: at === 0 ? '无' : '', align: 'center' as const }))]
  const whole = shown.length <= keptWhole
  const rowOf = (cells: readonly { text: string; align: Align }[], style: StyleId, at: number) =>
    new TableRow({
      tableHeader: at < 0,
      cantSplit: true,
      children: cells.map((cell, column) =>
        // A head stays with its first row, a short table on one page.
        cellOf(cell, style, widths[column] ?? 0, at < 0 || (whole && at < shown.length - 1)),
      ),
    })
  return [
    ...(title === undefined
      ? []
      : [new Paragraph({ style: 'TableTitle' satisfies StyleId, text: oneLine(title) })]),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: rules,
      margins: padding,
      rows: [rowOf(head, 'TableHead', -1), ...shown.map((row, at) => rowOf(row, 'TableCell', at))],
    }),
  ]
}

/** Whole twips whose sum is the type area. */
function widthsOf(shares: readonly number[]): number[] {
  const sum = shares.reduce((one, other) => one + other, 0)
  const widths = shares.map((share) => Math.floor((textWidth * share) / sum))
  const rest = textWidth - widths.reduce((one, other) => one + other, 0)
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width))
}

const cellOf = (
  { text, align }: { text: string; align: Align },
  style: StyleId,
  width: number,
  keepNext: boolean,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: plainText(text)
      .split('\n')
      .map(
        (line) =>
          new Paragraph({
            style,
            keepNext,
            alignment: AlignmentType[alignments[align]],
            children: [new TextRun(line)],
          }),
      ),
  })

const alignments = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const
