/** What of a message is compared with the examples: its characters, its pairs of characters, who speaks, whether with a photo. */
import type { Said } from '../wish.ts'

/** More of a message than its beginning says nothing about how it is meant. */
const compared = 200

/** Each piece once: `烧`, `烧垃`, the beginning `^烧`, the end `圾$`; figures are all alike, blanks and signs count. */
export function piecesOf({
  text,
  photos,
  speaks,
}: Pick<Said, 'text' | 'photos' | 'speaks'>): ReadonlySet<string> {
  const line = [...`^${text.slice(0, compared).replace(/\s+/g, ' ').replace(/\d+/g, '0')}$`]
  const pieces = new Set<string>()
  for (let at = 0; at < line.length; at += 1) {
    const one = line[at] ?? ''
    if (one !== '^' && one !== '$') pieces.add(one)
    if (at + 1 < line.length) pieces.add(`${one}${line[at + 1]}`)
  }
  pieces.add(
    speaks === null ? '<public>' : speaks === 'department' ? '<department>' : `<level ${speaks.level}>`,
  )
  if (photos > 0) pieces.add('<photo>')
  return pieces
}
