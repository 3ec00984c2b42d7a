/** What the examples say of a message, as weights beside those of the rules, with the pieces that told it. */
import type { FoundCategory } from './categories-in.ts'
import { type Experience, recall, tellingPieces } from './experience.ts'
import { noCategory } from './learned.ts'
import type { Lexicon } from './lexicon.ts'
import { piecesOf } from './pieces.ts'
import type { Intent } from './reading.ts'
import type { Heard } from './weigh.ts'
import type { Said } from './wish.ts'

/** An experience of 1 above what is usual for a label weighs as much as this many points of the rules. */
const points = 12
/** What the examples say of a label that nothing speaks for: between this and below lies no evidence. */
const usual = -0.7

/** The examples hold more reports than talk does, and a case opened for a joke costs more than a second look. */
const caution = 3

/** One entry for each intent that the examples speak for or against. */
export function intentsFromExamples(said: Said, { learned }: Lexicon): readonly Heard[] {
  if (learned === undefined) return []
  const pieces = piecesOf(said)
  const sums = recall(pieces, learned.intents)
  return learned.intents.labels.map((label, at) => ({
    rule: `${label}/examples`,
    for: label as Intent,
    wish: null,
    weight: points * ((sums[at] ?? 0) - usual) - (label === 'report' ? caution : 0),
    get matched() {
      return tellingPieces(pieces, label, learned.intents)
    },
  }))
}

/** Characters of the lexicon's words that an experience of 1 is worth. */
const chars = 15
/** Above this the examples alone name a category; below it they only choose among those the lexicon found. */
const sure = -0.1

/** The lexicon's categories in the order that the examples suggest, with the one that only they see. */
export function categoriesFromExamples(
  found: readonly FoundCategory[],
  said: Said,
  { learned }: Lexicon,
): readonly FoundCategory[] {
  if (learned === undefined) return found
  const pieces = piecesOf(said)
  const sums = recall(pieces, learned.categories)
  const speaks = (code: string): number => (sums[learned.categories.labels.indexOf(code)] ?? usual) - usual
  const known = found.map((one) => ({ one, weight: one.weight + chars * speaks(one.code) }))
  const nothing = speaks(noCategory)
  const unseen = learned.categories.labels.flatMap((code) =>
    code !== noCategory &&
    speaks(code) > nothing &&
    speaks(code) + usual > sure &&
    !found.some((one) => one.code === code)
      ? [{ one: seenInExamples(code, pieces, learned.categories), weight: chars * speaks(code) }]
      : [],
  )
  return [...known, ...unseen].sort((a, b) => b.weight - a.weight).map(({ one }) => one)
}

const seenInExamples = (code: string, pieces: ReadonlySet<string>, learned: Experience): FoundCategory => ({
  code,
  words: tellingPieces(pieces, code, learned),
  at: 0,
  weight: 0,
})
