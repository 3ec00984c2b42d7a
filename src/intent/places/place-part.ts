/** One part of a place: a name with its ending, an address, a kind of place, or where at it. */
import { is, isName, on, type Word } from './place-words.ts'

/**
 * `proper`: named (红旗街18号院后头); `pointed`: shown or the speaker's own (这个位置, 我们院里); `vague`: a place without a
 * name (村口, 货场); `beside`: something unknown with a place word behind it (信访局后面); `thing`: no place unless it
 * stands for itself (饭店门口).
 */
export type Kind = 'bare' | 'proper' | 'pointed' | 'vague' | 'beside' | 'thing'

export interface Part {
  readonly kind: Kind
  /** The index behind its last word. */
  readonly to: number
}

/** Longer names than this, in characters, were no names. */
const longestName = 6
/** These want a number before them. */
const numbered = /^(?:号|#|#楼|号楼|号院|栋|幢|座|单元|组|队|连|期|排|小队|生产队)$/u
const numeral = /^[\d一二三四五六七八九十A-Za-z]$/u
/** With a number alone these are addresses: 三号楼, 七队; 7号 could be anything. */
const standsNumbered = /^(?:#楼|号楼|号院|组|队|连|小队|生产队)$/u
/** 北站 is one, 市站 and 超镇 are none; so with one character only: 高墙, 大门. */
const wantsTwo = /^(?:[站镇乡区府头角口门墙台地房店井坑池标间]|里|期|排)$/u
/** 一河滩 is all over the bank, 大坑 only how big it is. */
const amountName = /^(?:两大|几大|一|半|满|全|这|那|个|大|小|整|好)$/u
/** 落一街, 撒满路: all over it. */
const allOver = /[落撒洒淌流飘刮漏糊滴拉堆倒](?:了?一|满)$/u
/** Before a kind of place these belong to it: 旧小学, 废弃窑洞. */
const worn = /^(?:老|旧|新|废|废弃|大|小|前|后|东|西|南|北|中|上|下|内|外)$/u
/** A name whatever it is made of: 团结路, 胜利街, 打柴沟. */
const settled =
  /^(?:[路街巷村庄屯寨沟湾坡岭桥镇乡堡]|大街|大道|胡同|小区|社区|大院|花园|家园|广场|小学|中学|路口|街口|巷口|新村|大桥)$/u

/** The part that begins at a word, or null. `first`: nothing of the place stands before it. */
export function partAt(words: readonly Word[], at: number, end: number, first: boolean): Part | null {
  const address = addressAt(words, at, end, first)
  if (address !== null) return address
  const small = first ? smallName(words, at, end) : null
  if (small !== null) return { kind: 'proper', to: small }
  if (makes(words, at, end))
    return { kind: first && plant.test(words[at + 1]?.text ?? '') ? 'vague' : 'proper', to: at + 2 }
  if (first && counts(words, at, end)) return { kind: 'proper', to: at + 3 }
  let name = ''
  let unknown = 0
  let nouns = 0
  for (let to = at; to < end; to += 1) {
    const word = words[to] as Word
    const kind = kindOf(word, { name, unknown, first, last: words[to - 1], next: words[to + 1] })
    // 桥下辅道 says where at something, and names nothing.
    const where = is(words[at], on.spots | on.lone) && (words[at]?.text.length ?? 0) > 1
    const unnamed = kind === 'proper' && first && to > at && unknown === 0 && where
    if (kind !== null) return { kind: unnamed ? 'vague' : kind, to: to + 1 }
    if (
      !nameable(word) &&
      !(to === at && is(word, on.spots | on.lone) && first) &&
      !(to > at && withinName(words, to)) &&
      !(name !== '' && (word.text === '家' || (name.length <= 2 && to + 2 < end && makes(words, to, end))))
    )
      return null
    if (is(word, on.nominal)) nouns += 1
    if (isName(word) || (word.text.length === 1 && is(word, on.endings | on.sites)))
      unknown += word.text.length
    name += word.text
    if (name.length > (first ? longestName : 4) || nouns > (first ? 2 : 1)) return null
  }
  return null
}

/** Could stand within a name, though no part of a place begins with it. */
export const softens = (word: Word): boolean => isName(word) || is(word, on.nominal | on.verbal | on.inert)
const nameable = (word: Word): boolean =>
  isName(word) ||
  is(word, on.nominal | on.endings | on.sites | on.firms) ||
  worn.test(word.text) ||
  is(word, on.inert)

/** 灯泡厂, 东干机井: a small verb between a character of a name and what stands there; 烧 and the like are what happened. */
const withinName = (words: readonly Word[], at: number): boolean =>
  is(words[at], on.acts) &&
  words[at]?.text.length === 1 &&
  words[at - 1]?.lists === 0 &&
  is(words[at + 1], on.sites | on.facilities | on.objects) &&
  !happening.test(words[at]?.text ?? '')
const happening = /^[烧倒堆扔放撒洒冲挖拉偷熔炼点焚砸盗埋进去到流淌排漏搬运]$/u

/** What is called 幸福 or 青年 as a clause begins is a name; elsewhere one may be doing it to the river. */
const watered = /^(?:里|湖|渠|河|公园|水库|干渠|大渠|大桥|沙滩|山)$/u

/** A verb, an adjective or a spot right before an ending is a name: 团结路, 造纸厂, 桥头村; before any, where nothing follows. */
function makes(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  if (next === undefined || at + 1 >= end || word.text.length < 2 || /[着了过]$/u.test(word.text))
    return false
  if (
    !is(word, on.verbal | on.stops | on.spots | on.lone) ||
    is(word, on.every | on.toward | on['charged-before'])
  )
    return false
  if (settled.test(next.text) || plant.test(next.text)) return true
  if (watered.test(next.text) && is(word, on.verbal) && (at === 0 || words[at - 1]?.ends === true))
    return true
  if (is(next, on.sites) && !/^[口门地坑井田房]$/u.test(next.text)) return true
  return at + 2 >= end && is(next, on.endings | on.sites) && !is(word, on.stops)
}

/** 前进二路: one of several roads of a name, where a clause begins. */
const counts = (words: readonly Word[], at: number, end: number): boolean =>
  at + 2 < end &&
  (at === 0 || words[at - 1]?.ends === true || is(words[at - 1], on.leadins)) &&
  is(words[at], on.verbal) &&
  /^[一二三四五六七八九]$/u.test(words[at + 1]?.text ?? '') &&
  /^[路街巷村里]$/u.test(words[at + 2]?.text ?? '')

/** 人和巷: what elsewhere are small words, where a clause begins and a road or a village ends it. */
function smallName(words: readonly Word[], at: number, end: number): number | null {
  if (at > 0 && words[at - 1]?.ends !== true && !is(words[at - 1], on.leadins | on.toward)) return null
  let length = 0
  let said = ''
  for (let to = at; to < end && length <= 3; to += 1) {
    const word = words[to] as Word
    if (to === at && is(word, on.leadins | on.placing)) return null
    if (length >= 2 && settled.test(word.text)) return to + 1
    if (length === 2 && waterway.test(word.text) && !flowing.test(said)) return to + 1
    if (length === 1 && to > at && pointedStreet.test(word.text)) return to + 1
    if (
      word.text.length > 2 ||
      binding.test(word.text) ||
      is(word, on.every | on.toward | on['charged-before'])
    )
      return null
    if (word.text.length === 2 && !isName(word) && !is(word, on.nominal)) return null
    length += word.text.length
    said += word.text
  }
  return null
}
/** 二中 is named by its number. */
const schoolByNumber = /^[一二三四五六七八九十\d]{1,2}[中小]$/u
/** 向东街: the side belongs to the name before it. */
const pointedStreet = /^[东西南北中](?:路|街|巷)$/u
/** Words that hold a sentence together, and figures. */
/** Water is called so too (水磨渠, 饮马河), unless something runs into it. */
const waterway = /^(?:渠|河|湖|溪|泉|水库|渠里|河里|渠边|河边|渠上|河上)$/u
const flowing = /[冒淌流漏溢渗倒扔排漂放撒冲洗堆填挖捞钓清]/u
const binding = /[有没在是的了到去从往把被给不又就都也还这那我你他过着得跟\d一二三四五六七八九十]/u
/** What is made, kept or done there stands before these: 造纸厂, 改造现场. */
const plant = /^(?:[厂场站库段]|园区|料场|堆场|基地|车间|现场|工地|路段)$/u

function addressAt(words: readonly Word[], at: number, end: number, first: boolean): Part | null {
  let to = at
  while (to < end && to - at < 6 && numeral.test(words[to]?.text ?? '')) to += 1
  const ending = words[to]
  if (to === at || to >= end || ending === undefined) return null
  const exit = !first && ending.text === '口' && /^[A-Z]$/u.test(words[at]?.text ?? '')
  if (!exit && !numbered.test(ending.text)) return null
  if (first && !standsNumbered.test(ending.text) && !is(words[to + 1], on.sites | on.facilities | on.objects))
    return null
  return { kind: 'proper', to: to + 1 }
}

interface Before {
  readonly name: string
  /** How many characters of the name no list knows. */
  readonly unknown: number
  readonly first: boolean
  readonly last: Word | undefined
  readonly next: Word | undefined
}

/** 柳林村里: the village of that name, not what the village says. */
const inVillage = /^[村庄屯]里$/u

/** What the word makes of the name before it, or null. */
function kindOf(word: Word, { name, unknown, first, last, next }: Before): Kind | null {
  if (schoolByNumber.test(word.text) && is(word, on.facilities)) return 'proper'
  const named = name !== '' && !amountName.test(name)
  if (inVillage.test(word.text) && unknown > 1 && named) return 'proper'
  if (is(word, on.facilities)) return named && (unknown > 0 || !first) ? 'proper' : 'vague'
  if (is(word, on.endings) && endsName(word, { name, unknown, first, last, next })) return 'proper'
  if (is(word, on.sites) && name === '' && !first) return 'proper'
  if (is(word, on.sites) && named && !(name.length < 2 && wantsTwo.test(word.text) && !worn.test(name)))
    return !first || (unknown > 0 && name.length > 1) ? 'proper' : 'vague'
  if (is(word, on.firms) && !is(next, on.endings | on.sites))
    return name.length > 1 ? 'beside' : word.text.length > 2 ? 'vague' : null
  if (is(word, on.lone)) return name.length > 0 && (unknown > 0 || !first) ? 'proper' : 'vague'
  if (is(word, on.businesses) && first && unknown > 1) return 'vague'
  // 北大坑, 老渔塘: which one of them.
  if (is(word, on.objects) && first && /^[东西南北老旧]$/u.test(name)) return 'vague'
  if (is(word, on.objects | on.businesses)) return 'thing'
  if (is(word, on.endings) && first && name === '' && word.text.length > 1) return 'thing'
  if (is(word, on.spots)) {
    if (!first) return 'thing'
    return name.length >= 2 && word.text.length > 1 ? 'beside' : null
  }
  if (is(word, on.parts) && first && name === '' && is(next, on.spots | on.lone)) return 'vague'
  return null
}

function endsName(word: Word, { name, first, last, next }: Before): boolean {
  if (name === '' && numbered.test(last?.text ?? ''))
    return word.text.length > 1 || /^[院楼]$/u.test(word.text)
  // 池子里: a spot, not 平安里.
  if (name === '' && word.text === '里' && is(last, on.facilities | on.objects)) return false
  if (name === '') return !first && (word.text === '组' || !numbered.test(word.text))
  if (amountName.test(name) && first) return false
  if (first && allOver.test(name)) return false
  if (word.text === '组' && /^\p{Script=Han}{2,}$/u.test(name)) return true
  if (word.text === '单元' && !first && worn.test(name)) return true
  if (numbered.test(word.text)) return /\p{Script=Han}{2}(?<!月)[\d一二三四五六七八九十A-Za-z]+$/u.test(name)
  if (first && /^\d+$/u.test(name) && word.text === '路') return false
  if (first && name.length < 2 && wantsTwo.test(word.text)) return worn.test(name) && word.text === '门'
  return (
    !/^[里冲]$/u.test(word.text) ||
    next === undefined ||
    next.ends ||
    is(last, on.names) ||
    is(next, on.endings | on.spots | on.facilities | on.inert | on.objects) ||
    /^\d/.test(next.text)
  )
}
