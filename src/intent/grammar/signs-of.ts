/** Which of the built-in signs a message shows. */

import type { Heard } from '../heard.ts'
import type { FoundCategory } from '../matters/categories-in.ts'
import { pointsIn } from '../matters/matters.ts'
import type { Said } from '../wish.ts'
import type { BuiltInSign } from './built-in-signs.ts'

export interface Around {
  readonly said: Said
  readonly heard: Heard
  readonly categories: readonly FoundCategory[]
  readonly place: string | null
}

/** Characters of the lexicon's words from which on a text speaks of a matter, or of hardly anything else. */
const matterWeight = 1.5
const strongWeight = 4

/** 行不行, 去没去, 让放不让放. */
const eitherOr = /(\p{Script=Han}{1,2})[不没]\1/u
/** 地点：…, 就在…那边: no more than the place. */
const itIsThere = /地点|地址|位置|具体|就?在|^是|[这那](?:边|里|儿)/gu
/** A text longer than this is long whatever it holds. */
const counted = 400

export function signsOf({ said, heard, categories, place }: Around): Set<string> {
  const weight = categories[0]?.weight ?? 0
  const chars = charsOf(heard.plain.slice(0, counted))
  const level = said.speaks !== null && said.speaks !== 'department' ? said.speaks.level : null
  const shows: Readonly<Record<BuiltInSign, boolean>> = {
    photo: said.photos > 0,
    ref: heard.ref !== null,
    number: heard.refs.length > 0,
    'two-numbers': heard.refs.length > 1,
    quote: said.quotesCase,
    answers: said.quotedText !== null && !said.quotesCase,
    'either-or': eitherOr.test(said.text.slice(0, counted)),
    addressed: said.addressed,
    names: heard.names.length > 0,
    matter: weight >= matterWeight,
    'strong-matter': weight >= strongWeight,
    'weak-matter': weight > 0 && weight < matterWeight,
    disaster: categories.some((one) => one.code === 'emergency' && one.weight >= matterWeight),
    place: place !== null,
    'only-place': place !== null && onlyPlace(heard.body, place),
    top: level === 1,
    chief: level !== null && level <= 2,
    staff: level !== null && level >= 4,
    department: said.speaks === 'department',
    public: said.speaks === null,
    tiny: chars <= 4,
    short: chars <= 10,
    brief: chars <= 25,
    long: chars > 100,
    wordless: chars === 0,
    listed: pointsIn(said.text).length > 1,
  }
  const signs = new Set<string>()
  for (const name in shows) if (shows[name as BuiltInSign]) signs.add(name)
  return signs
}

/** As many characters as may stand around a place without saying more. */
const around = 12

const onlyPlace = (body: string, place: string): boolean =>
  body.length <= place.length + around && charsOf(body.replace(place, '').replace(itIsThere, '')) === 0

/** Letters and digits; WeChat's [强] is an emoji too. */
const charsOf = (text: string): number => text.replace(/\[[^\]\s]{1,4}\]|[^\p{L}\p{N}]/gu, '').length
