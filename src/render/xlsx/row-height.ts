/** How high a row must be so that what is wrapped in its cells can be read, where nobody fits it by hand. */

/** Points: a line of 宋体 11, as Excel sets an empty row. */
const linePoints = 15
/** The highest row that Excel knows. */
const mostPoints = 409
/** Beside its letters a column has a little air. */
const air = 0.5
/** Up to here stands what is half as wide as a Chinese character. */
const lastNarrow = 0x2000

/** @param width of the column in Chinese characters */
export function linesIn(text: string, width: number): number {
  // Most cells are short: no need to look at their letters.
  if (text.length <= width && !text.includes('\n')) return 1
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width + air))), 0)
}

export const rowHeight = (lines: number): number => Math.min(lines * linePoints, mostPoints)

function widthOf(line: string): number {
  let halves = 0
  for (const letter of line) halves += (letter.codePointAt(0) ?? 0) < lastNarrow ? 1 : 2
  return halves / 2
}
