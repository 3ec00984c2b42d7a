/** Drawing by lot from a seed: the same seed and the same list give the same draw, on every machine and for everybody. */

/**
 * `n` of the list, in the order drawn, all of it where it is shorter. The list is put in order first, so that only
 * what stands in it counts. A partial Fisher–Yates shuffle over a 32-bit generator.
 */
export function drawnBy(seed: string, list: readonly string[], n: number): readonly string[] {
  const pool = list.toSorted()
  const next = generator(seed)
  const length = Math.min(n, pool.length)
  for (let at = 0; at < length; at += 1) {
    const other = at + below(next, pool.length - at)
    const [mine = '', its = ''] = [pool[at], pool[other]]
    pool[at] = its
    pool[other] = mine
  }
  return pool.slice(0, length)
}

/** A whole number from 0 up to the bound, each as likely: what would favour the first ones is drawn again. */
function below(next: () => number, bound: number): number {
  const most = 2 ** 32 - (2 ** 32 % bound)
  for (;;) {
    const drawn = next()
    if (drawn < most) return drawn % bound
  }
}

/** FNV-1a makes the seed's characters one number; mulberry32 goes on from there. Both are public and short. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
