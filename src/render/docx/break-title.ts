/** A long title in lines that keep words whole and make a trapezoid or a diamond (GB/T 9704—2012 7.3.1). */
import { charsWide, oneLine } from '../plain-text.ts'

/** These bind to what stands before them, those to what follows: 网格化, 2026年 stay whole. */
const neverFirst = /^[化性率级的了和与及、，。；：！？）》」』”’〕】%％]/u
const neverLast = /[（《「『“‘〔【第和与及在对将把被向\d]$/u

/**
 * A line break in the text is kept as its writer meant it; else as few lines as hold it, cut between words.
 * @param width what a line holds, in Chinese characters.
 */
export function breakTitle(title: string, width: number): readonly string[] {
  const meant = title.split('\n').map(oneLine).filter(Boolean)
  if (meant.length > 1) return meant.flatMap((line) => breakLine(line, width))
  return breakLine(meant[0] ?? '', width)
}

function breakLine(title: string, width: number): readonly string[] {
  const total = charsWide(title)
  const lines = Math.ceil(total / width)
  if (lines <= 1) return [title]
  const cuts = placesToCut(title)
  return (
    bestBreak(title, cuts, lines, width) ??
    bestBreak(title, cuts, lines + 1, width) ??
    hardBreak(title, width)
  )
}

/** Offsets between words where a line may end. */
function placesToCut(title: string): readonly number[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)]
  return words
    .map(({ index }) => index)
    .filter((at) => at > 0 && !neverFirst.test(title.slice(at)) && !neverLast.test(title.slice(0, at)))
}

/** Of all ways to cut into so many lines that fit, the most even; null when none fits. */
function bestBreak(title: string, cuts: readonly number[], lines: number, width: number): string[] | null {
  const target = charsWide(title) / lines
  let best: { lines: string[]; cost: number } | null = null
  const search = (from: number, left: number, sofar: string[], cost: number): void => {
    if (best !== null && cost >= best.cost) return
    if (left === 1) {
      const last = title.slice(from).trim()
      if (charsWide(last) > width) return
      const all = [...sofar, last]
      const whole = cost + unevenness(last, target) + blockPenalty(all)
      if (best === null || whole < best.cost) best = { lines: all, cost: whole }
      return
    }
    for (const cut of cuts) {
      if (cut <= from) continue
      const line = title.slice(from, cut).trim()
      if (charsWide(line) > width) break
      search(cut, left - 1, [...sofar, line], cost + unevenness(line, target))
    }
  }
  search(0, lines, [], 0)
  return (best as { lines: string[] } | null)?.lines ?? null
}

const unevenness = (line: string, target: number): number => (charsWide(line) - target) ** 2

/** The standard wants a trapezoid or a diamond: no rectangle, no hourglass. */
function blockPenalty(lines: readonly string[]): number {
  const widths = lines.map(charsWide)
  const [first = 0, second = 0, third] = widths
  if (third === undefined) return first === second ? 6 : 0
  return second < first && second < third ? 12 : 0
}

/** No word ends where it should: cut where the line is full. */
function hardBreak(title: string, width: number): readonly string[] {
  const lines = ['']
  for (const letter of title) {
    const line = lines.at(-1) ?? ''
    if (charsWide(line + letter) > width) lines.push(letter)
    else lines[lines.length - 1] = line + letter
  }
  return lines
}
