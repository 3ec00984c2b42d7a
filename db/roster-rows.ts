/** Rows that follow from a roster: who lies under whom, and what everything is called. */
import type { Roster } from '../src/journal/directory.ts'

/** Every pair of a grid and one at or above it. Throws for a parent that is missing or a tree that bites its tail. */
export function lineageOf(grids: Roster['grids']): { ancestor: string; descendant: string; depth: number }[] {
  const parents = new Map<string, string | null>(grids.map((grid) => [grid.code, grid.parent]))
  return grids.flatMap((grid) => {
    const above: string[] = []
    for (let at: string | null = grid.code; at !== null; at = parents.get(at) ?? null) {
      if (!parents.has(at) || above.includes(at))
        throw new Error(`grid ${grid.code} has no way up to the root`)
      above.push(at)
    }
    return above.map((ancestor, depth) => ({ ancestor, descendant: grid.code, depth }))
  })
}

/** What an administrative name ends in, longest first; people leave it out (北苇 for 北苇镇). */
const endings = /(?:新区|社区|街道|片区|网格|镇|乡|村|区|县|市)$/u

/** Names people may use, each once. */
export function namesOf({ tenant, grids, persons, departments }: Roster): {
  tenant: string
  name: string
  kind: 'grid' | 'person' | 'department'
  id: string
}[] {
  const short = (name: string) => {
    const cut = name.replace(endings, '')
    // One character alone (东 of 东村) means too many things.
    return [...cut].length >= 2 ? cut : name
  }
  return [
    ...grids.flatMap(({ code, name }) => each('grid', code, [name, short(name)])),
    ...departments.flatMap(({ id, name, aliases }) => each('department', id, [name, ...aliases])),
    ...persons.flatMap(({ id, name }) => each('person', id, [name])),
  ].map((row) => ({ tenant, ...row }))
}

const each = <K extends string>(kind: K, id: string, names: readonly string[]) =>
  [...new Set(names)].map((name) => ({ kind, id, name }))
