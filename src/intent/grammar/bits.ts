/** A set of small numbers as bits: made, filled and walked in a few steps, for each text anew. */

export const bitsFor = (count: number): Uint32Array => new Uint32Array((count + 31) >>> 5)

export function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31))
}

/** The first number from `at` on that is in the set, or -1. */
export function nextBit(bits: Uint32Array, at: number): number {
  let word = at >>> 5
  if (word >= bits.length) return -1
  let rest = (bits[word] as number) & (-1 << (at & 31))
  while (rest === 0) {
    word += 1
    if (word >= bits.length) return -1
    rest = bits[word] as number
  }
  return (word << 5) + 31 - Math.clz32(rest & -rest)
}
