/** The phrases of assessments: whole messages that begin with their word, so that talk about scores stays talk. */

import type { Example, Phrase } from '../phrase.ts'
import type { Said } from '../wish.ts'
import type { AssessAct, AssessWish } from './assess-wish.ts'
import { type AssessWords, assessWords } from './assess-words.ts'

interface AssessSpec {
  readonly act: AssessAct
  readonly title: string
  readonly what: string
  /** With these words the message begins; longer ones first. */
  readonly words: readonly string[]
  /** What must be named besides, lest the words mean something else. */
  readonly needs?: (words: AssessWords) => boolean
  readonly says: readonly Example[]
}

export function assessPhrase({ act, words, needs = () => true, ...spec }: AssessSpec): Phrase {
  const lead = new RegExp(
    `^(?:${words.join('|')})(?:[ ：:，,\\n]+(?<rest>[\\s\\S]*)|(?<tight>(?:第|\\d|上个?月|本月|全部|整表)[\\s\\S]*)|)$`,
    'u',
  )
  const exact = (said: Said): AssessWish | null => {
    // A command names its item by 第3项; the case that a message quotes has nothing to do with it.
    const text = said.text.replace(opening, '')
    const groups = lead.exec(text)?.groups
    const read = groups ? assessWords((groups.rest ?? groups.tight ?? '').trim(), said.now) : null
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

/** Some item by its number, or all of them. */
export const namesItems = ({ items, all }: AssessWords): boolean => items.length > 0 || all
/** An example of a wish about an assessment. */
export const says = (
  say: string,
  means: Partial<AssessWish> & Pick<AssessWish, 'act'>,
  more: Omit<Example, 'say' | 'means'> = {},
): Example => ({ say, means: { wish: 'assess', ...means }, ...more })
