/** Finds every word of a list in a text, in one walk; linear in the text, since words are short. */

/**
 * A node is the place where it stands among the slots, counted from 1; 0 is the root. A slot is two numbers side by side,
 * for what lies together is fetched together: the node above (counted from 1, so that 0 means the slot is free), and the
 * character that leads down from there with the word that ends here.
 */
export interface Trie {
  readonly slots: Int32Array
  /** How far the number made of node and character is shifted to lie among the slots. */
  readonly shift: number
}

/** A slot's second number: the character below, above it the word, counted from 1. */
const wordShift = 16
const unitMask = 0xffff
/** As many as can be counted there. */
const mostWords = 0xffff

/** The words are all different. */
export function trieOf(list: readonly string[]): Trie {
  if (list.length > mostWords) throw new RangeError(`at most ${mostWords} words in one trie`)
  let most = 1
  for (const word of list) most += word.length
  // Half of the slots stay free, so that a search is short.
  const bits = Math.ceil(Math.log2(most)) + 1
  const slots = new Int32Array(2 * 2 ** bits)
  const trie = { slots, shift: 32 - bits }
  for (let index = 0; index < list.length; index += 1) {
    const word = list[index] as string
    let node = 0
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at)
      const slot = slotOf(trie, node, unit)
      if (slots[2 * slot] === 0) {
        slots[2 * slot] = node + 1
        slots[2 * slot + 1] = unit
      }
      node = slot + 1
    }
    if (node > 0) slots[2 * node - 1] = (slots[2 * node - 1] as number) | ((index + 1) << wordShift)
  }
  return trie
}

/** Where the node below `node` stands, or the free place where it would. */
function slotOf({ slots, shift }: Trie, node: number, unit: number): number {
  const last = slots.length / 2 - 1
  let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> shift
  for (;;) {
    const above = slots[2 * slot] as number
    if (above === 0 || (above === node + 1 && ((slots[2 * slot + 1] as number) & unitMask) === unit))
      return slot
    slot = (slot + 1) & last
  }
}

/** The node to which a character leads from another, or 0. */
export function below(trie: Trie, node: number, unit: number): number {
  const slot = slotOf(trie, node, unit)
  return trie.slots[2 * slot] === 0 ? 0 : slot + 1
}

/** The word that ends at a node, or -1. */
export const wordAt = ({ slots }: Trie, node: number): number =>
  ((slots[2 * node - 1] as number) >>> wordShift) - 1

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
      const word = wordAt(trie, node)
      if (word >= 0) found(word, start, end + 1)
    }
  }
}
