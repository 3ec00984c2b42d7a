/** Whether a table may come in: what is the same adds nothing, what differs must name the import whose place it takes. */
import type { TenantCode } from '../names.ts'
import type { AirFact, AirRow, AirTable } from './facts.ts'

/** Imports of one table and period, and what stands after them. */
export interface Imported {
  readonly facts: readonly AirFact[]
  /** By `on place`, with the number of the import it came with. */
  readonly rows: ReadonlyMap<string, { readonly row: AirRow; readonly no: number }>
}

export interface ImportWish {
  readonly tenant: TenantCode
  readonly of: AirTable
  readonly period: string
  readonly replaces: number | null
  readonly source: string
  readonly rows: readonly AirRow[]
}

export type ImportRefusal =
  /** Values differ from what came in before: the sender has to name it. */
  | {
      readonly code: 'differs'
      readonly period: string
      readonly rows: readonly AirRow[]
      readonly no: number
    }
  | {
      readonly code: 'unknown-import'
      readonly period: string
      readonly no: number
      readonly known: readonly number[]
    }
  | { readonly code: 'replaced-already'; readonly period: string; readonly no: number; readonly by: number }

export const airStream = (tenant: TenantCode, period: string): string => `air:${tenant}:${period}`

/** Of which period a row is: days belong to their month. */
export const periodOfRow = (of: AirTable, { on }: AirRow): string => (of === 'stations' ? of : on.slice(0, 7))

const keyOf = ({ on, place }: AirRow): string => `${on} ${place}`

/** `facts` of the whole period; those of other tables are passed over. */
export function importedOf(of: AirTable, facts: readonly AirFact[]): Imported {
  const own = facts.filter((fact) => fact.of === of)
  const rows = new Map<string, { row: AirRow; no: number }>()
  for (const { no, replaces, rows: came } of own) {
    for (const [key, one] of rows) if (one.no === replaces) rows.delete(key)
    for (const row of came) rows.set(keyOf(row), { row, no })
  }
  return { facts: own, rows }
}

/** A fact, nothing when it is already so, or why not. `last`: the highest number in the period, of all tables. */
export function decideImport(
  { rows: given, ...wish }: ImportWish,
  before: Imported,
  last: number,
): { readonly fact: AirFact | null } | { readonly refusal: ImportRefusal } {
  const { replaces, period } = wish
  if (replaces !== null) {
    const known = before.facts.map(({ no }) => no)
    if (!known.includes(replaces)) return { refusal: { code: 'unknown-import', period, no: replaces, known } }
    const by = before.facts.find((fact) => fact.replaces === replaces)?.no
    if (by !== undefined) return { refusal: { code: 'replaced-already', period, no: replaces, by } }
  }
  const standing = (row: AirRow) => before.rows.get(keyOf(row))
  const differing = given.filter((row) => {
    const old = standing(row)
    return old !== undefined && old.no !== replaces && !sameRow(old.row, row)
  })
  const [first] = differing
  if (first) return { refusal: { code: 'differs', period, rows: differing, no: standing(first)?.no ?? 0 } }
  const unchanged = (row: AirRow) => {
    const old = standing(row)
    return old !== undefined && sameRow(old.row, row)
  }
  const replaced = [...before.rows.values()].filter(({ no }) => no === replaces).length
  if (given.every(unchanged) && given.filter((row) => standing(row)?.no === replaces).length === replaced)
    return { fact: null }
  // What stands already from another import stays that one's.
  const rows = given.filter((row) => !unchanged(row) || standing(row)?.no === replaces)
  return { fact: { type: 'air-imported', ...wish, no: last + 1, rows } }
}

/** Equal in what they say, whatever the order of their columns; 31 and 31.0 are written otherwise and differ. */
function sameRow(one: AirRow, other: AirRow): boolean {
  const text = ({ figures, words }: AirRow) =>
    JSON.stringify([Object.entries(figures).toSorted(), Object.entries(words).toSorted()])
  return text(one) === text(other)
}
