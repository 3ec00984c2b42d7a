/** What the examples say of a message, as weights beside those of the rules, with the pieces that told it. */

import type { Heard } from '../grammar/weigh.ts'
import type { FoundCategory } from '../matters/categories-in.ts'
import { type Intent, intents } from '../reading.ts'
import type { Said } from '../wish.ts'
import { recall, rowsOf, tellingPieces } from './experience.ts'
import { type Learned, noCategory } from './learned.ts'

/** A message held against the examples. */
export interface Compared {
  readonly learned: Learned
  /** The numbers of its pieces, as far as the examples know them. */
  readonly rows: readonly number[]
}

/** WeChat's faces are written in words: [玫瑰], [抱拳]. */
const faces = /\[[^\]\s]{1,4}\]/gu

/** Null where nothing was learned, and for a text without a Chinese word: the examples hold next to none like it. */
export function compared(said: Said, learned: Learned | undefined): Compared | null {
  if (learned === undefined || !/\p{Script=Han}/u.test(said.text.replace(faces, ''))) return null
  return { learned, rows: rowsOf(said, learned.intents) }
}

/** An experience of 1 above what is usual for a label weighs as much as this many points of the rules. */
const points = 12
/** What the examples say, in hundredths, of a label that nothing speaks for: between this and below lies no evidence. */
const usual = -70

/** The examples hold more reports than talk does, and a case opened for a joke costs more than a second look. */
const caution = 2

const rules = new Map(intents.map((intent) => [intent, `${intent}/examples`]))
const ruleOf = (intent: Intent): string => rules.get(intent) ?? ''

/** One entry for each intent that the examples speak for or against. */
export function intentsFromExamples(compared: Compared | null): readonly Heard[] {
  if (compared === null) return []
  const { rows, learned } = compared
  const sums = recall(rows, learned.intents)
  return learned.intents.labels.map((label, at) => {
    const weight = (points * ((sums[at] as number) - usual)) / 100 - (label === 'report' ? caution : 0)
    const matched = () => tellingPieces(rows, label, learned.intents)
    return { rule: ruleOf(label as Intent), for: label as Intent, wish: null, weight, matched }
  })
}

/** Characters of the lexicon's words that an experience of 1 is worth. */
const chars = 15
/** A word of so much weight hardly says anything else; beside it a category that no word names counts so much less. */
const plain = 4
const unsaid = 2
/** Above this the examples alone name a category; below it they only choose among those the lexicon found. */
const sure = -10
/** Up to this nothing is named at all: 那边不大对劲 is about anything. */
const faint = -50
/** Below this they name nothing in an answer, which may well be about nothing: 涉及两个镇 is no matter. */
const heard = -20
/** One character of the lexicon's words is held against as many hundredths by which they would rather name nothing. */
const doubt = 80

/** The lexicon's categories in the order that the examples suggest, with the one that only they see. */
export function categoriesFromExamples(
  found: readonly FoundCategory[],
  compared: Compared | null,
): readonly FoundCategory[] {
  if (compared === null) return found
  const { rows, learned } = compared
  const { labels, numbers } = learned.categories
  const sums = recall(rows, learned.categories)
  const none = numbers.get(noCategory) ?? -1
  const nothing = sums[none] ?? usual
  const more = (sum: number) => (chars * (sum - usual)) / 100
  const all = found.map(({ code, words, at, weight, likely: plainly }) => {
    const sum = sums[numbers.get(code) ?? -1] ?? usual
    const likely = sum > nothing || (plainly && weight * doubt >= nothing - sum)
    return { one: { code, words, at, weight, likely }, weight: weight + more(sum) }
  })
  // 垃圾 is said within 烧…垃圾: the examples do not lift a part above the whole.
  for (const part of all)
    for (const whole of all)
      if (isWithin(part.one, whole.one)) part.weight = Math.min(part.weight, whole.weight - 0.01)
  // A report is about something: the likeliest stands there even where the examples would rather say nothing.
  let likeliest = -1
  for (let at = 0; at < sums.length; at += 1)
    if (at !== none && (likeliest < 0 || (sums[at] ?? 0) > (sums[likeliest] ?? 0))) likeliest = at
  for (let at = 0; at < sums.length; at += 1) {
    const sum = sums[at] ?? 0
    if (at === none || sum <= faint || (at !== likeliest && (sum <= sure || sum <= nothing))) continue
    const code = labels[at] ?? ''
    if (found.some((one) => one.code === code)) continue
    const words = () => tellingPieces(rows, code, learned.categories)
    const one = { code, words, at: 0, weight: 0, likely: sum > Math.max(nothing, heard) }
    all.push({ one, weight: more(sum) })
  }
  if (found.some((one) => one.weight >= plain))
    for (const guess of all) if (guess.one.weight < 1) guess.weight -= unsaid
  return all.sort((a, b) => b.weight - a.weight).map(({ one }) => one)
}

/** Whether all that speaks for the one is a piece of what speaks, more strongly, for the other. */
function isWithin(part: FoundCategory, whole: FoundCategory): boolean {
  if (part === whole || part.weight >= whole.weight) return false
  const pieces = whole.words().flatMap((word) => (word.includes('…') ? word.split('…') : []))
  if (pieces.length === 0) return false
  const words = part.words()
  return words.length > 0 && words.every((word) => pieces.includes(word))
}
