/** Grades as half-open intervals from the best down: a lower end is included, nothing is rounded up into the next (AMB-01). */
import type { Exact } from '../exact/exact.ts'
import type { Band } from '../policy/kinds/rubric.ts'

/** Below the lowest band there is nothing: it takes the rest. */
export function gradeOf(bands: readonly Band[], total: Exact): string {
  const band = bands.find(({ from }) => total.gte(from)) ?? bands.at(-1)
  if (!band) throw new RangeError('a rubric without bands')
  return band.grade
}

/** The grade that a word of the document means: 不及格 is 不合格 (AMB-02); null for a word that is none. */
export const gradeNamed = (bands: readonly Band[], word: string): string | null =>
  bands.find(({ grade, also }) => grade === word || also?.includes(word))?.grade ?? null

/** The lowest one. */
export function failingGrade(bands: readonly Band[]): string {
  const band = bands.at(-1)
  if (!band) throw new RangeError('a rubric without bands')
  return band.grade
}
