/** Experience as a table that people can read: a piece of text a line, with what it speaks for in hundredths. */
import type { Experience } from './experience.ts'

/** Smaller weights change no decision. */
const least = 2
const beforeAnything = '<before>'

/** `烧垃	report 31 chitchat -12`, the strongest first; pieces in their order, so that a change is a short diff. */
export function writeExperience({ labels, weights, before }: Experience): string {
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

/** Throws an Error that names file and line. */
export function readExperience(text: string, file: string): Experience {
  const [head = '', ...lines] = text.split('\n')
  if (!head.startsWith('# ')) throw new Error(`${file}:1: the first line names the labels`)
  const labels = head.slice(2).split(' ')
  const places = new Map(labels.map((label, at) => [label, at]))
  const weights = new Map<string, Float32Array>()
  for (const [at, line] of lines.entries()) {
    if (line === '') continue
    const tab = line.indexOf('\t', 1)
    const row = new Float32Array(labels.length)
    const said = line.slice(tab + 1).split(' ')
    for (let next = 0; next < said.length; next += 2) {
      const place = places.get(said[next] ?? '')
      const hundredths = Number(said[next + 1])
      if (tab < 1 || place === undefined || !Number.isInteger(hundredths))
        throw new Error(`${file}:${at + 2}: a piece, a tab, then labels with hundredths`)
      row[place] = hundredths / 100
    }
    weights.set(line.slice(0, tab), row)
  }
  const before = weights.get(beforeAnything) ?? new Float32Array(labels.length)
  weights.delete(beforeAnything)
  return { labels, weights, before }
}
