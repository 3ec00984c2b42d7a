/** Finds every word of a list in a text, in one walk; linear in the text, since words are short. */

/** Nodes by number, the root 0. A node is found by the one above it and the character that leads on. */
export interface Trie {
  /** The node above each, and the character that leads down from there. */
  readonly above: Int32Array
  readonly units: Uint16Array
  /** The word that ends at a node, or -1. */
  readonly words: Int32Array
  /** By a number made of both, or in the next free place behind it: the node; 0 where the place is free. */
  readonly slots: Int32Array
  /** How far that number is shifted to lie among the slots. */
  readonly shift: number
}

/** The words are all different. */
export function trieOf(list: readonly string[]): Trie {
  let most = 1
  for (const word of list) most += word.length
  // Half of the slots stay free, so that a search is short.
  const bits = Math.ceil(Math.log2(most)) + 1
  const above = new Int32Array(most)
  const units = new Uint16Array(most)
  const words = new Int32Array(most).fill(-1)
  const slots = new Int32Array(2 ** bits)
  const trie = { above, units, words, slots, shift: 32 - bits }
  let count = 1
  for (let index = 0; index < list.length; index += 1) {
    const word = list[index] as string
    let node = 0
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at)
      const slot = slotOf(trie, node, unit)
      let next = slots[slot] as number
      if (next === 0) {
        next = count
        count += 1
        above[next] = node
        units[next] = unit
        slots[slot] = next
      }
      node = next
    }
    words[node] = index
  }
  return trie
}

/** Where the node below `node` stands, or the free place where it would. */
function slotOf({ above, units, slots, shift }: Trie, node: number, unit: number): number {
  const last = slots.length - 1
  let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> shift
  for (;;) {
    const next = slots[slot] as number
    if (next === 0 || (above[next] === node && units[next] === unit)) return slot
    slot = (slot + 1) & last
  }
}

/** The node to which a character leads from another, or 0. */
export const below = (trie: Trie, node: number, unit: number): number =>
  trie.slots[slotOf(trie, node, unit)] as number

/** Calls `found` with the index of each word and where it lies, by beginning, the shorter first. */
export function findWords(
  trie: Trie,
  text: string,
  found: (word: number, start: number, end: number) => void,
): void {
  for (let start = 0; start < text.length; start += 1) {
    let node = 0
    for (let end = start; end < text.length; end += 1) {
      node = below(trie, node, text.charCodeAt(end))
      if (node === 0) break
      const word = trie.words[node] as number
      if (word >= 0) found(word, start, end + 1)
    }
  }
}
