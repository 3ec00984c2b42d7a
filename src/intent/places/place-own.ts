/** A place that the speaker shows, or that is his own. */
import { built, chain, type Run } from './place-chain.ts'
import { is, isName, on, type PlaceWords, type Word } from './place-words.ts'

/** 这个位置: what the speaker shows. */
export function shown(words: readonly Word[], at: number, end: number): Run | null {
  let to = at + 1
  while (to < end && to - at <= 3 && !is(words[to], on.shown | on.facilities | on.objects)) to += 1
  return to < end && to - at <= 3 ? built(words, at, extended(words, to + 1, end), 'pointed') : null
}

/** 我们院里 keeps its 我们, 俺们村口 needs none. */
export function own(words: readonly Word[], at: number, end: number, given: PlaceWords): Run | null {
  const mine = (words[at]?.text.length ?? 0) > 1 && given.own.some((one) => words[at]?.text.endsWith(one))
  const nearer = mine ? null : standing(words, at, end)
  if (nearer !== null) return nearer
  if (mine) return chain(words, at, end, { kind: 'pointed', to: at + 1 })
  const rest = at + 1 < end ? chain(words, at + 1, end) : null
  if (rest?.kind === 'vague' && /^[厂店院站校]/u.test(rest.text)) return built(words, at, rest.to, 'pointed')
  if (
    rest !== null &&
    (rest.kind === 'proper' || rest.kind === 'vague') &&
    !is(words[at + 1], on.own | on.facilities | on.sites) &&
    !(words[at + 1]?.text.endsWith('园') ?? false)
  )
    return rest
  if (rest !== null && is(rest.words[0], on.lone | on.parts) && !is(words[at + 1], on.own)) return rest
  if (at + 1 < end && is(words[at + 1], on.own | on.sites | on.businesses | on.facilities))
    return chain(words, at, end, { kind: 'pointed', to: at + 2 })
  return rest
}

/** 我们厂锅炉房后面: what stands in the works with a side of it says where by itself. */
function standing(words: readonly Word[], at: number, end: number): Run | null {
  if (!/^(?:厂|厂里|厂区)$/u.test(words[at + 1]?.text ?? '')) return null
  const rest = at + 2 < end ? chain(words, at + 2, end) : null
  const stands = rest !== null && rest.text.length >= 4 && !/^[东西南北前后左右墙院]/u.test(rest.text)
  return stands && is(rest.words.at(-1), on.lone | on.spots) ? { ...rest, from: at } : null
}

/** How far spots go on behind a place. */
function extended(words: readonly Word[], from: number, end: number): number {
  let to = from
  while (to < end && (is(words[to], on.spots) || (is(words[to], on.objects) && !namesOn(words, to + 1, end))))
    to += 1
  return to
}

/** 料棚门帘 is a thing at a place, no place. */
const namesOn = (words: readonly Word[], at: number, end: number): boolean =>
  at < end && (isName(words[at] as Word) || is(words[at], on.nominal))
