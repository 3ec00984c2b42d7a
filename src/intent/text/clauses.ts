/** A text parted into clauses by its signs and blanks, and where its last word ends. */

export interface Clauses {
  /** For each position the number of its clause; a sign or blank lies in none (-1). */
  readonly clauses: readonly number[]
  /** From here on there are only signs, emoji, WeChat's [抱拳] and 啊吧哈. */
  readonly tail: number
}

export const clausesOf = (text: string): Clauses => ({ clauses: numbered(text), tail: tailOf(text) })

function numbered(text: string): readonly number[] {
  const clauses = new Array<number>(text.length)
  let clause = 0
  let open = false
  for (let at = 0; at < text.length; at += 1) {
    const word = isWord(text.charCodeAt(at))
    if (word && !open) clause += 1
    clauses[at] = word ? clause : -1
    open = word
  }
  return clauses
}

/** Enumerations, quotation marks, titles and percent stand within a clause. */
const inner = new Set([...'、“”《》%〇'].map((sign) => sign.charCodeAt(0)))

/** Characters of words; everything else parts clauses. */
const isWord = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x3400 && code < 0x4dc0) ||
  inner.has(code)

const particles = '啊吧哈呀哦嘛啦哟呗哇噢额呃'

/** As long as WeChat's faces are: [破涕为笑]. */
const faceChars = 6

function tailOf(text: string): number {
  let end = text.length
  while (end > 0) {
    const last = text[end - 1] ?? ''
    const face = last === ']' ? text.lastIndexOf('[', end - 2) : -1
    if (face > 0 && end - face <= faceChars) end = face
    else if (!isWord(text.charCodeAt(end - 1)) || particles.includes(last)) end -= 1
    else break
  }
  return end
}
