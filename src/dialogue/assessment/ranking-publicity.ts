/** Who reads the ranks of others is a choice of the tenant: all of them, or each unit its own alone. */
import type { InForce } from '../../domain/policy/in-force.ts'
import type { Place } from './assess-scope.ts'

/** The parameter of the pack; without it everybody reads the ranks, as a published notice would have them. */
const parameter = 'ranking-publicity'

/** Whoever assesses reads all. `unitOf` names the unit of a row, by its code. */
export function rowsOpenTo<T>(
  { choices }: Pick<InForce, 'choices'>,
  { assesses, own }: Pick<Place, 'assesses' | 'own'>,
  rows: readonly T[],
  unitOf: (row: T) => string,
): { readonly rows: readonly T[]; readonly hidden: number } {
  if (assesses || choices.get(parameter) !== 'own') return { rows, hidden: 0 }
  const open = rows.filter((row) => unitOf(row) === own?.code)
  return { rows: open, hidden: rows.length - open.length }
}
