/** What a pure function of one value has answered is remembered: a minute asks the same few days a thousand times. */

/** More than ten years of days; then it begins anew. */
const most = 5_000

export function remembered<K extends string | number, V>(answer: (asked: K) => V): (asked: K) => V {
  const known = new Map<K, V>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined) return before
    const found = answer(asked)
    if (known.size >= most) known.clear()
    known.set(asked, found)
    return found
  }
}
