/** Experience as a table that people can read: a piece of text a line, with what it speaks for in hundredths. */
import { LexiconError } from '../vocabulary/lexicon-error.ts'
import { type Experience, saying } from './experience.ts'
import type { Taught } from './learn.ts'
import { type PieceRows, pieceRows } from './piece-rows.ts'
import { alone } from './pieces.ts'

/** Smaller weights change no decision. */
const least = 2
const beforeAnything = '<before>'

/** `烧垃	report 31 chitchat -12`, the strongest first; pieces in their order, so that a change is a short diff. */
export function writeExperience({ labels, weights, before }: Taught): string {
  const line = (piece: string, row: Float32Array): string => {
    const said = [...row]
      .map((weight, at) => ({ label: labels[at] ?? '', hundredths: Math.round(weight * 100) }))
      .filter(({ hundredths }) => Math.abs(hundredths) >= least)
      .sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths) || (a.label < b.label ? -1 : 1))
      .map(({ label, hundredths }) => `${label} ${hundredths}`)
    return said.length === 0 ? '' : `${piece}\t${said.join(' ')}\n`
  }
  const pieces = [...weights].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    `# ${labels.join(' ')}\n`,
    line(beforeAnything, before),
    ...pieces.map(([piece, row]) => line(piece, row)),
  ].join('')
}

const newline = 0x0a
const tab = 0x09
const blank = 0x20
const minus = 0x2d
const nought = 0x30

/**
 * Read out of the bytes of the file, so that a start makes no text of what it only adds up. `rows` grows by the pieces
 * that are new: tables that share it number their pieces alike. Throws an Error that names file and line.
 */
export function readExperience(table: Uint8Array, file: string, rows = pieceRows()): Experience {
  const fault = (line: number, wanted: string) => new LexiconError(`${file}:${line}`, wanted)
  const headEnd = endOfLine(table, 0)
  const head = decoder.decode(table.subarray(0, headEnd))
  if (!head.startsWith('# ')) throw fault(1, 'the first line names the labels')
  const labels = head.slice(2).split(' ')
  const numberOf = labelReader(labels)
  const before = labels.map(() => 0)
  // As many as the bytes could hold; cut to what there is in the end.
  const ranges = new Int32Array(2 * Math.ceil(rows.count() + table.length / leastLine))
  const said = new Int32Array(table.length / leastWeight)
  let filled = 0
  let line = 1
  for (let from = headEnd + 1; from < table.length; ) {
    line += 1
    const end = endOfLine(table, from)
    const tabAt = table.indexOf(tab, from + 1)
    if (tabAt < 0 || tabAt >= end) throw fault(line, wanted)
    const row = rowFor(table, from, tabAt, rows)
    const begin = filled
    for (let at = tabAt + 1; at <= end; ) {
      const gap = nextBlank(table, at, end)
      const next = nextBlank(table, gap + 1, end)
      const label = numberOf(table, at, gap)
      const hundredths = wholeNumber(table, gap + 1, next)
      if (label < 0 || hundredths === null) throw fault(line, wanted)
      if (row < 0) before[label] = hundredths
      else {
        said[filled] = saying(label, hundredths)
        filled += 1
      }
      at = next + 1
    }
    if (row >= 0) {
      ranges[2 * row] = begin
      ranges[2 * row + 1] = filled
    }
    from = end + 1
  }
  const numbers = new Map(labels.map((label, number) => [label, number]))
  return {
    labels,
    numbers,
    rows,
    ranges: ranges.slice(0, 2 * rows.count()),
    said: said.slice(0, filled),
    before,
  }
}

/** Bytes of the shortest line, `x\ta 1` with its end, and of the shortest weight in it. */
const leastLine = 6
const leastWeight = 4

const wanted = 'a piece, a tab, then labels with hundredths'
const decoder = new TextDecoder()

/** The row of the piece that lies there; -1 for what speaks before anything is read. */
function rowFor(table: Uint8Array, from: number, to: number, rows: PieceRows): number {
  const second = from + lengthAt(table, from)
  if (second === to) return rows.add(codePointAt(table, from), alone)
  if (second + lengthAt(table, second) === to)
    return rows.add(codePointAt(table, from), codePointAt(table, second))
  const name = decoder.decode(table.subarray(from, to))
  return name === beforeAnything ? -1 : rows.addNamed(name)
}

/** Bytes of the UTF-8 character that begins there. */
function lengthAt(table: Uint8Array, at: number): number {
  const lead = table[at] as number
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

function codePointAt(table: Uint8Array, at: number): number {
  const length = lengthAt(table, at)
  const lead = table[at] as number
  if (length === 1) return lead
  let code = lead & (0x7f >> length)
  for (let next = 1; next < length; next += 1) code = (code << 6) | ((table[at + next] as number) & 0x3f)
  return code
}

/** Tells which label the bytes spell, or -1. */
function labelReader(labels: readonly string[]): (table: Uint8Array, from: number, to: number) => number {
  const spelled = labels.map((label) => new TextEncoder().encode(label))
  const likely = new Map<number, readonly number[]>()
  for (const [number, bytes] of spelled.entries()) {
    const key = keyOf(bytes, 0, bytes.length)
    likely.set(key, [...(likely.get(key) ?? []), number])
  }
  const spells = (bytes: Uint8Array, table: Uint8Array, from: number): boolean => {
    for (let at = 0; at < bytes.length; at += 1) if (table[from + at] !== bytes[at]) return false
    return true
  }
  return (table, from, to) => {
    for (const number of likely.get(keyOf(table, from, to)) ?? []) {
      const bytes = spelled[number] as Uint8Array
      if (bytes.length === to - from && spells(bytes, table, from)) return number
    }
    return -1
  }
}

function keyOf(table: Uint8Array, from: number, to: number): number {
  let key = to - from
  for (let at = from; at < to; at += 1) key = (Math.imul(key, 31) + (table[at] as number)) & 0xffffff
  return key
}

/** Digits, with a minus before them or none. */
function wholeNumber(table: Uint8Array, from: number, to: number): number | null {
  const first = table[from] === minus ? from + 1 : from
  if (first >= to) return null
  let sum = 0
  for (let at = first; at < to; at += 1) {
    const digit = (table[at] as number) - nought
    if (digit < 0 || digit > 9) return null
    sum = sum * 10 + digit
  }
  return first === from ? sum : -sum
}

function endOfLine(table: Uint8Array, from: number): number {
  const found = table.indexOf(newline, from)
  return found < 0 ? table.length : found
}

function nextBlank(table: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && table[at] !== blank) at += 1
  return at
}
