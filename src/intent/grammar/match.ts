/** Where a sequence of the grammar stands in a text; linear in the words found. */
import { gapChars } from './pattern.ts'
import type { Sequence, Stage } from './rule-book.ts'
import type { Hit, WordsIn } from './words-in.ts'

/** A hit that ends a part of the sequence, and the part before it. */
interface Path {
  readonly hit: Hit
  readonly from: Path | null
}

/** `affirmed`: the first word is not denied just before it. `uncovered`: a lone word is no part of a longer one. */
export type Demand = 'affirmed' | 'uncovered' | null

/** Most sequences fail here: one of their families has no word in the text. */
function mayMatch(sequence: Sequence, { present }: WordsIn): boolean {
  for (let at = 0; at < sequence.length; at += 1) if (present[sequence[at]?.family ?? 0] === 0) return false
  return true
}

/** The first way in which the sequence stands in the text, as its hits in order; null when it does not. */
export function matchOf(sequence: Sequence, within: WordsIn, demand: Demand = null): readonly Hit[] | null {
  const [first] = sequence
  if (first === undefined || !mayMatch(sequence, within)) return null
  const others = sequence.length - 1
  let paths: Path[] = []
  for (const hit of within.hitsOf(first.family)) {
    if (!placed(hit, first, within)) continue
    if (demand === 'affirmed' && within.denials.has(hit.start)) continue
    if (demand === 'uncovered' && coveredIn(hit, others, within)) continue
    paths.push({ hit, from: null })
    if (others === 0) break
  }
  for (let at = 1; at <= others && paths.length > 0; at += 1)
    paths = follow(paths, sequence[at] ?? first, within)
  return paths[0] === undefined ? null : trace(paths[0])
}

/** The hits of a stage that one of the paths reaches. The nearest path before a hit reaches it, or none does. */
function follow(paths: Path[], stage: Stage, within: WordsIn): Path[] {
  const byEnd = paths.length === 1 ? paths : paths.toSorted((a, b) => a.hit.end - b.hit.end)
  const reached: Path[] = []
  let next = 0
  for (const hit of within.hitsOf(stage.family)) {
    while (next < byEnd.length && (byEnd[next]?.hit.end ?? 0) <= hit.start) next += 1
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
  if (before === 'start' && !begins.has(hit.start)) return false
  if (before === 'border' && !(hit.start === 0 || clauses[hit.start - 1] === -1 || begins.has(hit.start)))
    return false
  if (after === 'end' && hit.end < tail) return false
  if (not >= 0 && within.hitsOf(not).some(({ start }) => start === hit.end)) return false
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
