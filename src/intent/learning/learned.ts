/** What the lexicon has learned from labelled examples: how messages are meant, and what kind of matter they speak of. */

import type { LabelledLine } from '../lines/score.ts'
import type { Said } from '../wish.ts'
import type { Experience } from './experience.ts'
import type { Lesson } from './learn.ts'
import { piecesOf } from './pieces.ts'

/** The two tables number their pieces alike. */
export interface Learned {
  readonly intents: Experience
  /** One label more than the lexicon has categories: `none`. */
  readonly categories: Experience
}

/** The label of messages that name no matter. */
export const noCategory = 'none'

/** An example as it is said, with its labels. */
export type Labelled = Pick<LabelledLine, 'intent' | 'category'> & { readonly said: Said }

/** What there is to learn from the examples, in their order. */
export function lessonsOf(examples: readonly Labelled[]): {
  readonly intents: readonly Lesson[]
  readonly categories: readonly Lesson[]
} {
  const read = examples.map(({ said, intent, category }) => ({ pieces: piecesOf(said), intent, category }))
  return {
    intents: read.map(({ pieces, intent }) => ({ pieces, label: intent })),
    // An example without the field teaches no category; one with null, that there is none.
    categories: read.flatMap(({ pieces, category }) =>
      category === undefined ? [] : [{ pieces, label: category ?? noCategory }],
    ),
  }
}
