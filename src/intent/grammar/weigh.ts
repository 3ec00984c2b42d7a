/** Signs are looked for and rules are heard; what speaks for each intent is added up. */

import type { Intent, Why } from '../reading.ts'
import type { Rule, Sign } from './grammar.ts'
import { matchOf } from './match.ts'
import type { Ready, RuleBook, Sequence } from './rule-book.ts'
import type { Hit, WordsIn } from './words-in.ts'

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
  const shown = new Uint8Array(book.signNumbers.size)
  for (const sign of given) mark(sign, shown, book)
  const signs = new Set(given)
  const tried = triedIn(within, book)
  for (let at = 0; at < book.signs.length; at += 1) {
    if (tried[at] === 0) continue
    const sign = book.signs[at] as Ready<Sign>
    if (holds(sign, shown, within) === null) continue
    mark(sign.of.id, shown, book)
    signs.add(sign.of.id)
  }
  // A rule that needs no word but a sign is tried only where that sign shows.
  for (let sign = 0; sign < shown.length; sign += 1) {
    const rules = shown[sign] === 1 ? book.ruledBy[sign] : undefined
    if (rules !== undefined) for (let at = 0; at < rules.length; at += 1) tried[rules[at] as number] = 1
  }
  const heard = [...before]
  const open: (readonly [Intent, Intent])[] = []
  for (let at = 0; at < book.rules.length; at += 1) {
    if (tried[book.signs.length + at] === 0) continue
    const rule = book.rules[at] as Ready<Rule>
    const hits = holds(rule, shown, within)
    if (hits === null) continue
    const { id, wish, weight } = rule.of
    const matched = () => hits.map(({ word }) => book.words[word] ?? '')
    heard.push({ rule: id, for: rule.of.for, wish: wish ?? null, weight, matched })
    if (rule.of.or === undefined) continue
    heard.push({ rule: id, for: rule.of.or, wish: null, weight, matched })
    open.push([rule.of.for, rule.of.or])
  }
  const sums = new Map<Intent, number>()
  for (const one of heard) sums.set(one.for, (sums.get(one.for) ?? 0) + one.weight)
  const scores = [...sums]
    .map(([intent, score]) => ({ intent, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return { scores, heard, signs, open }
}

function mark(sign: string, shown: Uint8Array, book: RuleBook): void {
  const number = book.signNumbers.get(sign)
  if (number !== undefined) shown[number] = 1
}

/** By the number of a sign or rule: it always is, or a word stands in the text without which a sequence of it could not. */
function triedIn({ families }: WordsIn, { startedBy, always }: RuleBook): Uint8Array {
  const tried = always.slice()
  for (let at = 0; at < families.length; at += 1) {
    const numbers = startedBy[families[at] as number]
    if (numbers !== undefined)
      for (let one = 0; one < numbers.length; one += 1) tried[numbers[one] as number] = 1
  }
  return tried
}

const nothing: readonly Hit[] = []

/** The words found, none where only signs were asked for; null when a condition fails. */
function holds(
  { of, sequences, rarest, all, some, none }: Ready<Sign | Rule>,
  shown: Uint8Array,
  within: WordsIn,
): readonly Hit[] | null {
  for (let at = 0; at < all.length; at += 1) if (shown[all[at] ?? 0] === 0) return null
  for (let at = 0; at < none.length; at += 1) if (shown[none[at] ?? 0] === 1) return null
  if (some.length > 0 && !some.some((sign) => shown[sign] === 1)) return null
  if (sequences === null) return nothing
  for (let at = 0; at < sequences.length; at += 1) {
    if (within.present[rarest[at] as number] === 0) continue
    const hits = matchOf(sequences[at] as Sequence, within, of.affirmed === true ? 'affirmed' : null)
    if (hits !== null) return hits
  }
  return null
}

export const whyOf = ({ rule, matched, for: intent }: Heard): Why => ({
  rule,
  matched: matched(),
  for: intent,
})
