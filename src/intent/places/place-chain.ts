/** A place and every further part that stands right behind it: 红旗街18号院后头. */
import { type Kind, partAt } from './place-part.ts'
import { is, isName, on, type Word } from './place-words.ts'

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
const spoken = /(?:[路街巷村庄屯镇沟湾洼坡岭渠河苑园里楼区队组]|大道|社区|小区)$/u
/** Between two named places: 红旗街与建设路交叉口, 凯旋桥到三岔口. */
const between = /^(?:和|与|跟|及|到|至|、)$/u
/** 煤场到铁道口: a stretch of road between two kinds of place, as a clause begins. */
const along = /^[到至]$/u
const beginsAt = (words: readonly Word[], at: number): boolean => at === 0 || words[at - 1]?.ends === true

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
    if (is(word, on.fillers)) {
      at += 1
    } else if (kind !== null && is(word, on.those)) {
      pointing = true
      at += 1
      if (is(word, on.staying) && !(/[片块]$/u.test(word.text) && spoken.test(words[at - 2]?.text ?? '')))
        last = at
    } else if (kind !== null && is(word, on.yonder)) {
      return built(words, begin, last === at && !spoken.test(words[at - 1]?.text ?? '') ? at + 1 : last, kind)
    } else if (kind !== null && word.text === '的') {
      at += 1
      if (!is(words[at], on.facilities | on.objects | on.businesses | on.spots)) break
    } else if (
      kind === 'proper' &&
      last === at &&
      /^[东西南北]$/u.test(word.text) &&
      (words[at + 1]?.ends ?? true)
    ) {
      at += 1
      last = at
    } else if (
      (kind === 'proper' && between.test(word.text)) ||
      (kind === 'vague' && along.test(word.text) && beginsAt(words, begin))
    ) {
      const next = partAt(words, at + 1, end, true)
      const corner = next?.kind === 'vague' && (words[next.to]?.ends ?? true)
      if (next === null || !(next.kind === 'proper' || next.kind === 'beside' || corner || kind === 'vague'))
        break
      last = next.to
      at = last
    } else {
      const part = partAt(words, at, end, kind === null)
      if (part === null || (part.kind === 'thing' && kind !== null && !joins(words, at, part.to, pointing))) {
        const tail =
          kind === 'proper' || kind === 'pointed' || (kind === 'vague' && pieceAt(words, at))
            ? behind(words, last, at, end)
            : at
        if (tail === at) break
        last = tail
      } else {
        kind = better(kind, part.kind, words[part.to - 1] as Word)
        last = part.to
      }
      at = last
      pointing = false
    }
  }
  return kind === null ? null : built(words, begin, last, kind)
}

/** 老车站拆迁那片: what is done there tells which piece of it. */
const pieceAt = (words: readonly Word[], at: number): boolean =>
  is(words[at + 1], on.those | on.yonder) &&
  /^(?:拆迁|改造|施工|扩建|改建|开挖)$/u.test(words[at]?.text ?? '')

/** The index behind what goes on with a named place though no part of a place begins there, or `at`. */
function behind(words: readonly Word[], last: number, at: number, end: number): number {
  if (last !== at) return at
  if (pieceAt(words, at)) return is(words[at + 1], on.yonder) ? at + 2 : at + 1
  const tail = tailAt(words, at, end)
  return tail === at ? structureAt(words, at, end) : tail
}

/** What is built and stays: 烘干塔, 热力管网, 施工段. */
const stands = /[棚房塔库楼屋岛站场厂段间炉堰城网片]$/u
const longestStructure = 5
function structureAt(words: readonly Word[], at: number, end: number): number {
  let said = ''
  for (let to = at; to < end; to += 1) {
    const word = words[to] as Word
    said += word.text
    const next = words[to + 1]
    if (said.length > longestStructure || /[不没未]/u.test(word.text)) return at
    const goesOn = next !== undefined && to + 1 < end && (isName(next) || is(next, on.nominal))
    if (to > at && stands.test(word.text) && !is(word, on.verbal) && !goesOn) return to + 1
    const worked = /^(?:施工|拆迁|焊接|喷漆)$/u.test(word.text)
    // A lone verb behind a piece of a name is part of a noun: 焙烧炉, 烘干塔.
    const within = is(word, on.acts) && to > at && words[to - 1]?.lists === 0
    if (!isName(word) && !worked && !within && !is(word, on.nominal | on.verbal | on.inert | on.firms))
      return at
  }
  return at
}

/** 修车棚 and 取水站 are called by what is done there; 烧花圈 and 倒土坑 are what happened. */
const happened = /^[烧倒堆扔放撒洒冲挖拉偷熔炼点焚砸盗埋]$/u

const figureSign = /^[\dA-Za-z-]$/u
/** 2206, 12-3, K318 and D mark one of several; PM2.5, O3 and 21:30 measure, and 60多 counts. */
const mark = /^(?:[A-Za-z]?-?\d{1,4}(?:-\d{1,4}){0,2}|[A-Z])$/u
const measure = /^(?:[Oo]3|[Vv]\d)/u

/** The index behind what ends a name though no list has it: 李渠子, 监测点2206, 公寓9层. */
function tailAt(words: readonly Word[], at: number, end: number): number {
  const word = words[at] as Word
  if (word.text === '子' && words[at - 1]?.text.length === 1 && is(words[at - 1], on.endings | on.sites))
    return at + 1
  // 修车棚, 晒谷场: a verb with its short object, and what stands there.
  if (
    at + 2 < end &&
    is(word, on.acts) &&
    !happened.test(word.text) &&
    words[at + 1]?.lists === 0 &&
    is(words[at + 2], on.sites | on.lone)
  )
    return at + 3
  if (/^[\d一二三四五六七八九十]{1,2}层$/u.test(word.text)) return at + 1
  if (/^第[一二三四五六七八九]$/u.test(word.text) && words[at + 1]?.text === '家') return at + 2
  let to = at
  while (to < end && to - at < 12 && figureSign.test(words[to]?.text ?? '')) to += 1
  const said = words
    .slice(at, to)
    .map(({ text }) => text)
    .join('')
  const next = words[to]?.text ?? ''
  return mark.test(said) && !measure.test(said) && !/^(?:[多余来几度元万.:：%、）]|公里|米)/u.test(next)
    ? to
    : at
}

/** A business behind a spot is whose doing it is: 桥头饭店的. */
function joins(words: readonly Word[], at: number, to: number, pointing: boolean): boolean {
  const word = words[to - 1]
  if (!is(word, on.businesses)) return true
  return (
    pointing || !is(words[at - 1], on.spots | on.lone) || is(words[to], on.spots) || (words[to]?.ends ?? true)
  )
}

/** A further part never makes a place worse; with a name or behind a thing it makes it a proper one. */
function better(kind: Kind | null, found: Kind, word: Word): Kind {
  if (kind === 'pointed') return kind
  if (kind === null || found === 'proper') return found
  if (kind === 'thing' && is(word, on.facilities)) return 'proper'
  return kind === 'thing' && is(word, on.spots | on.lone) ? 'vague' : kind
}

/** The words from..to as a place, or null where they say too little or too much. */
export function built(words: readonly Word[], from: number, to: number, kind: Kind): Run | null {
  const kept = words.slice(from, to).filter((word) => !is(word, on.fillers))
  const text = kept.map((word) => word.text).join('')
  return text.length < 2 || text.length > 40 || !/\p{Script=Han}/u.test(text)
    ? null
    : { text, kind, words: kept, from, to }
}
