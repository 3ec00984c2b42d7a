/** Experience as a table that people can read: a piece of text a line, with what it speaks for in hundredths. */
import type { Experience } from './experience.ts'
import type { Taught } from './learn.ts'

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
const blank = 0x20

/**
 * Read line by line out of the bytes of the file, so that a start keeps nothing but the table. `rows` grows by the
 * pieces that are new: tables that share it number their pieces alike. Throws an Error that names file and line.
 */
export function readExperience(
  table: Uint8Array,
  file: string,
  rows = new Map<string, number>(),
): Experience {
  const fault = (line: number, wanted: string) => new Error(`${file}:${line}: ${wanted}`)
  const lines = linesOf(table)
  const head = lines.next().value ?? ''
  if (!head.startsWith('# ')) throw fault(1, 'the first line names the labels')
  const labels = head.slice(2).split(' ')
  const numbers = new Map(labels.map((label, at) => [label, at]))
  const before = new Int16Array(labels.length)
  const begins = new Int32Array(rows.size + count(table, newline) + 1)
  const ends = new Int32Array(begins.length)
  // A blank stands before every weight.
  const speaksFor = new Uint8Array(count(table, blank))
  const weights = new Int16Array(speaksFor.length)
  let filled = 0
  let at = 1
  for (const line of lines) {
    at += 1
    const tab = line.indexOf('\t', 1)
    const piece = line.slice(0, tab)
    const said = line.slice(tab + 1).split(' ')
    const begin = filled
    for (let next = 0; next < said.length; next += 2) {
      const label = numbers.get(said[next] ?? '')
      const hundredths = Number(said[next + 1])
      if (tab < 1 || label === undefined || !Number.isInteger(hundredths))
        throw fault(at, 'a piece, a tab, then labels with hundredths')
      if (piece === beforeAnything) before[label] = hundredths
      else {
        speaksFor[filled] = label
        weights[filled] = hundredths
        filled += 1
      }
    }
    if (piece === beforeAnything) continue
    const row = rows.get(piece) ?? rows.size
    rows.set(piece, row)
    begins[row] = begin
    ends[row] = filled
  }
  return { labels, rows, begins, ends, speaksFor, weights, before }
}

const decoder = new TextDecoder()

function* linesOf(table: Uint8Array): Generator<string, undefined> {
  for (let from = 0; from < table.length; ) {
    const found = table.indexOf(newline, from)
    const end = found < 0 ? table.length : found
    yield decoder.decode(table.subarray(from, end))
    from = end + 1
  }
}

function count(table: Uint8Array, wanted: number): number {
  let sum = 0
  for (const byte of table) if (byte === wanted) sum += 1
  return sum
}
