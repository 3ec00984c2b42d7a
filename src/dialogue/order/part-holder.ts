/** Whose parts of orders the speaker answers for: those of his grids, his own, those of whom he stands in for, his department's. */
import { actsFor } from '../../domain/grid/may-order.ts'
import type { PartHolder } from '../../journal/orders.ts'
import type { Turn } from '../turn.ts'

export const holderOf = ({ speaker: { person } }: Pick<Turn, 'speaker'>): PartHolder => ({
  grids: person?.posts.map(({ grid }) => grid) ?? [],
  persons: person === null ? [] : [person.id, ...actsFor(person.posts)],
  department: person?.department ?? null,
})
