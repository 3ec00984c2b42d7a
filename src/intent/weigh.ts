/** Signs are looked for and rules are heard; what speaks for each intent is added up. */
import type { Rule, Sign } from './grammar.ts'
import { matchOf, mayMatch } from './match.ts'
import type { Intent, Why } from './reading.ts'
import type { Ready, RuleBook } from './rule-book.ts'
import type { Hit, WordsIn } from './words-in.ts'

/** A rule that held, with the words it found. */
export interface Heard {
  readonly rule: string
  readonly for: Intent
  readonly wish: string | null
  readonly weight: number
  readonly matched: readonly string[]
}

export interface Weighed {
  /** What more speaks for than against, best first. */
  readonly scores: readonly { readonly intent: Intent; readonly score: number }[]
  readonly heard: readonly Heard[]
  readonly signs: ReadonlySet<string>
}

/** `given` are the built-in signs; `before` what command words say already. */
export function weigh(
  within: WordsIn,
  book: RuleBook,
  given: ReadonlySet<string>,
  before: readonly Heard[],
): Weighed {
  const shown = new Uint8Array(book.signNumbers.size)
  for (const sign of given) mark(sign, shown, book)
  const signs = new Set(given)
  for (const sign of book.signs) {
    if (holds(sign, shown, within, book) === null) continue
    mark(sign.of.id, shown, book)
    signs.add(sign.of.id)
  }
  const heard = [...before]
  for (const rule of book.rules) {
    const matched = holds(rule, shown, within, book)
    if (matched === null) continue
    const { id, wish, weight } = rule.of
    heard.push({ rule: id, for: rule.of.for, wish: wish ?? null, weight, matched })
  }
  const sums = new Map<Intent, number>()
  for (const one of heard) sums.set(one.for, (sums.get(one.for) ?? 0) + one.weight)
  const scores = [...sums]
    .map(([intent, score]) => ({ intent, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return { scores, heard, signs }
}

function mark(sign: string, shown: Uint8Array, book: RuleBook): void {
  const number = book.signNumbers.get(sign)
  if (number !== undefined) shown[number] = 1
}

const nothing: readonly string[] = []

/** The words found, empty where only signs were asked for; null when a condition fails. */
function holds(
  { of, sequences, all, some, none }: Ready<Sign | Rule>,
  shown: Uint8Array,
  within: WordsIn,
  book: RuleBook,
): readonly string[] | null {
  for (let at = 0; at < all.length; at += 1) if (shown[all[at] ?? 0] === 0) return null
  for (let at = 0; at < none.length; at += 1) if (shown[none[at] ?? 0] === 1) return null
  if (some.length > 0 && !some.some((sign) => shown[sign] === 1)) return null
  if (sequences === null) return nothing
  for (const sequence of sequences) {
    const hits = mayMatch(sequence, within)
      ? matchOf(sequence, within, of.affirmed === true ? 'affirmed' : null)
      : null
    if (hits !== null) return wordsOf(hits, book)
  }
  return null
}

const wordsOf = (hits: readonly Hit[], book: RuleBook): readonly string[] =>
  hits.map(({ word }) => book.words[word] ?? '')

export const whyOf = ({ rule, matched, for: intent }: Heard): Why => ({ rule, matched, for: intent })
