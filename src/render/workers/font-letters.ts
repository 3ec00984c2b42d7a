/** A font cut down to some letters: the library reads the whole file again for every letter it draws, 5 MB eight hundred times a picture. */

/**
 * What plain writing from left to right needs. Left out are hints for screens, other weights, and letters that stand
 * for several: without them every letter is drawn with the glyph of its own that is kept here.
 */
const needed = new Set('GDEF GPOS OS/2 cmap glyf head hhea hmtx kern loca maxp name'.split(' '))

/** Writing in which letters change with their neighbours needs the whole font. */
const plain =
  /^[\p{sc=Han}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Common}]*$/u
const changing = /\p{M}/u

/** Drawn in place of others that a font lacks: of odd spaces and hyphens. */
const always = ' -\u2010'

interface Table {
  readonly tag: string
  readonly bytes: Uint8Array
}

/**
 * The first face of a font with TrueType outlines; every glyph keeps its number, those of other letters are empty.
 * @returns null where the whole font is needed: other outlines, other writing, a file that is not what it says.
 */
export function onlyLetters(font: Uint8Array, text: string): Uint8Array | null {
  if (!plain.test(text) || changing.test(text)) return null
  try {
    const tables = tablesOf(font)
    const glyphs = new Set([0])
    const number = numbersOf(tableOf(tables, 'cmap'))
    for (const letter of new Set(always + text)) glyphs.add(number(letter.codePointAt(0) ?? 0))
    const [glyf, loca] = emptied(tables, glyphs)
    const head = Uint8Array.from(tableOf(tables, 'head'))
    viewOf(head).setInt16(longOffsetsAt, 1)
    const made: Readonly<Record<string, Uint8Array>> = { glyf, loca, head }
    const kept = tables.filter(({ tag }) => needed.has(tag))
    return joined(kept.map(({ tag, bytes }) => ({ tag, bytes: made[tag] ?? bytes })))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** In the table `head`: 1 where `loca` counts bytes, 0 where it counts pairs of them. */
const longOffsetsAt = 50

function tablesOf(font: Uint8Array): readonly Table[] {
  const view = viewOf(font)
  const start = view.getUint32(0) === 0x74_74_63_66 ? view.getUint32(12) : 0
  return Array.from({ length: view.getUint16(start + 4) }, (_, n) => {
    const at = start + 12 + n * 16
    const tag = String.fromCharCode(...font.subarray(at, at + 4))
    return { tag, bytes: part(font, view.getUint32(at + 8), view.getUint32(at + 12)) }
  })
}

function tableOf(tables: readonly Table[], tag: string): Uint8Array {
  const found = tables.find((one) => one.tag === tag)
  if (!found) throw new RangeError(`a font without ${tag}`)
  return found.bytes
}

/** Numbers of glyphs by Unicode: the table of all planes, else that of the first. 0 is the glyph of what is missing. */
function numbersOf(cmap: Uint8Array): (letter: number) => number {
  const view = viewOf(cmap)
  const tables = Array.from({ length: view.getUint16(2) }, (_, n) => view.getUint32(4 + n * 8 + 4))
  const of = (format: number) => tables.find((at) => view.getUint16(at) === format)
  const [all, first] = [of(12), of(4)]
  if (all === undefined && first === undefined) throw new RangeError('no table of letters that we read')
  return (letter) =>
    (all === undefined ? 0 : inGroups(view, all, letter)) ||
    (first === undefined ? 0 : inSegments(view, first, letter))
}

function inGroups(view: DataView, at: number, letter: number): number {
  for (let n = 0; n < view.getUint32(at + 12); n += 1) {
    const group = at + 16 + n * 12
    if (letter >= view.getUint32(group) && letter <= view.getUint32(group + 4))
      return view.getUint32(group + 8) + letter - view.getUint32(group)
  }
  return 0
}

function inSegments(view: DataView, at: number, letter: number): number {
  const twice = view.getUint16(at + 6)
  for (let n = 0; n < twice; n += 2) {
    if (letter > view.getUint16(at + 14 + n)) continue
    const begin = view.getUint16(at + 16 + twice + n)
    if (letter < begin) return 0
    const delta = view.getUint16(at + 16 + 2 * twice + n)
    const rangeAt = at + 16 + 3 * twice + n
    const range = view.getUint16(rangeAt)
    const glyph = range === 0 ? letter : view.getUint16(rangeAt + range + 2 * (letter - begin))
    return glyph === 0 ? 0 : (glyph + delta) & 0xff_ff
  }
  return 0
}

/** The outlines of some glyphs and of those they are put together from, and where each of all glyphs begins. */
function emptied(tables: readonly Table[], wanted: Set<number>): readonly [Uint8Array, Uint8Array] {
  const [glyf, loca] = [tableOf(tables, 'glyf'), viewOf(tableOf(tables, 'loca'))]
  const long = viewOf(tableOf(tables, 'head')).getInt16(longOffsetsAt) === 1
  const offset = (n: number) => (long ? loca.getUint32(n * 4) : loca.getUint16(n * 2) * 2)
  const outline = (n: number) => part(glyf, offset(n), offset(n + 1) - offset(n))
  // A set grows while it is walked through: parts of parts are found too.
  for (const glyph of wanted) for (const one of partsOf(outline(glyph))) wanted.add(one)
  const count = loca.byteLength / (long ? 4 : 2)
  const places = new DataView(new ArrayBuffer(count * 4))
  const kept: Uint8Array[] = []
  let at = 0
  for (let n = 0; n < count; n += 1) {
    places.setUint32(n * 4, at)
    if (n + 1 === count || !wanted.has(n)) continue
    const bytes = padded(outline(n))
    kept.push(bytes)
    at += bytes.length
  }
  return [concat(kept), new Uint8Array(places.buffer)]
}

/** The glyphs that one is put together from; none for a plain outline. */
function partsOf(outline: Uint8Array): readonly number[] {
  const view = viewOf(outline)
  if (outline.length === 0 || view.getInt16(0) >= 0) return []
  const found: number[] = []
  for (let at = 10, flags = 0x20; (flags & 0x20) !== 0; ) {
    flags = view.getUint16(at)
    found.push(view.getUint16(at + 2))
    at +=
      4 +
      ((flags & 1) !== 0 ? 4 : 2) +
      ((flags & 8) !== 0 ? 2 : (flags & 0x40) !== 0 ? 4 : (flags & 0x80) !== 0 ? 8 : 0)
  }
  return found
}

/** Check sums are left out: nobody looks at those of a file that lives for one picture. */
function joined(tables: readonly Table[]): Uint8Array {
  const directory = new Uint8Array(12 + 16 * tables.length)
  const view = viewOf(directory)
  view.setUint32(0, 0x00_01_00_00)
  view.setUint16(4, tables.length)
  let at = directory.length
  const bodies = tables.map(({ bytes }) => padded(bytes))
  for (const [n, { tag, bytes }] of tables.entries()) {
    const entry = 12 + 16 * n
    directory.set(
      [...tag].map((sign) => sign.charCodeAt(0)),
      entry,
    )
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    at += bodies[n]?.length ?? 0
  }
  return concat([directory, ...bodies])
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength)

/** Throws RangeError for what lies outside. */
function part(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (length < 0 || at + length > bytes.length) throw new RangeError('a table reaches beyond its file')
  return bytes.subarray(at, at + length)
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Tables and glyphs begin at multiples of four. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  whole.set(bytes)
  return whole
}
