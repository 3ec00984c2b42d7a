/** Finds a clause by the name under which a fact comes in: its key, one of its other names, in any common spelling. */
import type { Held } from '../policy/in-force.ts'
import type { Clause } from '../policy/kinds/item.ts'
import type { Rubric } from './rubric.ts'

export interface PlacedClause {
  readonly item: Held<'item'>
  readonly clause: Clause
}

/** `depts_no_ledger`, `deptsNoLedger` and `Depts-No-Ledger` are one name. */
export const plainKey = (name: string): string =>
  name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[\s_-]+/g, '-')
    .toLowerCase()

export const clausesOf = ({ items }: Rubric): readonly PlacedClause[] =>
  items.flatMap((item) => item.value.clauses.map((clause) => ({ item, clause })))

/** The same words in any order, one or many: `not_public_dept` is `depts-not-public`. */
const wordsIn = (key: string): string =>
  key
    .split('-')
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<=[^s]{2})s$/, ''))
    .toSorted()
    .join(' ')

/** Null for a name that is none of the rubric's. What counts as another clause is that one. */
export function clauseNamed(rubric: Rubric, name: string): PlacedClause | null {
  const key = plainKey(name)
  const all = clausesOf(rubric)
  const names = ({ clause }: PlacedClause) => [clause.key, ...(clause.also ?? [])]
  const named =
    all.find(({ clause }) => clause.key === key) ??
    all.find((one) => names(one).includes(key)) ??
    onlyOne(all.filter((one) => names(one).some((other) => wordsIn(other) === wordsIn(key)))) ??
    onlyOne(all.filter(({ clause }) => clause.like !== undefined && new RegExp(clause.like, 'u').test(key)))
  const other = named?.clause.countsAs
  return (other === undefined ? named : all.find(({ clause }) => clause.key === other)) ?? null
}

const onlyOne = (placed: readonly PlacedClause[]): PlacedClause | undefined =>
  placed.length === 1 ? placed[0] : undefined
