/** Finds every word of a list in a text, in one walk; linear in the text, since words are short. */

/** Nodes by number, the root first; the nodes below one stand side by side. */
export interface Trie {
  /** The character that leads to a node. */
  readonly units: Uint16Array
  /** The word that ends at a node, or -1. */
  readonly words: Int32Array
  /** Where the nodes below a node begin; they go on to where those of the next node begin. */
  readonly below: Int32Array
  /** The node that a first character leads to, or 0. */
  readonly roots: Int32Array
}

/** The words are all different. */
export function trieOf(words: readonly string[]): Trie {
  const order = words.map((_, index) => index).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1))
  const unitAt = (place: number, depth: number) => (words[order[place] ?? -1] ?? '').charCodeAt(depth)
  const units = [0]
  const ends: number[] = []
  const below: number[] = []
  // A node is a stretch of the sorted words that begin alike.
  const stretches = [{ from: 0, to: words.length, depth: 0 }]
  for (let node = 0; node < stretches.length; node += 1) {
    const { from, to, depth } = stretches[node] ?? { from: 0, to: 0, depth: 0 }
    const first = order[from] ?? -1
    const ended = words[first]?.length === depth
    ends.push(ended ? first : -1)
    below.push(stretches.length)
    for (let at = ended ? from + 1 : from; at < to; ) {
      const unit = unitAt(at, depth)
      let end = at + 1
      while (end < to && unitAt(end, depth) === unit) end += 1
      units.push(unit)
      stretches.push({ from: at, to: end, depth: depth + 1 })
      at = end
    }
  }
  below.push(stretches.length)
  const roots = new Int32Array(65_536)
  for (let node = 1; node < (below[1] ?? 0); node += 1) roots[units[node] ?? 0] = node
  return {
    units: Uint16Array.from(units),
    words: Int32Array.from(ends),
    below: Int32Array.from(below),
    roots,
  }
}

/** Calls `found` with the index of each word and where it lies, by beginning, the shorter first. */
export function findWords(
  { units, words, below, roots }: Trie,
  text: string,
  found: (word: number, start: number, end: number) => void,
): void {
  for (let start = 0; start < text.length; start += 1) {
    let node = roots[text.charCodeAt(start)] as number
    for (let end = start + 1; node !== 0; end += 1) {
      const word = words[node] as number
      if (word >= 0) found(word, start, end)
      if (end === text.length) break
      const unit = text.charCodeAt(end)
      const last = below[node + 1] as number
      let next = below[node] as number
      while (next < last && units[next] !== unit) next += 1
      node = next < last ? next : 0
    }
  }
}
