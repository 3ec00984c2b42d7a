/** Rows that claim the same key: each of them is told where the others stand, since nobody knows which one is meant. */

/** A fault in words for every row whose key stands in another row as well. An empty key claims nothing. */
export function saidTwice<T extends { readonly row: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  what: string,
): ReadonlyMap<number, string> {
  const places = new Map<string, number[]>()
  for (const one of rows) {
    const key = keyOf(one)
    if (key === '') continue
    const known = places.get(key)
    if (known) known.push(one.row)
    else places.set(key, [one.row])
  }
  const faults = new Map<number, string>()
  for (const found of places.values()) {
    if (found.length < 2) continue
    for (const row of found) {
      const others = found.filter((other) => other !== row)
      const shown = others.slice(0, 3).join('、')
      faults.set(row, `${what}与第${shown}行${others.length > 3 ? '等' : ''}重复`)
    }
  }
  return faults
}
