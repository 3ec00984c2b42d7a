/** Lists of numbers, one behind the other in one array: made once, walked for every text. */

/** The list of `n` is `all[from[n]]` up to, but not with, `all[from[n + 1]]`. */
export interface NumberLists {
  readonly from: Int32Array
  readonly all: Uint16Array
}

/** @param lists by number; one that is missing is empty */
export function numberLists(lists: readonly (readonly number[] | undefined)[], count: number): NumberLists {
  const from = new Int32Array(count + 1)
  for (let at = 0; at < count; at += 1) from[at + 1] = (from[at] as number) + (lists[at]?.length ?? 0)
  const all = new Uint16Array(from[count] as number)
  for (let at = 0; at < count; at += 1) all.set(lists[at] ?? [], from[at])
  return { from, all }
}

/** How many lists there are. */
export const countOf = ({ from }: NumberLists): number => from.length - 1

/** The same lists with only those numbers that are kept. */
export const onlyIn = (lists: NumberLists, kept: ReadonlySet<number>): NumberLists =>
  numberLists(
    Array.from({ length: countOf(lists) }, (_, at) =>
      Array.from(lists.all.subarray(lists.from[at], lists.from[at + 1])).filter((one) => kept.has(one)),
    ),
    countOf(lists),
  )
