/** Headline figures: large numbers, three to a row, the pressing ones in another colour with a bar beside them. */
import type { ChartOf } from '../../domain/digest/picture.ts'
import { charsWide } from '../plain-text.ts'
import { drawable, wrapName } from './label.ts'
import { colours, innerWidth, text } from './look.ts'
import { type Drawn, textAt } from './svg.ts'

const perRow = 3
const cell = { width: innerWidth / perRow, height: 210 }

export function drawFigures({ items }: ChartOf<'figures'>): Drawn {
  if (items.length === 0) return { svg: '', height: 0 }
  const rows = Math.ceil(items.length / perRow)
  const svg = items.map((item, at) =>
    cellAt((at % perRow) * cell.width, Math.floor(at / perRow) * cell.height, item),
  )
  return { svg: svg.join(''), height: rows * cell.height }
}

function cellAt(x: number, y: number, item: ChartOf<'figures'>['items'][number]): string {
  const colour = item.pressing === true ? colours.pressing : colours.ink
  const value = drawable(item.value)
  // A long number is set smaller instead of running into the next.
  const size = Math.min(text.figure, Math.floor((cell.width - 40) / Math.max(1, charsWide(value) * 1.1)))
  const [label = ''] = wrapName(item.label, 10).split('\n')
  return [
    item.pressing === true
      ? `<rect x="${x}" y="${y + 14}" width="8" height="${cell.height - 50}" fill="${colours.pressing}"/>`
      : '',
    textAt(x + 22, y + 80, size, value, colour),
    textAt(x + 22, y + 128, text.number, label),
    item.note === undefined ? '' : textAt(x + 22, y + 166, text.note, drawable(item.note), colours.muted),
  ].join('')
}
