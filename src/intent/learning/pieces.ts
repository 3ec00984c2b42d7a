/** What of a message is compared with the examples: its characters, its pairs of characters, who speaks, whether with a photo. */
import type { Said } from '../wish.ts'

type Shown = Pick<Said, 'text' | 'photos' | 'speaks'>

/** More of a message than its beginning says nothing about how it is meant. */
const compared = 200
/** In place of a second character where a piece has only one. */
export const alone = -1

const beginning = '^'
const end = '$'

/**
 * Calls `found` with the code points of each piece, some of them again: `烧`, `烧垃`, the beginning `^烧`, the end
 * `圾$`. Figures are all alike, blanks and signs count.
 */
export function eachPiece(
  { text }: Pick<Shown, 'text'>,
  found: (first: number, second: number) => void,
): void {
  const line = `${beginning}${text.slice(0, compared).replace(/\s+/g, ' ').replace(/\d+/g, '0')}${end}`
  let first = line.codePointAt(0) as number
  for (let at = 0; at < line.length; ) {
    at += first > 0xffff ? 2 : 1
    const second = at < line.length ? (line.codePointAt(at) as number) : alone
    if (first !== beginning.charCodeAt(0) && first !== end.charCodeAt(0)) found(first, alone)
    if (second !== alone) found(first, second)
    first = second
  }
}

/** What is compared beside the text; these pieces have names. */
export function aroundOf({ photos, speaks }: Omit<Shown, 'text'>): readonly string[] {
  const who =
    speaks === null ? '<public>' : speaks === 'department' ? '<department>' : levelName(speaks.level)
  return photos > 0 ? [who, '<photo>'] : [who]
}

/** Made once: a text put together anew is looked up slowly. */
const levelNames = Array.from({ length: 10 }, (_, level) => `<level ${level}>`)
const levelName = (level: number): string => levelNames[level] ?? `<level ${level}>`

/** Every piece of a message, once, as it is written in the tables. */
export function piecesOf(said: Shown): ReadonlySet<string> {
  const pieces = new Set<string>()
  eachPiece(said, (first, second) =>
    pieces.add(second === alone ? String.fromCodePoint(first) : String.fromCodePoint(first, second)),
  )
  for (const name of aroundOf(said)) pieces.add(name)
  return pieces
}
