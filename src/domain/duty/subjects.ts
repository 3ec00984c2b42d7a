/** How far a duty owed for each of several has come, in numbers and the first names of those that are left. */

/** `missing`: the first by name; all that are left are `of - covered`. */
export interface Coverage {
  readonly of: number
  readonly covered: number
  readonly missing: string[]
}

/** More names in one line nobody reads. */
const named = 8

export function coverageOf(
  subjects: readonly { readonly name: string; readonly covered: boolean }[],
): Coverage {
  const missing = subjects.flatMap(({ name, covered }) => (covered ? [] : [name]))
  return { of: subjects.length, covered: subjects.length - missing.length, missing: missing.slice(0, named) }
}
