/** Names that fit: wrapped into two lines, and where that is not enough shortened in the middle, since grids differ at their ends. */
import { charsWide, oneLine } from '../plain-text.ts'
import { text } from './look.ts'

/** No font of ours draws coloured signs: they would leave holes. */
export const drawable = (text: string): string =>
  oneLine(text.replaceAll(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200D|[\uFE0E\uFE0F]/gu, ''))

/**
 * @param line how many Chinese characters a line holds.
 * @returns one line, or two joined by a line feed.
 */
export function wrapName(name: string, line: number): string {
  const whole = drawable(name) || '（未命名）'
  if (charsWide(whole) <= line) return whole
  const letters = [...whole]
  if (charsWide(whole) <= line * 2) {
    const first = takeFrom(letters, line)
    return `${first}\n${letters.slice([...first].length).join('')}`
  }
  const tail = takeFrom(letters.toReversed(), line)
  return `${takeFrom(letters, line - 1)}…\n${[...tail].toReversed().join('')}`
}

/** The room that wrapped names take left of a chart, in pixels. */
export const namesWidth = (names: readonly string[]): number =>
  Math.ceil(Math.max(0, ...names.flatMap((name) => name.split('\n')).map(charsWide)) * text.label) + 20

/** As many letters from the beginning as `wide` holds. */
function takeFrom(letters: readonly string[], wide: number): string {
  let taken = ''
  for (const letter of letters) {
    if (charsWide(taken + letter) > wide) break
    taken += letter
  }
  return taken
}

/** A longer text in lines of so many characters, for titles and footers. */
export function wrapText(words: string, line: number): readonly string[] {
  const lines = ['']
  for (const letter of drawable(words)) {
    const last = lines.at(-1) ?? ''
    // What closes a phrase hangs over the edge rather than begin a line.
    if (charsWide(last + letter) > line && !/[，。；：、！？）》”’]/u.test(letter)) lines.push(letter)
    else lines[lines.length - 1] = last + letter
  }
  return lines
}

/** A number as people write it: at most two decimals, none that are zeros. */
export const numberSaid = (value: number): string => String(Math.round(value * 100) / 100)
