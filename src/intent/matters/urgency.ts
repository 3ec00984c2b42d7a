/** How fast somebody has to act, by the lexicon's words and what the message is. */
import { z } from 'zod'
import type { Urgency } from '../../domain/case/facts.ts'
import type { Intent } from '../reading.ts'

const words = z.array(z.string().min(1))

/** What each list is for stands beside it in urgency.yaml. */
export const UrgencyWords = z.strictObject({
  emergency: words,
  urgent: words,
  ordered: words,
  pressed: words,
  calm: words,
  averted: words,
  unreal: words,
  'emergency-kinds': words,
  'urgent-kinds': words,
  'urgent-sources': words,
})
export type UrgencyWords = z.infer<typeof UrgencyWords>

/** What is known of the message already; both as codes of the taxonomy. */
export interface Told {
  readonly categories?: readonly string[]
  readonly source?: string | null
}

export interface FoundUrgency {
  readonly urgency: Urgency
  /** The word of the lexicon, the category or the source that decided, or null. */
  readonly word: string | null
}

/** A message longer than this says in its beginning how urgent it is. */
const mostChars = 1_000
const nothing: FoundUrgency = { urgency: 'normal', word: null }

/**
 * A matter told can be any, by its words or by what it is (a tampered monitor, what the media tell); an order is urgent by its own words, and so is
 * a reminder; in all else nothing presses.
 */
export function urgencyOf(
  text: string,
  { urgency: given }: { readonly urgency: UrgencyWords },
  intent: Intent = 'report',
  { categories = [], source = null }: Told = {},
): FoundUrgency {
  const read = text.slice(0, mostChars)
  const calm = (until: string) => given.calm.some((phrase) => until.endsWith(phrase))
  const urgent = (list: readonly string[]): FoundUrgency => {
    const word = list.find((one) => saidFreely(read, one, calm))
    return word === undefined ? nothing : { urgency: 'urgent', word }
  }
  if (intent === 'assign') return urgent(given.ordered)
  if (intent === 'urge') return urgent(given.pressed)
  if (intent !== 'report') return nothing
  const averted = (until: string, word: string) =>
    given.averted.some((one) => until.endsWith(`${one}${word}`))
  const real = !given.unreal.some((word) => read.includes(word))
  const word = real ? given.emergency.find((one) => saidFreely(read, one, averted)) : undefined
  if (word !== undefined) return { urgency: 'emergency', word }
  const kind = (list: readonly string[]) => categories.find((code) => list.includes(code))
  const grave = real ? kind(given['emergency-kinds']) : undefined
  if (grave !== undefined) return { urgency: 'emergency', word: grave }
  const pressing = kind(given['urgent-kinds']) ?? given['urgent-sources'].find((one) => one === source)
  return pressing === undefined ? urgent(given.urgent) : { urgency: 'urgent', word: pressing }
}

/** How far the parts of a word with + may lie apart. */
const gap = 8
/** As much as any exception needs of what stands before. */
const lookBack = 8

/** The word stands in the text at least once without an exception; that sees the text up to the word's first part. */
function saidFreely(
  text: string,
  word: string,
  excepted: (until: string, first: string) => boolean,
): boolean {
  const [first = '', ...rest] = word.split('+')
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end = at + first.length
    const follows = rest.every((part) => {
      const next = text.slice(end, end + gap + part.length).indexOf(part)
      end += next + part.length
      return next >= 0
    })
    if (follows && !excepted(text.slice(Math.max(0, at - lookBack), at + first.length), first)) return true
  }
  return false
}
