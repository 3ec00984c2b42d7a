/** Several matters told in one message, each with its own words: ①…②…, 一是…二是…, 1.…2.…, 另外…. */

import { ruleBook } from '../grammar/rule-book.ts'
import { wordsIn } from '../grammar/words-in.ts'
import { tidy } from '../heard.ts'
import { categoriesFromExamples, compared } from '../learning/from-examples.ts'
import { findPlace } from '../places/place.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import type { Matter, Said } from '../wish.ts'
import { categoriesIn } from './categories-in.ts'

/** Longer lists than these are no report; more than are opened at once are still counted, so that it can be said. */
const most = 20
const figures = Array.from({ length: most }, (_, at) => String(at + 1))
/** What is counted or numbered so: 2号楼, 3车垃圾, 1组. */
const counted =
  '[号栋楼幢座层户组队社村区街路弄巷单元米里公亩斤吨辆车台个处家条只头口人名位次回遍天日月年点时分秒小大级线期标段站井桶袋堆片]'
/** Numbers count only as a series that begins with one. */
const series: readonly (readonly RegExp[])[] = [
  [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((one) => new RegExp(one, 'u')),
  [...'一二三四五六七八九'].map((one) => new RegExp(`(?:其|第)?${one}(?:是|处|个是|、)`, 'u')),
  figures.map((one) => new RegExp(`(?<![\\d.])${one}(?:[.、．)）:：](?!\\d)|是)`, 'u')),
  figures.map((one) => new RegExp(`[(（]${one}[)）]`, 'u')),
  // 一 面粉厂后墙… 二 养路队院里…
  [...'一二三四五六七八九'].map((one) => new RegExp(`(?<=^|[\\s：:，,。；;])${one}(?=\\s)`, 'u')),
  // 1团结巷口… 2菜店门前…: a bare figure counts where it is no number of something.
  figures.map((one) => new RegExp(`(?<=^|[\\s：:，,。；;])${one}(?!${counted})(?=\\p{Script=Han})`, 'u')),
  [...'一二三四五六七八九十'].map((one) => new RegExp(`[(（]${one}[)）]`, 'u')),
]
/** Without one of these no series begins. */
const beginsSeries = /[①一1]/u
const besides =
  /(?<=[，。；,; \n！!])(?:另外|此外|再一个|再就是|除此之外|同时|(?:顺带|顺便|顺手|捎带)(?:又|还)?(?=看|发现|报|瞧|瞅))|还有(?!人|点|没|些|在|一股|什么|谁|哪|几|多)/u
/** Two or more matters, each with a category of its own, in their order; empty where one matter is told. */
export function mattersIn(said: Said, lexicon: Lexicon): readonly Matter[] {
  const { points, sure } = pointsOf(said.text)
  if (points.length < 2) return []
  const book = ruleBook(lexicon)
  const matters = points.flatMap((point) => {
    const place = findPlace(point, lexicon)
    const found = categoriesIn(wordsIn(point, book, undefined, book.mattersOf), book)
    // Whether it is a matter the rules say; which, they say with the examples.
    if (found[0] === undefined || found[0].weight < (sure ? 1 : plain)) return []
    const [best = found[0]] = categoriesFromExamples(
      found,
      compared({ ...said, text: point }, lexicon.learned),
    )
    return [{ text: point, place, category: best.code }]
  })
  return matters.length > 1 ? matters : []
}

/** 俩事儿, 三个问题, at the beginning; or at the end 一块儿报了. */
const announced =
  /^[^，。；\n]{0,8}?(?:[两俩三仨四五几]|好几)(?:个|件|处|条|起|样|档子)?(?:问题|事儿?|情况|地方|毛病)(?:哈|啊|呢)?[：:，,。 ]/u
const together = /(?:一块儿?|一起|一并|一同|顺便一起)(?:上)?报(?:了|一下|上来|告)?[。！!]?$/u

/** Behind 还有 often follows more of the same matter: only what is a matter of its own counts. */
const plain = 4

export const pointsIn = (text: string): readonly string[] => pointsOf(text).points

/** The pieces behind each sign of a series, or (less surely) on either side of 另外; one piece when it is not divided. */
function pointsOf(text: string): { readonly points: readonly string[]; readonly sure: boolean } {
  if (beginsSeries.test(text))
    for (const signs of series) {
      const points = divided(text, signs)
      if (points.length > 1) return { points, sure: true }
    }
  const lead = announced.exec(text.slice(0, 60))
  const listed = lead !== null || together.test(text.slice(-12))
  const pieces = listed
    ? text.slice(lead?.[0].length ?? 0).split(/[，,。；;\n ]/u, most)
    : text.split(besides, most)
  return { points: pieces.map(tidy).filter((piece) => piece !== ''), sure: listed }
}

function divided(text: string, signs: readonly RegExp[]): readonly string[] {
  const cuts: { readonly at: number; readonly behind: number }[] = []
  let from = 0
  for (const sign of signs) {
    const match = sign.exec(text.slice(from))
    if (match === null) break
    cuts.push({ at: from + match.index, behind: from + match.index + match[0].length })
    from += match.index + match[0].length
  }
  if (cuts.length < 2) return []
  return cuts.map(({ behind }, index) => tidy(text.slice(behind, cuts[index + 1]?.at ?? text.length)))
}
