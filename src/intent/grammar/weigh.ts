/** Signs are looked for and rules are heard; what speaks for each intent is added up. */

import { type Intent, intents, type Why } from '../reading.ts'
import { nextBit, setBit } from './bits.ts'
import { matchOf } from './match.ts'
import type { RuleBook, Saying } from './rule-book.ts'
import type { Sequence } from './sequence.ts'
import type { Hit } from './shelf.ts'
import type { Condition, Trials } from './trials.ts'
import { type Tried, triedIn } from './tried.ts'
import type { WordsIn } from './words-in.ts'

/** A rule that held, with the words it found. */
export interface Heard {
  readonly rule: string
  readonly for: Intent
  readonly wish: string | null
  readonly weight: number
  /** Told when asked: of most rules that hold nobody wants to know. */
  readonly matched: () => readonly string[]
}

export interface Weighed {
  /** What more speaks for than against, best first. */
  readonly scores: readonly { readonly intent: Intent; readonly score: number }[]
  readonly heard: readonly Heard[]
  readonly signs: ReadonlySet<string>
  /** What the words leave open, by rules that speak for either of two. */
  readonly open: readonly (readonly [Intent, Intent])[]
}

/** `given` are the built-in signs; `before` what command words say already. */
export function weigh(
  within: WordsIn,
  book: RuleBook,
  given: ReadonlySet<string>,
  before: readonly Heard[],
): Weighed {
  const tried = triedIn(within.shelf, book.trials)
  for (const sign of given) {
    const number = book.signNumbers.get(sign)
    if (number !== undefined) tried.shown[number] = 1
  }
  const signs = new Set(given)
  lookForSigns(within, book, tried, signs)
  const heard = [...before]
  const open: (readonly [Intent, Intent])[] = []
  hearRules(within, book, tried, heard, open)
  return { scores: scoresOf(heard), heard, signs, open }
}

/** Marks the grammar's signs that show, and the rules that are tried because one shows. */
function lookForSigns(
  within: WordsIn,
  { signs: names, trials }: RuleBook,
  tried: Tried,
  signs: Set<string>,
): void {
  const { conditions, shown } = tried
  for (let at = nextBit(conditions, 0); at >= 0 && at < names.length; at = nextBit(conditions, at + 1)) {
    if (holds(trials.conditions[at] as Condition, trials, tried, within) === null) continue
    // The grammar's signs are numbered as their conditions are.
    shown[at] = 1
    signs.add(names[at] as string)
  }
  const { from, all } = trials.ruledBy
  for (let sign = 0; sign < shown.length; sign += 1) {
    if (shown[sign] === 0) continue
    const end = from[sign + 1] as number
    for (let one = from[sign] as number; one < end; one += 1) setBit(conditions, all[one] as number)
  }
}

function hearRules(
  within: WordsIn,
  { signs, rules, words, trials }: RuleBook,
  tried: Tried,
  heard: Heard[],
  open: (readonly [Intent, Intent])[],
): void {
  const { conditions } = tried
  for (let at = nextBit(conditions, signs.length); at >= 0; at = nextBit(conditions, at + 1)) {
    const hits = holds(trials.conditions[at] as Condition, trials, tried, within)
    if (hits === null) continue
    const { id, for: intent, or, wish, weight } = rules[at - signs.length] as Saying
    const matched = () => hits.map(({ word }) => words[word] ?? '')
    heard.push({ rule: id, for: intent, wish, weight, matched })
    if (or === null) continue
    heard.push({ rule: id, for: or, wish: null, weight, matched })
    open.push([intent, or])
  }
}

const numberOf = new Map(intents.map((intent, number) => [intent, number]))
/** By intent: what speaks for it, or no number where nobody spoke of it. Wiped for each text. */
const sums = new Float64Array(intents.length)

/** Between equals the one that was spoken of first. */
function scoresOf(heard: readonly Heard[]): Weighed['scores'] {
  sums.fill(Number.NaN)
  const met: number[] = []
  for (const { for: intent, weight } of heard) {
    const number = numberOf.get(intent) as number
    const sum = sums[number] as number
    if (Number.isNaN(sum)) met.push(number)
    sums[number] = Number.isNaN(sum) ? weight : sum + weight
  }
  const scores: { readonly intent: Intent; readonly score: number }[] = []
  for (const number of met) {
    const score = sums[number] as number
    if (score > 0) scores.push({ intent: intents[number] as Intent, score })
  }
  return scores.sort((a, b) => b.score - a.score)
}

const nothing: readonly Hit[] = []

/** The words found, none where only signs were asked for; null when a condition fails. */
function holds(
  { from, to, affirmed, all, some, none }: Condition,
  { sequences }: Trials,
  tried: Tried,
  within: WordsIn,
): readonly Hit[] | null {
  const { shown } = tried
  for (let at = 0; at < all.length; at += 1) if (shown[all[at] as number] === 0) return null
  for (let at = 0; at < none.length; at += 1) if (shown[none[at] as number] === 1) return null
  if (some.length > 0 && !showsOne(some, shown)) return null
  if (from < 0) return nothing
  for (let at = nextBit(tried.sequences, from); at >= 0 && at < to; at = nextBit(tried.sequences, at + 1)) {
    const hits = matchOf(sequences[at] as Sequence, within, affirmed ? 'affirmed' : null)
    if (hits !== null) return hits
  }
  return null
}

function showsOne(some: Uint16Array, shown: Uint8Array): boolean {
  for (let at = 0; at < some.length; at += 1) if (shown[some[at] as number] === 1) return true
  return false
}

export const whyOf = ({ rule, matched, for: intent }: Heard): Why => ({
  rule,
  matched: matched(),
  for: intent,
})
