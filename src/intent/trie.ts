/** Finds every word of a list in a text, in one walk; linear in the text, since words are short. */

interface Node {
  readonly next: Map<number, Node>
  /** The word that ends here, or -1. */
  word: number
}

export interface Trie {
  /** By the code of the first character. */
  readonly roots: readonly (Node | undefined)[]
}

const node = (): Node => ({ next: new Map(), word: -1 })

export function trieOf(words: readonly string[]): Trie {
  const root = node()
  for (const [index, word] of words.entries()) {
    let at = root
    for (let position = 0; position < word.length; position += 1) {
      const unit = word.charCodeAt(position)
      const next = at.next.get(unit) ?? node()
      at.next.set(unit, next)
      at = next
    }
    at.word = index
  }
  const roots: (Node | undefined)[] = new Array(65_536)
  for (const [unit, next] of root.next) roots[unit] = next
  return { roots }
}

/** Calls `found` with the index of each word and where it lies, by beginning, the shorter first. */
export function findWords(
  { roots }: Trie,
  text: string,
  found: (word: number, start: number, end: number) => void,
): void {
  for (let start = 0; start < text.length; start += 1) {
    let at = roots[text.charCodeAt(start)]
    for (let end = start + 1; at !== undefined; end += 1) {
      if (at.word >= 0) found(at.word, start, end)
      at = end < text.length ? at.next.get(text.charCodeAt(end)) : undefined
    }
  }
}
