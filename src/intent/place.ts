/** Where it is: the piece of a text that reads like a place, as written. */
import { findCategory } from './category.ts'
import { tidy } from './heard.ts'
import type { Lexicon } from './lexicon.ts'

/** 地点：X, 位置在 X: whoever labels it has said it. */
const labelled =
  /(?:地点|位置|地址|定位)(?:就)?(?:[:：]|是|在|为)? ?(?:就?是?在|那个)?(?<place>[^，,。；;！!？?\n]{2,40})/u
/** What stands before a place without being part of it. */
const before =
  /^(?:刚才|刚刚|刚|今早|今天|现在|目前|又|还|我们|我|俺们?|咱们?|群众|居民|村民|有人|有|发现|看到|看见|拍到|巡查到|巡到|路过|经过|反映|举报|投诉|上报|说|(?:聚集|停|堆|放|扔|倒)在|在|就在|就|位于|于|从|到|往|的|那个|那边|一是|二是|[①②③④⑤\d][.、)）]?(?=\p{Script=Han})|[:：“"「【】#/]| )+/u
/** Where the place ends and the matter begins. */
const matter =
  /有人|有个|有一|有大|有好|有白|有黑|有辆|有工|有很|发现|正在|一直|还在|又(?:在|烧|冒|倒|有)|在(?:烧|排|倒|冒|喷|挖|施)|堆(?:了|放|着|满)|冒(?:烟|黑|白|黄|水|溢)|倒(?:垃|污|泔|土|了|建)|烧(?!烤店)|没(?:盖|苫|人|有|关|开|冲|洒)|未|味道|喷漆|露天|晚上|半夜|夜间|夜里|凌晨|昨|有(?:异|臭|怪|味|油|污|垃|不)|的(?:垃圾|污水|油烟|工地扬|烟|水)|臭|偷|乱|好几|很|太|到处|大量|随意|满(?:了|溢)|发黑|发绿|缺失|破损|塌|着火|起火|爆炸|泄漏|存在|被|流到|顺着|飘|要溢|对着|疑似|直排|外溢|抛洒|遗撒|扬尘|尘土|黑烟|焚烧|裸土|噪[音声]|施工噪/u
/** Beyond this a piece is a story, not a place. */
const longest = 30

/** The place of a text, or null. A labelled one wins, then a piece that is nothing but a place, then the first; endings and directions come from the lexicon. */
export function findPlace(text: string, lexicon: Lexicon): string | null {
  const label = labelledPlace(text)
  if (label !== null) return placeIn(label, lexicon) ?? label
  const found = pieces(text).flatMap((piece) => {
    const place = placeIn(piece, lexicon)
    return place === null
      ? []
      : [{ place, whole: place.length > 2 && piece.endsWith(place) && findCategory(place, lexicon) === null }]
  })
  return (
    (found.find(({ whole }) => whole) ?? found.find(({ place }) => place.length > 2) ?? found[0])?.place ??
    null
  )
}

/** The place that is called so: 地点：红旗街口. Null when nothing is. */
export function labelledPlace(text: string): string | null {
  const said = labelled.exec(text)?.groups?.place
  return said === undefined ? null : tidy(said)
}

/** Between signs and blanks lie the pieces; more than forty are no report. */
const pieces = (text: string): readonly string[] =>
  text.slice(0, 2_000).split(/[，,。；;：:！!？?\n 、②③④]/u, 40)

function placeIn(piece: string, lexicon: Lexicon): string | null {
  if (/车牌|尾号|电话/u.test(piece)) return null
  const start = piece.replace(before, '').slice(0, longest * 2)
  const cut = matter.exec(start)
  const said = (cut === null ? start : start.slice(0, cut.index))
    .slice(0, longest)
    .replace(/(?:那个|那里|的|就|也|都|往|在|和)+$/u, '')
  for (let end = said.length; end >= 2; end -= 1) {
    const candidate = said.slice(0, end)
    if (endsAsPlace(candidate, lexicon)) return candidate
  }
  return null
}

/** 东环路 is a place; 路 alone, 附近 alone and 第二次 are none. */
function endsAsPlace(candidate: string, lexicon: Lexicon): boolean {
  if (lexicon.places.endings.includes(candidate) && candidate.length < 3) return false
  if (lexicon.places.endings.some((ending) => candidate.endsWith(ending) && candidate.length > ending.length))
    return true
  const around = lexicon.places.around.find((word) => candidate.endsWith(word))
  return around !== undefined && candidate.length - around.length >= 2
}
