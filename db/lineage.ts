/** Questions to the tree: what lies above a grid, what below. */
import { and, eq, inArray, or } from 'drizzle-orm'
import type { GridCode } from '../src/domain/names.ts'
import type { Session } from './database.ts'
import { run } from './statement.ts'

/** Which of `others` lie above and which below `grid`, itself in neither. */
export async function areRelated(
  { db, t }: Session,
  grid: GridCode,
  others: readonly GridCode[],
): Promise<{ above: ReadonlySet<string>; below: ReadonlySet<string> }> {
  const asked = [...new Set(others)].filter((other) => other !== grid)
  if (asked.length === 0) return { above: new Set(), below: new Set() }
  const { ancestor, descendant } = t.lineage
  const query = db
    .select({ ancestor, descendant })
    .from(t.lineage)
    .where(
      or(
        and(eq(ancestor, grid), inArray(descendant, asked)),
        and(eq(descendant, grid), inArray(ancestor, asked)),
      ),
    )
  const pairs = await run('related-grids', query)
  return {
    above: new Set(pairs.filter((pair) => pair.descendant === grid).map((pair) => pair.ancestor)),
    below: new Set(pairs.filter((pair) => pair.ancestor === grid).map((pair) => pair.descendant)),
  }
}
