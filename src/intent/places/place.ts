/** Where it is: the piece of a text that names the place, as written. */

import { tidy } from '../heard.ts'
import { ofCase, refsIn } from '../numbers/case-ref.ts'
import { assigneesIn } from '../people/targets.ts'
import type { Intent } from '../reading.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import { built, type Run } from './place-chain.ts'
import { gone } from './place-cut.ts'
import type { Kind } from './place-part.ts'
import { type Candidate, candidateOf } from './place-rank.ts'
import { runsIn } from './place-runs.ts'
import { trimmed } from './place-trim.ts'
import { is, on, type Word } from './place-words.ts'

/** A text longer than this is a story: where it happened stands in its beginning. */
const mostChars = 1_000

/**
 * The place of a text, or null. A labelled one wins (地点：…), then a named one that fills its clause (…，永安路中段), then
 * the first named one, then a vague one. The endings and what is said around them are the lexicon's.
 */
export function findPlace(
  text: string,
  lexicon: Pick<Lexicon, 'places'>,
  ground = surveyed(text, lexicon),
): string | null {
  return placeAmong(named, ground, least)
}

/** What of a text reads like a place, whatever the message is: looked for once. */
export interface Ground extends ReturnType<typeof runsIn> {
  /** A mere 7号 was taken out of it, which may have been a case. */
  readonly unnumbered: boolean
}

/** Case numbers look like addresses; where no case is spoken of (`numbered`), a mere 7号 is one. */
export function surveyed(text: string, { places }: Pick<Lexicon, 'places'>, numbered = false): Ground {
  const read = text.slice(0, mostChars)
  const refs = refsIn(read).filter(({ sure }) => sure || !numbered)
  const plain = refs.reduce(
    (rest, { at, length }) => `${rest.slice(0, at)}${gone.repeat(length)}${rest.slice(at + length)}`,
    read,
  )
  return { ...runsIn(plain, places), unnumbered: refs.some(({ sure }) => !sure) }
}

/** These tell of a place as the speaker sees it; of the others only a named place is meant (工地负责人 is none). */
const seeing: readonly Intent[] = ['report', 'self_handled', 'checkin', 'assign']
const naming: readonly Intent[] = ['feedback', 'done', 'escalate', 'urge', 'verify']

const named: readonly Kind[] = ['proper', 'beside', 'pointed', 'vague', 'thing']
/** Whoever is told to go is no place: 派给东沟村. */
const charging: readonly Intent[] = ['assign', 'urge']
/** On a round and in an order 我们厂 is who, not where. */
const impersonal: readonly Kind[] = ['proper', 'beside', 'vague', 'thing']
/** Whoever reports says where; a round, a handled matter or an order may name no place. */
const any: readonly Kind[] = [...named, 'bare']

/** The place that a message of this intent tells of, or null. */
export function placeFor(
  intent: Intent,
  text: string,
  lexicon: Pick<Lexicon, 'places'>,
  ground: Ground | null = null,
): string | null {
  if (!seeing.includes(intent) && !naming.includes(intent)) return null
  const charged = charging.includes(intent) ? assigneesIn(text, [], intent) : []
  const numbered = !ofCase.includes(intent)
  const survey =
    ground === null || (numbered && ground.unnumbered) ? surveyed(text, lexicon, numbered) : ground
  if (naming.includes(intent)) return placeAmong(['proper'], survey, leastNamed, charged) ?? opening(survey)
  const kinds = intent === 'report' ? any : intent === 'self_handled' ? named : impersonal
  return placeAmong(kinds, survey, least, charged)
}

function placeAmong(
  kinds: readonly Kind[],
  { words, runs }: Ground,
  wanted: number,
  charged: readonly string[] = [],
): string | null {
  const told = afterLabel(words, runs)
  if (told !== null) return told.text
  const candidates = runs
    .map((run) => ({ ...candidateOf(run, words), text: trimmed(run, words) }))
    .filter(({ rank, kind }) => rank >= wanted && kinds.includes(kind))
    .filter(
      ({ text: said }) =>
        !charged.some(
          (name) => said.endsWith(name) || (name.includes(said) && name.length <= said.length + 2),
        ),
    )
  const best = candidates.reduce<Candidate | null>(
    (one, other) => (one === null || other.rank > one.rank ? other : one),
    null,
  )
  return best === null ? null : joined(best, candidates, runs, words)
}

/** 加油站后沟的油桶先拉了警戒带: without a name, but told first and in two parts, so it is where. */
function opening({ words, runs: [run] }: Ground): string | null {
  if (run === undefined || (run.kind !== 'vague' && run.kind !== 'beside')) return null
  let to = run.to
  while (is(words[to - 1], on.those | on.yonder)) to -= 1
  const told = built(words, run.from, to, run.kind)
  const alone = words.slice(0, run.from).every((word) => is(word, on.leadins | on.fillers | on.placing))
  if (told === null || !alone || told.text.length < 4 || candidateOf(run, words).rank === 0) return null
  return told.words.length > 1 || is(told.words[0], on.lone) ? trimmed(told, words) : null
}

const least = 10
const leastNamed = 30

/** More characters than this before the first known part of a labelled place are a story. */
const longestHead = 8
/** 位置：精细园纬二路: whoever labels it has said it, whatever its name is made of. */
function afterLabel(words: readonly Word[], runs: readonly Run[]): Run | null {
  for (const run of runs) {
    let from = run.from
    let head = 0
    while (
      from > 0 &&
      words[from - 1]?.ends === false &&
      !is(words[from - 1], on.labels) &&
      head <= longestHead
    ) {
      from -= 1
      head += words[from]?.text.length ?? 0
    }
    while (from < run.from && is(words[from], on.leadins | on.fillers | on.those)) from += 1
    if (run.kind !== 'thing' && head <= longestHead && labelled({ ...run, from }, words))
      return built(words, from, run.to, 'proper')
  }
  return null
}

/** 地点：X, 位置X: whoever labels it has said it. */
function labelled({ from }: Run, words: readonly Word[]): boolean {
  let at = from - 1
  while (
    at >= 0 &&
    from - at <= 4 &&
    (/^[:： ]$/u.test(words[at]?.text ?? '') || is(words[at], on.leadins | on.fillers | on.those))
  )
    at -= 1
  return is(words[at], on.labels) && !is(words[at - 1], on.these)
}

/** 小区后墙根…幸福小区 is one place in two pieces; so are 石圪塔村…桥东 and 东沟村 旧小学. */
function joined(
  best: Candidate,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  words: readonly Word[],
): string {
  if (best.kind !== 'proper' || !best.whole) return best.text
  const noun = best.words.at(-1)?.text ?? ''
  if (!settlement.test(noun)) return best.text
  const nearer = runs.find(
    ({ kind, words: [head, ...rest] }) =>
      (kind === 'thing' || kind === 'vague') &&
      head?.text === noun &&
      rest.length > 0 &&
      rest.every((word) => is(word, on.spots)),
  )
  if (nearer !== undefined) return `${best.text}${nearer.text.slice(noun.length)}`
  const next = candidates.find(({ whole, from }) => whole && from > best.from)
  if (next === undefined) return best.text
  const blank = next.from === best.to + 1 && words[best.to]?.text === ' '
  if (blank && next.kind !== 'pointed') return `${best.text} ${next.text}`
  return next.kind === 'vague' && is(next.words[0], on.lone) ? `${best.text}${next.text}` : best.text
}

const settlement = /(?:村|庄|屯|寨|营子|镇|乡|街道|社区|小区|大队)$/u

const label =
  /(?:地点|位置|地址|定位)(?:就)?(?:[:：]|是|在|为)? ?(?:就?是?在|那个)?(?<place>[^，,。；;！!？?\n]{2,40})/u

/** What follows 地点 up to the end of its clause, whatever it is. Null when nothing is labelled so. */
export function labelledPlace(text: string): string | null {
  const said = label.exec(text)?.groups?.place
  return said === undefined ? null : tidy(said)
}
