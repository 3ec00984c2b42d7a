/** Stretches of a text that read like a place: a name with its ending, what is shown, what is the speaker's own. */
import { built, chain, type Run } from './place-chain.ts'
import { wordsOf } from './place-cut.ts'
import { own, shown } from './place-own.ts'
import { softens } from './place-part.ts'
import { is, isName, on, type PlaceWords, type Word } from './place-words.ts'

/** Every such stretch in order, and the words it was found among. */
export function runsIn(
  text: string,
  given: PlaceWords,
): { readonly words: readonly Word[]; readonly runs: readonly Run[] } {
  const words = wordsOf(text, given)
  const runs: Run[] = []
  let end = 0
  for (let from = 0; from < words.length; ) {
    if (end <= from) end = endOfClause(words, from)
    const run =
      from < end ? wholeOr(runAt(words, from, end, runs.at(-1)?.to ?? 0, given), words, from, end) : null
    if (run === null) from += 1
    else {
      while ((runs.at(-1)?.to ?? 0) > run.from) runs.pop()
      runs.push(run)
      from = run.to
    }
  }
  return { words, runs: inOne(words, runs) }
}

/** What fills its clause is more than what begins it. */
function wholeOr(run: Run | null, words: readonly Word[], at: number, end: number): Run | null {
  if (run !== null && run.to === end) return run
  const all = whole(words, at, end)
  const only = end - (run?.to ?? at) === 1 && isName(words[end - 1] as Word)
  return all === null || (all.kind === 'bare' && run?.kind === 'proper' && !only) ? run : all
}

function endOfClause(words: readonly Word[], from: number): number {
  let to = from
  while (to < words.length && words[to]?.ends === false) to += 1
  return to
}

function runAt(
  words: readonly Word[],
  at: number,
  end: number,
  least: number,
  given: PlaceWords,
): Run | null {
  const word = words[at] as Word
  if (is(word, on.these)) return shown(words, at, end)
  if (is(word, on.ours)) return own(words, at, end, given)
  if (is(word, on.fillers | on.labels)) return null
  const run = fromItsHead(chain(words, at, end), words, least)
  const behind = words[run?.to ?? at]
  const stands = run === null ? is(word, on.those) : run.kind !== 'proper' && is(behind, on.those)
  return stands ? (told(words, run?.to ?? at, end) ?? run) : run
}

/** Longer clauses than this tell more than a place. */
const longestWhole = 15
/** A clause that names something and says nothing of it: 南绕城加油站, or a name whatever it ends with. */
function whole(words: readonly Word[], at: number, end: number): Run | null {
  if (at > 0 && words[at - 1]?.ends !== true) return null
  const all = words.slice(at, end)
  const length = all.reduce((sum, word) => sum + word.text.length, 0)
  if (length < 3 || length > longestWhole || all.some((word) => is(word, telling) && !small.test(word.text)))
    return null
  if (closes(words, at, end, length)) return built(words, at, end, 'proper')
  const verbs = all.filter((word) => is(word, on.verbal)).length
  const acts = all.filter((word) => is(word, on.acts) || small.test(word.text)).length
  const unknown = all.reduce(
    (sum, word) =>
      sum + (word.lists === 0 && !/^[大小老旧新高多少好]$/u.test(word.text) ? word.text.length : 0),
    0,
  )
  if (
    verbs + acts > 1 ||
    is(all[0], on.acts) ||
    (is(all[0], on.spots) && (all[0]?.text.length ?? 0) > 1) ||
    !all.every((word) => /^[\p{Script=Han}A-Za-z\d#]+$/u.test(word.text))
  )
    return null
  const named = chain(words, at, end)
  if (named !== null && named.to < end && named.kind !== 'thing' && stayingNoun(words, named.to, end))
    return built(words, at, end, named.kind)
  for (let from = at + 1; from < end; from += 1) {
    const run = is(words[from - 1], on.labels) ? null : chain(words, from, end)
    const firm = run?.kind === 'proper' || (verbs + acts === 0 && run?.kind !== 'thing')
    if (run !== null && run.to === end && firm && (acts === 0 || length <= 7))
      return built(words, at, end, unknown > 0 ? 'proper' : 'beside')
    if (run !== null) from = run.to - 1
  }
  const called =
    all.every((word) => isName(word) || word.text.length === 1 || is(word, on.inert)) ||
    calledBy.test(all.at(-1)?.text ?? '')
  return verbs + acts === 0 && unknown >= 2 && length <= 6 && called ? built(words, at, end, 'bare') : null
}
/** A name behind all that was seen may hold anything: … 地上不滑了 南大街烤鸭店, … 烟都成黄的了 供暖二站. */
function closes(words: readonly Word[], at: number, end: number, length: number): boolean {
  const all = words.slice(at, end)
  const last = all.at(-1)
  return (
    at > 0 &&
    end === words.length &&
    length <= longestClosing &&
    all.length > 1 &&
    (is(last, on.endings | on.sites | on.facilities | on.firms | on.businesses) ||
      spotBehind.test(last?.text ?? '')) &&
    (last?.text.length ?? 0) > 0 &&
    !all.some((word) => is(word, moving))
  )
}
const longestClosing = 8
/** Where at something; 前, 后, 上 also tell when and how. */
const spotBehind = /(?:口|口子|沿|尾|邻|对面|对过|隔壁|旁边|后身|跟前|[东西南北]侧)$/u
/** 流进河, 到了工地: what happens there, no name. */
const moving = on.toward | on.placing | on.stops | on.people
/** What stands there and stays: a noun that ends so is where, not what (大棚, 引线; 垃圾, 养鸡户). */
const stays =
  /[房棚库间塔站段片台池摊坑洞桥林地田区园场厂店院楼道路街巷口门坡沟岸滩坝井窑舍圈仓屋厅堂亭墙线网闸渠河湖塘边头处沿弯角铺堰界庙库室]$/u
/** More characters than these behind a place tell something of it. */
const longestRest = 6
/** 范家桥引线, 四队大棚, 九连打瓜地: behind the place nothing but a noun that stays there. */
function stayingNoun(words: readonly Word[], from: number, end: number): boolean {
  const rest = words.slice(from, end)
  const last = rest.at(-1) as Word
  const text = rest.map((word) => word.text).join('')
  if (text.length > longestRest || /[不没未无]/u.test(text) || !stays.test(last.text) || is(last, on.acts))
    return false
  return rest.every(
    (word, at) =>
      isName(word) ||
      is(
        word,
        on.nominal | on.inert | on.endings | on.sites | on.facilities | on.objects | on.businesses | on.spots,
      ) ||
      // Before a known noun a verb has it for its object: 开挖管道.
      (is(word, on.acts | on.verbal) && rest[at + 1]?.lists === 0),
  )
}
const calledBy = /[摊房棚库站台道路街桥林地田区园场厂院楼坡沟岸滩坝窑东西南北]$/u
/** Small words that are found in names: 万和城, 可园. */
const small = /^[和与之于为以可会能如来向对比正]$/u
const telling =
  on.stops |
  on.leadins |
  on.placing |
  on.every |
  on.toward |
  on['charged-before'] |
  on['charged-behind'] |
  on.fillers |
  on.ours |
  on.these |
  on.those |
  on.yonder |
  on.people |
  on.labels

/** More characters than this before the first part of a name are no name. */
const longestHead = 4
/** 农大实验田边: what stands before the first part and could be part of its name belongs to it. */
function fromItsHead(run: Run | null, words: readonly Word[], least: number): Run | null {
  if (run === null || run.kind === 'thing') return run
  let from = run.from
  let head = ''
  let nouns = 0
  for (let at = run.from - 1; at >= least; at -= 1) {
    const word = words[at] as Word
    if (!softens(word) || head.length + word.text.length > longestHead) break
    head = word.text + head
    if (is(word, on.nominal)) nouns += 1
    if (nouns > 1) break
    if (isName(word) || is(word, on.nominal)) from = at
  }
  if (from === run.from) from = begun(run, words, least)
  return from === run.from ? run : built(words, from, run.to, 'proper')
}

/** 运粮河, 会展西路, 五道梁: where a clause begins, a small word before a single character is its name's first. */
function begun({ from, words: [first] }: Run, words: readonly Word[], least: number): number {
  const before = words[from - 1]
  if (first === undefined || before === undefined || from - 1 < least || first.text.length > 1) return from
  if (from > 1 && words[from - 2]?.ends !== true && !is(words[from - 2], on.leadins | on.labels)) return from
  const counted = /^[三四五六七八九十百千万][道里]$/u.test(before.text) && is(first, on.endings)
  const small = /^[运会站应打跑守]$/u.test(before.text) && first.lists === 0
  return counted || small ? from - 1 : from
}

/** 建设路、红旗街交叉口 and 东沟村、西沟村 are named in one breath. */
function inOne(words: readonly Word[], runs: readonly Run[]): readonly Run[] {
  const found: Run[] = []
  for (const run of runs) {
    const last = found.at(-1)
    const beside = last !== undefined && run.from === last.to + 1 && words[last.to]?.text === '、'
    const both = beside && last.kind === 'proper' && run.kind === 'proper'
    if (both && last.text.length + run.text.length < longest) {
      const text = `${last.text}、${run.text}`
      found[found.length - 1] = { ...last, text, words: [...last.words, ...run.words], to: run.to }
    } else found.push(run)
  }
  return found
}

/** More characters than this are no place any more. */
const longest = 40
/** More words than this before 的那家 are a story. */
const mostSaid = 10

/** 许家坟那块: a name in a clause of its own, whatever it ends with. */
function pointedOut(words: readonly Word[], at: number, end: number): Run | null {
  let from = at
  let length = 0
  while (
    from > 0 &&
    length <= longestHead &&
    !words[from - 1]?.ends &&
    !is(words[from - 1], telling | on.acts)
  ) {
    from -= 1
    length += words[from]?.text.length ?? 0
  }
  const alone = (from === 0 || words[from - 1]?.ends === true) && at + 1 >= end
  return alone && length >= 2 && length <= longestHead ? built(words, from, at + 1, 'vague') : null
}

/** 去年取缔的那家小石灰窑: everything said of it in its clause belongs to it. */
function told(words: readonly Word[], at: number, end: number): Run | null {
  if (!words[at]?.text.startsWith('的')) return pointedOut(words, at, end)
  let from = at
  while (from > 0 && at - from <= mostSaid && words[from - 1]?.ends === false) from -= 1
  const noun = chain(words, at + 1, end)
  return noun === null || at - from < 2 || at - from > mostSaid
    ? null
    : built(words, from, noun.to, 'pointed')
}
