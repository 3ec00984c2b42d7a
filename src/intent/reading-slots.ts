/** A reading is put together: the intent, what belongs to such an intent, and the reasons. */

import { type Weighed, whyOf } from './grammar/weigh.ts'
import { type Heard, withoutNames } from './heard.ts'
import { limitFor } from './limits/limit.ts'
import type { FoundCategory } from './matters/categories-in.ts'
import { mattersIn } from './matters/matters.ts'
import { urgencyOf } from './matters/urgency.ts'
import { ofCase, refsIn } from './numbers/case-ref.ts'
import { assigneesIn } from './people/targets.ts'
import { type Ground, placeFor } from './places/place.ts'
import type { Intent, Reading, Source, Why } from './reading.ts'
import type { Lexicon } from './vocabulary/lexicon.ts'
import type { Said } from './wish.ts'

interface Parts {
  readonly said: Said
  readonly heard: Heard
  /** Without case numbers and the people called. */
  readonly text: string
  readonly lexicon: Lexicon
  readonly categories: readonly FoundCategory[]
  /** Whatever is named as a place, whether or not such an intent tells of one. */
  readonly place: string | null
  /** What of the text reads like a place. */
  readonly ground: Ground
  readonly weighed: Weighed
  readonly intent: Intent
  /** The speaker was asked and has answered: there is no rival any more. */
  readonly asked: boolean
  /** A command word stands first: 7号 自行处置. */
  readonly led: boolean
}

/** These speak of a matter; in the others its words are only mentioned (培训 秸秆禁烧). */
const ofMatter: readonly Intent[] = [
  'report',
  'self_handled',
  'feedback',
  'done',
  'escalate',
  'assign',
  'urge',
  'verify',
  'return',
  'extend',
]
/** These leave something behind when they are read wrongly. */
const acting: readonly Intent[] = [...ofMatter, 'accept', 'recall', 'checkin', 'meeting']
/** Two words of a quarrel, as of 要说法 and 聚集: more than its shadow. */
const loud = 8
/** Closer than this, the second reading is asked about. */
const close = 0.75

export function slotsOf(parts: Parts): Reading {
  const { said, heard, text, lexicon, weighed, intent } = parts
  const numberless = saysNoNumber(parts)
  const limit = limitFor(intent, heard.plain, said.now, {
    words: lexicon.limits,
    ...(said.holidays === undefined ? {} : { holidays: said.holidays }),
  })
  const categories = categoriesOf(parts)
  const source = sourceOf(intent, weighed)
  return {
    intent,
    opensCase: intent === 'report',
    secondary: secondaryOf(intent, weighed),
    categories,
    place: placeOf(parts),
    limit,
    ref: numberless ? null : heard.ref,
    refWritten: numberless ? null : writtenRef(said, heard),
    assignees: assigneesIn(
      limit === null ? heard.plain : heard.plain.replace(limit.text, ' '),
      said.mentions,
      intent,
    ),
    urgency: urgencyOf(text, lexicon, intent, { categories, source }).urgency,
    source,
    verified: verifiedOf(intent, weighed),
    rival: parts.asked ? null : rivalOf(weighed),
    why: () => reasonsOf(parts),
  }
}

const reasonsOf = ({ weighed, intent, categories }: Parts): readonly Why[] => [
  ...weighed.heard.filter((one) => one.for === intent).map(whyOf),
  ...categories
    .slice(0, 2)
    .map(({ code, words }) => ({ rule: `category/${code}`, matched: words(), for: code })),
]

function secondaryOf(intent: Intent, { scores }: Weighed): readonly Intent[] {
  if (intent !== 'report' && intent !== 'meeting') return []
  const assigns = scores.some((one) => one.intent === 'assign' && one.score >= 4)
  return assigns ? ['assign'] : []
}

function categoriesOf({ said, text, lexicon, categories, weighed, intent }: Parts): readonly string[] {
  const known = intent === 'query' && weighed.signs.has('known')
  if (!known && !ofMatter.includes(intent)) return []
  const matters =
    weighed.signs.has('listed') && intent === 'report' ? mattersIn({ ...said, text }, lexicon) : []
  if (matters.length > 0) return [...new Set(matters.flatMap(({ category }) => category ?? []))]
  const told = categories.filter(({ likely }) => intent === 'report' || likely)
  // A quarrel is about something, and it is the quarrel that cannot wait.
  const quarrel = told.find(({ code, weight }) => code === 'dispute' && weight >= loud)
  const [first, second] = quarrel === undefined ? told : [quarrel, ...told.filter((one) => one !== quarrel)]
  if (first === undefined) return []
  const also = intent === 'report' && first.code === 'dispute' && second !== undefined && second.weight >= 4
  return also ? [first.code, second.code] : [first.code]
}

/** Where no case is spoken of, a mere 7号 belongs to the place or to nothing: 北干渠3号涵洞冒黑水, 8号选手. */
const saysNoNumber = ({ heard, intent, led }: Parts): boolean =>
  !led && !ofCase.includes(intent) && heard.refs.length > 0 && !heard.refs.some(({ sure }) => sure)

/** What an answer says of no place, the quoted message may say. */
function placeOf(parts: Parts): string | null {
  const { said, text, lexicon, ground, place, intent } = parts
  // What is told may be anywhere; in an answer only a named place is meant.
  const told = intent === 'report' || intent === 'self_handled'
  const own = saysNoNumber(parts)
    ? placeFor(intent, withoutNames(said.text, said.mentions), lexicon)
    : intent === 'report' || (place !== null && !told)
      ? placeFor(intent, text, lexicon, ground)
      : place
  return (
    own ??
    (said.quotedText === null || intent === 'report' ? null : placeFor(intent, said.quotedText, lexicon))
  )
}

const writtenRef = ({ quotedText }: Said, { refs }: Heard): string | null =>
  (refs[0] ?? refsIn(quotedText ?? '')[0])?.written ?? null

function sourceOf(intent: Intent, { signs }: Weighed): Source | null {
  if (intent !== 'report' && intent !== 'self_handled') return null
  return (
    (['alarm', 'media', 'superior', 'public'] as const).find((one) => signs.has(`from-${one}`)) ?? 'patrol'
  )
}

function verifiedOf(intent: Intent, { heard }: Weighed): Reading['verified'] {
  if (intent !== 'verify') return null
  const sum = (wish: string): number =>
    heard.filter((one) => one.wish === wish).reduce((all, { weight }) => all + weight, 0)
  return sum('fail-check') > sum('pass-check') + sum('close-case') ? 'fail' : 'pass'
}

function rivalOf({ scores: [best, second], open }: Weighed): Intent | null {
  if (best === undefined) return null
  const left = open.find((two) => two.includes(best.intent))?.find((one) => one !== best.intent)
  const near = second !== undefined && best.score - second.score < close ? second.intent : undefined
  const rival = left ?? near
  if (rival === undefined) return null
  return acting.includes(best.intent) || acting.includes(rival) ? rival : null
}
