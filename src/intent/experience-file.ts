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
const tab = 0x09
const blank = 0x20

/**
 * Read from the bytes as they lie in the file: a table has ten thousand lines, and a start should leave nothing behind
 * but the table. `rows` grows by the pieces that are new; tables that share it number their pieces alike.
 * Throws an Error that names file and line.
 */
export function readExperience(table: Buffer, file: string, rows = new Map<string, number>()): Experience {
  const headEnd = endOf(table, newline, 0)
  const head = table.toString('utf8', 0, headEnd)
  if (!head.startsWith('# ')) throw new Error(`${file}:1: the first line names the labels`)
  const labels = head.slice(2).split(' ')
  const numbers = new Map(labels.map((label, at) => [label, at]))
  const before = new Int16Array(labels.length)
  // Every weight has a label and a blank before it.
  const most = count(table, blank)
  const begins = new Int32Array(rows.size + count(table, newline))
  const ends = new Int32Array(begins.length)
  const speaksFor = new Uint8Array(most)
  const weights = new Int16Array(most)
  let filled = 0
  let line = 1
  for (let from = headEnd + 1; from < table.length; ) {
    const end = endOf(table, newline, from)
    line += 1
    const pieceEnd = table.indexOf(tab, from + 1)
    const piece = table.toString('utf8', from, Math.min(end, Math.max(from, pieceEnd)))
    const begin = filled
    for (let at = pieceEnd + 1; pieceEnd > 0 && at < end; ) {
      const labelEnd = endOf(table, blank, at)
      const weightEnd = Math.min(end, endOf(table, blank, labelEnd + 1))
      speaksFor[filled] = numbers.get(table.latin1Slice(at, labelEnd)) ?? labels.length
      weights[filled] = Number(table.latin1Slice(labelEnd + 1, weightEnd))
      at = weightEnd + 1
      filled += 1
    }
  }
  return { labels, rows, begins, ends, speaksFor, weights, before }
}
