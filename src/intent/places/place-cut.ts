/** A text cut into the words of places, signs, and the single characters of names. */
import { below, wordAt } from '../vocabulary/trie.ts'
import { type Book, bookOf } from './place-book.ts'
import { on, type PlaceWords, type Word } from './place-words.ts'

/** What a character costs that stands in no list: more than a known word, so that 桥下游 is 桥 and 下游. */
const unknownCost = 1.6
/** 一条, 三个, 2000平, 14时: how much or when, never a name; 18号院, 二中 and 三期 are names. */
const amount =
  /(?:\d{1,5}(?:\.\d{1,2})?|[一二两俩三四五六七八九十百几半仨]{1,3})(?:多|来|大)?(?:小?(?:堆|片|滩|摊|股|溜|团|层|排排|沟|地(?!块))|个(?!庄|旦)|家(?![村庄屯沟坡湾洼河桥堡寨窑岭营坪台])|处|条|辆|台|吨|亩|平|人|次|天|桶|车(?!间)|户|只|头(?!沟)|份|张|回|趟|包|袋|点(?![位])|时(?!代)|分钟|小时|月|日|度|倍|％|%|微克)/uy
const date =
  /第[一二三四五六七八九十\d]{1,2}(?:圈|次|遍|轮|批|回|天|波|趟|件|条)|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{1,2}[:：]\d{2}/uy
/** Beyond a road's name: 往北500米, 往西1公里. */
const way =
  /(?:再?[往向朝]?[东南西北]{1,2}(?:侧|边|面)?|以[下上内外东南西北])?(?:约|大约|大概)?(?:\d{1,4}|[一二两三四五六七八九十百几]{1,3})(?:多|来|余)?(?:米|公里|里地)/uy
/** S215线, 310线, K12+300处: a road by its number, and how far along it. */
const road =
  /(?<![A-Za-z\d·.])(?:[GSXYC]\d{3}(?!\d)(?:线|国道|省道|县道|乡道)?|[GSXYC]\d{2}(?:线|高速)|\d{3}线(?![上下]))/uy
const milestone =
  /(?<![A-Za-z\d])[Kk]\d{1,4}(?:\+\d{1,4}(?:公里)?(?:处|路段|附近)?|(?:公里)?(?:处|路段|附近))/uy
const school = /[一二三四五六七八九十\d]{1,2}(?:中|小)(?![学队组时心午间堆片滩])/uy
const sign =
  /[\s，,。.：:；;！!？?、“”"'‘’「」『』（）()【】[\]<>《》…~～=|｜·/\p{Extended_Pictographic}\p{Emoji_Presentation}①-⑨⑴-⒇]/u
/** Most characters are; asking saves the slower question. */
const isHan = (said: string): boolean => said >= '\u4e00' && said <= '\u9fff'
/**
 * By position: the least that the text costs from there on; and the word that is read there, or what stands in none of the
 * lists. Kept between texts, for making them anew took longest.
 */
let costs = new Float64Array(1024)
let steps = new Int32Array(costs.length)
const unknown = -1
const figure = -2

/**
 * A text cut into words of the lists, signs, and the single characters of names, so that as little as possible stays
 * unknown; of equal ways the one with the longer word first. Linear: words are short.
 */
export function wordsOf(text: string, given: PlaceWords): readonly Word[] {
  const book = bookOf(given)
  if (costs.length <= text.length) {
    costs = new Float64Array(2 * text.length)
    steps = new Int32Array(costs.length)
  }
  cut(text, book)
  const found: Word[] = []
  for (let at = 0; at < text.length; ) {
    const step = steps[at] as number
    const word =
      step === unknown
        ? unlisted(text, at)
        : step === figure
          ? (figureAt(text, at) as Word)
          : { text: book.texts[step] as string, at, lists: book.lists[step] as number, ends: false }
    found.push(word)
    at += word.text.length
  }
  return found
}

/** From the end on, the cheapest way from each position. */
function cut(text: string, { trie, costs: prices }: Book): void {
  costs[text.length] = 0
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const named = figureAt(text, at)
    let least = Number.POSITIVE_INFINITY
    let best = unknown
    let node = 0
    for (let end = at; end < text.length; end += 1) {
      node = below(trie, node, text.charCodeAt(end))
      if (node === 0) break
      const word = wordAt(trie, node)
      if (word < 0) continue
      const cost = (prices[word] as number) + (costs[end + 1] as number)
      if (cost > least) continue
      least = cost
      best = word
    }
    if (named !== null) {
      const cost = figureCost + (costs[at + named.text.length] as number)
      if (cost <= least) {
        least = cost
        best = figure
      }
    }
    const alone = unknownCost + (costs[at + 1] as number)
    steps[at] = least < alone ? best : unknown
    costs[at] = Math.min(least, alone)
  }
}

/** A sign, or a character of a name. */
function unlisted(text: string, at: number): Word {
  const said = String.fromCodePoint(text.codePointAt(at) as number)
  return { text: said, at, lists: said === gone ? on.stops : 0, ends: !isHan(said) && sign.test(said) }
}

/** Stands where a case number stood: it parts words like a verb, and begins no clause. */
export const gone = '\u0001'

const figureCost = 1
const figureStarts: ReadonlySet<number> = new Set(
  [...'第约大0123456789一二两俩三四五六七八九十百几半仨KkGSXYC再往向朝东南西北以'].map((one) =>
    one.charCodeAt(0),
  ),
)

const figures = [
  [milestone, on.facilities],
  [road, on.facilities],
  [date, on.stops],
  [way, on.spots],
  [school, on.facilities],
  [amount, on.stops | on.every],
] as const

/** An amount, a date, a distance or a school by its number, where it begins here. */
function figureAt(text: string, at: number): Word | null {
  if (!figureStarts.has(text.charCodeAt(at))) return null
  for (const [pattern, kind] of figures) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) return { text: match[0], at, lists: kind, ends: false }
  }
  return null
}
