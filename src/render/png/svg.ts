/** Pieces of SVG: what a chart is drawn into, text beside it. */
import { colours, fontFamily } from './look.ts'

/** A part of the picture, as wide as the space between the margins; its own (0, 0) is its upper left corner. */
export interface Drawn {
  readonly svg: string
  readonly height: number
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** A line of text whose baseline lies at `y`. */
export const textAt = (
  x: number,
  y: number,
  size: number,
  text: string,
  fill: string = colours.ink,
): string =>
  `<text x="${x}" y="${y}" font-family="${fontFamily}" font-size="${size}" fill="${fill}">${escaped(text)}</text>`

/** Moves what was drawn. */
export const placed = (x: number, y: number, { svg }: Drawn): string =>
  `<g transform="translate(${x} ${y})">${svg}</g>`

/** Parts below each other, `gap` pixels apart. */
export function stack(parts: readonly Drawn[], gap: number): Drawn {
  let y = 0
  const svg = parts.map((part) => {
    const piece = placed(0, y, part)
    y += part.height + gap
    return piece
  })
  return { svg: svg.join('\n'), height: Math.max(0, y - gap) }
}
