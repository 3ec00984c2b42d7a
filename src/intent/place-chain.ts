/** A place and every further part that stands right behind it: 红旗街18号院后头. */
import { type Kind, partAt } from './place-part.ts'
import { is, type Word } from './place-words.ts'

export interface Run {
  /** As written, without what was only spoken in between. */
  readonly text: string
  readonly kind: Kind
  /** Its words, without fillers. */
  readonly words: readonly Word[]
  /** Indices into the words of the text: the first, and the one behind the last. */
  readonly from: number
  readonly to: number
}

/** Behind a road or a village 那边 says nothing more. */
const spoken = /(?:[路街巷村庄屯镇沟湾河苑园里楼区]|大道|社区|小区)$/u
/** Between two named places: 红旗街与建设路交叉口, 凯旋桥到三岔口. */
const between = /^(?:和|与|跟|及|到|至|、)$/u

/** More words than this are no place any more. */
const mostWords = 20

/** The place that begins at a word, with its further parts, or null. */
export function chain(
  words: readonly Word[],
  begin: number,
  end: number,
  known: { readonly kind: Kind; readonly to: number } | null = null,
): Run | null {
  let kind: Kind | null = known?.kind ?? null
  let last = known?.to ?? begin
  let pointing = false
  const stop = Math.min(end, begin + mostWords)
  for (let at = last; at < stop; ) {
    const word = words[at] as Word
    if (is(word, 'fillers')) {
      at += 1
    } else if (kind !== null && is(word, 'those')) {
      pointing = true
      at += 1
      if (is(word, 'staying') && !(/[片块]$/u.test(word.text) && spoken.test(words[at - 2]?.text ?? '')))
        last = at
    } else if (kind !== null && is(word, 'yonder')) {
      return built(words, begin, last === at && !spoken.test(words[at - 1]?.text ?? '') ? at + 1 : last, kind)
    } else if (kind !== null && word.text === '的') {
      at += 1
      if (!is(words[at], 'facilities', 'objects', 'businesses', 'spots')) break
    } else if (
      kind === 'proper' &&
      last === at &&
      /^[东西南北]$/u.test(word.text) &&
      (words[at + 1]?.ends ?? true)
    ) {
      at += 1
      last = at
    } else if (kind === 'proper' && between.test(word.text)) {
      const next = partAt(words, at + 1, end, true)
      if (next?.kind !== 'proper') break
      last = next.to
      at = last
    } else {
      const part = partAt(words, at, end, kind === null)
      if (part === null || (part.kind === 'thing' && kind !== null && !joins(words, at, part.to, pointing)))
        break
      kind = better(kind, part.kind, words[part.to - 1] as Word)
      last = part.to
      at = last
      pointing = false
    }
  }
  return kind === null ? null : built(words, begin, last, kind)
}

/** A business behind a spot is whose doing it is: 桥头饭店的. */
function joins(words: readonly Word[], at: number, to: number, pointing: boolean): boolean {
  const word = words[to - 1]
  if (!is(word, 'businesses')) return true
  return (
    pointing || !is(words[at - 1], 'spots', 'lone') || is(words[to], 'spots') || (words[to]?.ends ?? true)
  )
}

/** A further part never makes a place worse; with a name or behind a thing it makes it a proper one. */
function better(kind: Kind | null, found: Kind, word: Word): Kind {
  if (kind === 'pointed') return kind
  if (kind === null || found === 'proper') return found
  if (kind === 'thing' && is(word, 'facilities')) return 'proper'
  return kind === 'thing' && is(word, 'spots', 'lone') ? 'vague' : kind
}

/** The words from..to as a place, or null where they say too little or too much. */
export function built(words: readonly Word[], from: number, to: number, kind: Kind): Run | null {
  const kept = words.slice(from, to).filter((word) => !is(word, 'fillers'))
  const text = kept.map((word) => word.text).join('')
  return text.length < 2 || text.length > 40 || !/\p{Script=Han}/u.test(text)
    ? null
    : { text, kind, words: kept, from, to }
}
