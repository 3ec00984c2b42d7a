/** The phrases of assessments: whole messages that begin with their word, so that talk about scores stays talk. */

import type { Instant } from '../../domain/names.ts'
import type { Example, Phrase } from '../phrase.ts'
import type { Said } from '../wish.ts'
import { inCommandForm } from './assess-plain.ts'
import type { AssessAct, AssessWish } from './assess-wish.ts'
import { type AssessWords, assessWords } from './assess-words.ts'

interface AssessSpec {
  readonly act: AssessAct
  readonly title: string
  readonly what: string
  /** With these words the message begins; longer ones first. */
  readonly words: readonly string[]
  /** With these it ends where unit or month come first: 10月排名. Nothing else may be said. */
  readonly ends?: string
  /** What must be named besides, lest the words mean something else. */
  readonly needs?: (words: AssessWords) => boolean
  readonly says: readonly Example[]
}

export function assessPhrase({ act, words, ends, needs = () => true, ...spec }: AssessSpec): Phrase {
  const last =
    ends === undefined ? null : RegExp(`^(?<rest>[\\s\\S]{0,40}?)的?(?:${ends})[。！？?!吗呢 ]*$`, 'u')
  const lead = new RegExp(
    `^(?:${words.join('|')})(?:[ ：:，,\\n]+(?<rest>[\\s\\S]*)|(?<tight>(?:第|\\d|上个?月|本月|全部|整表)[\\s\\S]*)|)$`,
    'u',
  )
  const exact = (said: Said): AssessWish | null => {
    // A command names its item by 第3项; the case that a message quotes has nothing to do with it.
    const text = inCommandForm(said.text.replace(opening, ''))
    const groups = lead.exec(text)?.groups
    const read = groups
      ? assessWords((groups.rest ?? groups.tight ?? '').trim(), said.now)
      : saidFirst(last?.exec(text)?.groups?.rest, said.now)
    if (!read || !needs(read)) return null
    return {
      wish: 'assess',
      act,
      ...read,
      upheld: act === 'decide-objection' ? !/^(?:不|驳)/u.test(text) : null,
    }
  }
  return { ...spec, name: act, intent: 'query', who: 'assessor', leads: [], exact, wish: () => null }
}

/** 请公布 …, 考核：打分 …. */
const opening = /^(?:请|麻烦)?(?:考核[：: ])?(?:请|麻烦)?/u
/** 看一下10月排名, 把10月的分打一下. */
const asking = /^(?:(?:帮我|给我|我想)?(?:看看?|查一?查?|问一?下?|发)(?:一下|下)?|把|给)[ ，,]*/u
/** Who says 我们县 means his own. */
const ourOwn =
  /^(?:我们|咱们?|俺们|我|本)(?:州|市|县|区|园区|镇|乡|街道|村|社区)?(?=[ ，,的上本这去今\d一二三四五六七八九十第]|$)/u

/** Unit and month, said before the word and nothing beside them. Null where neither is named. */
export function saidFirst(rest: string | undefined, now: Instant): AssessWords | null {
  if (rest === undefined) return null
  const plain = rest.replace(asking, '').trim()
  const named = plain.replace(ourOwn, '').trim()
  const read = assessWords(named, now)
  if (read === null || read.words !== '' || read.items.length > 0 || !isPlace(read.unit)) return null
  return named !== plain || read.unit !== null || read.period !== null ? read : null
}

/** 小王考了多少分 is no question about a unit. */
const isPlace = (unit: string | null): boolean =>
  unit === null || /[州市县区镇乡村团场]$|街道$|办$|社区$/u.test(unit)

/** Some item by its number, or all of them. */
export const namesItems = ({ items, all }: AssessWords): boolean => items.length > 0 || all
/** An example of a wish about an assessment. */
export const says = (
  say: string,
  means: Partial<AssessWish> & Pick<AssessWish, 'act'>,
  more: Omit<Example, 'say' | 'means'> = {},
): Example => ({ say, means: { wish: 'assess', ...means }, ...more })
