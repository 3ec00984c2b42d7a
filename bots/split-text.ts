/** Cuts a text that is longer than a platform allows into parts, where a reader would pause. */

/** What a platform counts: UTF-16 units (an emoji is two) or UTF-8 bytes (a Chinese character is three). */
export type CountedIn = 'utf16' | 'utf8'

export function measure(text: string, countedIn: CountedIn): number {
  return countedIn === 'utf16' ? text.length : Buffer.byteLength(text, 'utf8')
}

/**
 * Parts of at most `limit` (at least 4, the longest code point), in order. Nothing but the white space around a cut
 * is lost, which every platform trims anyway; no part is blank; no emoji is torn, save one longer than the limit.
 */
export function splitText(text: string, limit: number, countedIn: CountedIn): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (measure(rest, countedIn) > limit) {
    const room = rest.slice(0, roomFor(rest, limit, countedIn))
    const cut = bestCut(rest, room)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  parts.push(rest)
  return parts.filter((part) => part.trim() !== '')
}

/** The most UTF-16 units from the front that fit, never between the halves of a surrogate pair. */
function roomFor(text: string, limit: number, countedIn: CountedIn): number {
  let units = 0
  let used = 0
  for (const point of text) {
    used += measure(point, countedIn)
    if (used > limit) break
    units += point.length
  }
  return units
}

/** A pause is taken when it leaves at least half of the room used; the end of a sentence even when it leaves less. */
function bestCut(text: string, room: string): number {
  const half = room.length / 2
  const line = lastEnd(room, /\n/g)
  if (line >= half) return line
  const sentence = lastEnd(room, /[。！？；…!?;]+[”’」』）)"']*/g)
  if (sentence > 0) return Math.max(sentence, line)
  const pause = lastEnd(room, /[，、：,\s]/g)
  if (pause >= half) return pause
  return graphemeCut(text, room)
}

/** The end of the last match within the room, 0 where there is none. */
function lastEnd(room: string, border: RegExp): number {
  let end = 0
  for (const match of room.matchAll(border)) end = match.index + match[0].length
  return end
}

/** Between two characters as the eye sees them; inside one only when it alone is longer than the room. */
function graphemeCut(text: string, room: string): number {
  // A little beyond the room is looked at: the last character in it may go on there.
  const seen = text.slice(0, room.length + 32)
  let cut = 0
  for (const { index } of graphemes.segment(seen)) if (index <= room.length) cut = index
  return cut > 0 ? cut : room.length
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
