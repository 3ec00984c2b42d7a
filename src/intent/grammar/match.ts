/** Where a sequence of the grammar stands in a text; linear in the words found. */
import { gapChars } from './pattern.ts'
import type { Sequence, Stage } from './sequence.ts'
import { type Hit, hitsOf, placeOf } from './shelf.ts'
import type { WordsIn } from './words-in.ts'

/** A hit that ends a part of the sequence, and the part before it. */
interface Path {
  readonly hit: Hit
  readonly from: Path | null
}

/** `affirmed`: the first word is not denied just before it. `uncovered`: a lone word is no part of a longer one. */
export type Demand = 'affirmed' | 'uncovered' | null

/** The first way in which the sequence stands in the text, as its hits in order; null when it does not. */
export function matchOf(sequence: Sequence, within: WordsIn, demand: Demand = null): readonly Hit[] | null {
  const { shelf } = within
  const first = sequence[0]
  const place = first === undefined ? -1 : placeOf(shelf, first.family)
  if (first === undefined || place < 0) return null
  const others = sequence.length - 1
  const end = shelf.begins[place + 1] as number
  let paths: Path[] = []
  for (let at = shelf.begins[place] as number; at < end; at += 1) {
    const hit = shelf.hits[at] as Hit
    if (!placed(hit, first, within)) continue
    if (demand === 'affirmed' && within.denials.has(hit.start)) continue
    if (demand === 'uncovered' && coveredIn(hit, others, within)) continue
    if (others === 0) return [hit]
    paths.push({ hit, from: null })
  }
  for (let at = 1; at <= others && paths.length > 0; at += 1)
    paths = follow(paths, sequence[at] as Stage, within)
  return paths[0] === undefined ? null : trace(paths[0])
}

/** The hits of a stage that one of the paths reaches. The nearest path before a hit reaches it, or none does. */
function follow(paths: Path[], stage: Stage, within: WordsIn): Path[] {
  const { shelf } = within
  const place = placeOf(shelf, stage.family)
  if (place < 0) return []
  const byEnd = paths.length === 1 ? paths : paths.sort((a, b) => a.hit.end - b.hit.end)
  const reached: Path[] = []
  const end = shelf.begins[place + 1] as number
  let next = 0
  for (let at = shelf.begins[place] as number; at < end; at += 1) {
    const hit = shelf.hits[at] as Hit
    while (next < byEnd.length && (byEnd[next] as Path).hit.end <= hit.start) next += 1
    const from = byEnd[next - 1]
    if (from === undefined || !placed(hit, stage, within)) continue
    if (reaches(from.hit.end, hit.start, stage, within)) reached.push({ hit, from })
  }
  return reached
}

function reaches(end: number, start: number, { gap }: Stage, { clauses }: WordsIn): boolean {
  if (start - end > gapChars[gap]) return false
  if (gap === 'clause') return clauses[end - 1] === clauses[start]
  if (gap !== 'signs') return true
  for (let at = end; at < start; at += 1) if (clauses[at] !== -1) return false
  return true
}

function placed(hit: Hit, { before, after, not }: Stage, within: WordsIn): boolean {
  const { clauses, begins, tail } = within
  if (before === 'start' && !begins.includes(hit.start)) return false
  if (
    before === 'border' &&
    !(hit.start === 0 || clauses[hit.start - 1] === -1 || begins.includes(hit.start))
  )
    return false
  if (after === 'end' && hit.end < tail) return false
  if (not >= 0 && hitsOf(within.shelf, not).some(({ start }) => start === hit.end)) return false
  return !(after === 'border' && hit.end < tail && clauses[hit.end] !== -1)
}

/** 烧 in 烧烤, 垃圾 in 医疗垃圾: alone, such a word belongs to the longer one. */
const coveredIn = ({ start, end }: Hit, others: number, { covers }: WordsIn): boolean =>
  (others === 0 || end - start === 1) && (covers[start] ?? 0) > end - start

function trace(path: Path): readonly Hit[] {
  const hits: Hit[] = []
  for (let at: Path | null = path; at !== null; at = at.from) hits.unshift(at.hit)
  return hits
}
