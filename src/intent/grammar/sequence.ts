/** A pattern with its words known by number: what is looked for in a text. */
import { type Gap, readPattern, type Step } from './pattern.ts'
import type { WordShelf } from './word-shelf.ts'

/** A step whose words are a family known by number. */
export interface Stage {
  readonly family: number
  readonly gap: Gap
  readonly before: Step['before']
  readonly after: Step['after']
  /** The family none of whose words may follow directly, or -1. */
  readonly not: number
}
export type Sequence = readonly Stage[]

/** Every way in which one of the patterns is fulfilled. */
export const sequencesOf = (patterns: readonly string[], shelf: WordShelf): readonly Sequence[] =>
  patterns.flatMap((pattern) =>
    readPattern(pattern).map((steps) =>
      steps.map(({ forms, gap, before, after, not }) => ({
        family: shelf.anyOf(forms),
        gap,
        before,
        after,
        not: not.length === 0 ? -1 : shelf.anyOf(not),
      })),
    ),
  )
