/** A whole picture as SVG: title, charts below each other, footer; the same datum gives the same text. */
import type { Chart, Picture } from '../../domain/digest/picture.ts'
import { drawFigures } from './draw-figures.ts'
import { drawHeat } from './draw-heat.ts'
import { drawRanking } from './draw-ranking.ts'
import { drawTrend } from './draw-trend.ts'
import { wrapText } from './label.ts'
import { colours, innerWidth, margin, mostRows, text, width } from './look.ts'
import { type Drawn, placed, stack, textAt } from './svg.ts'

const gap = 56

/** @returns SVG, 1080 wide and as high as its charts need. */
export function drawPicture({ title, subtitle, charts, footer }: Picture): string {
  const parts = [
    heading(title, subtitle),
    ...charts.map(withTitle).filter(({ height }) => height > 0),
    ...(footer === undefined ? [] : [lines(footer, text.note, colours.muted)]),
  ]
  const body = stack(parts, gap)
  const height = body.height + 2 * margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    placed(margin, margin, body),
    '</svg>',
  ].join('\n')
}

function heading(title: string, subtitle: string | undefined): Drawn {
  const rule = { svg: `<rect width="${innerWidth}" height="4" fill="${colours.plain}"/>`, height: 4 }
  const under = subtitle === undefined ? [] : [lines(subtitle, text.subtitle, colours.muted)]
  return stack([lines(title, text.title, colours.ink), ...under, rule], 14)
}

function withTitle(chart: Chart): Drawn {
  if (chart.kind === 'figures') return drawFigures(chart)
  const unit = chart.unit === '' ? '' : `（${chart.unit}）`
  return stack([lines(`${chart.title}${unit}`, text.chartTitle, colours.ink), ...bodyOf(chart)], 16)
}

/** Nothing to show is said, not drawn as an empty frame; what is left out is counted. */
function bodyOf(chart: Exclude<Chart, { kind: 'figures' }>): readonly Drawn[] {
  const empty = chart.kind === 'trend' ? chart.labels.length === 0 : chart.rows.length === 0
  if (empty || (chart.kind === 'heat' && chart.days.length === 0))
    return [lines('本期没有数据。', text.number, colours.muted)]
  if (chart.kind === 'trend') return [drawTrend(chart)]
  const more = chart.rows.length - mostRows[chart.kind]
  const drawn = chart.kind === 'ranking' ? drawRanking(chart) : drawHeat(chart)
  return more > 0 ? [drawn, lines(`另有${more}个未列出，见台账。`, text.note, colours.muted)] : [drawn]
}

function lines(words: string, size: number, fill: string): Drawn {
  const lineHeight = Math.round(size * 1.35)
  const all = wrapText(words, Math.floor(innerWidth / size))
  return {
    svg: all
      .map((line, at) => textAt(0, Math.round(size * 1.05) + at * lineHeight, size, line, fill))
      .join(''),
    height: all.length * lineHeight,
  }
}
