/** Rows of grids sorted by the units in which they lie. */
import { and, eq, inArray } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { GridCode } from '../src/domain/names.ts'
import type { ByUnit, Span } from '../src/journal/assessments.ts'
import type { Session } from './database.ts'

/** Joins the lineage: a grid belongs to each of the units that lie at or above it. */
export const under = ({ t }: Session, { units }: Span, grid: SQLiteColumn) =>
  and(eq(t.lineage.descendant, grid), inArray(t.lineage.ancestor, [...units]))

export function byUnit<R extends { readonly unit: string }, T>(
  rows: readonly R[],
  each: (row: R) => T,
): ByUnit<T> {
  const found = new Map<GridCode, T[]>()
  for (const row of rows) {
    const unit = row.unit as GridCode
    const list = found.get(unit)
    if (list) list.push(each(row))
    else found.set(unit, [each(row)])
  }
  return found
}
