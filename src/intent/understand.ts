/** What a message wishes: an answer, a fixed form, or what it was read as; silence where nothing was meant for us. */

import { limits } from '../limits.ts'
import { leaning } from './commands/intent-titles.ts'
import { nearestTitles } from './commands/nearest.ts'
import { type Found, wishOf } from './commands/wish-of.ts'
import { hear } from './heard.ts'
import { numberOf, numeral } from './numbers/chinese-number.ts'
import { phraseBook } from './phrase-book.ts'
import { type Read, read } from './read-message.ts'
import type { Intent } from './reading.ts'
import { asWritten, simplified } from './text/traditional.ts'
import type { Lexicon } from './vocabulary/lexicon.ts'
import type { Said, Understanding } from './wish.ts'

/**
 * `said.text` is cleaned already. Deterministic, never throws, on any text; longer texts are read up to the limit.
 * `as` is what the speaker answered when he was asked which of two readings he meant.
 */
export function understand(said: Said, lexicon: Lexicon, as: Intent | null = null): Understanding {
  const spoken =
    said.text.length > limits.textChars ? { ...said, text: said.text.slice(0, limits.textChars) } : said
  const plain = simplified(spoken, lexicon.traditional)
  return asWritten(understood(plain, lexicon, as), spoken, plain)
}

function understood(spoken: Said, lexicon: Lexicon, as: Intent | null): Understanding {
  const known = read(spoken, lexicon, as)
  const { reading } = known
  const choice = choiceIn(spoken.text)
  if (choice !== null && spoken.photos === 0) return { kind: 'choice', choice }
  for (const phrase of phraseBook) {
    const wish = phrase.exact?.(known.said) ?? null
    if (wish !== null)
      return { kind: 'wish', wish, because: { phrase: phrase.name, matched: [phrase.title] }, reading }
  }
  // 不是不是 between people, or to a question that is over: of what is not known.
  if (denial.test(spoken.text) && !spoken.addressed && !spoken.quotesCase)
    return { kind: 'chatter', because: 'denial', reading }
  const found = wishOf(known, lexicon)
  if (isGrave(known)) return { kind: 'unsure', between: [leaning('report'), leaning('chitchat')], reading }
  const rival = rivalOf(known, found, lexicon)
  if (rival !== null) {
    const between = [leaning(reading.intent), leaning(rival)] as const
    return { kind: 'unsure', between, reading }
  }
  if (found !== null && !mere(known)) return { kind: 'wish', ...found, reading }
  if (reading.intent === 'thanks' || mere(known)) return { kind: 'chatter', because: 'courtesy', reading }
  if (!spoken.addressed) return { kind: 'chatter', because: reading.intent, reading }
  return { kind: 'unclear', nearest: nearestTitles(hear(known.said).body), reading }
}

/** 好的 alone is courtesy as often as 签收: it signs for a case only when it quotes one. */
const mere = ({ reading, said, weighed }: Read): boolean =>
  reading.intent === 'accept' && weighed.signs.has('mere-assent') && reading.ref === null && !said.addressed

/** 河边有死鱼 sounds like talk to the rules, and may be an emergency: that is never passed over without a question. */
const isGrave = ({ reading, weighed: { signs } }: Read): boolean =>
  reading.intent === 'chitchat' &&
  signs.has('disaster') &&
  signs.has('place') &&
  !noGrave.some((sign) => signs.has(sign))

const noGrave = [
  'joking',
  'hearsay',
  'drill',
  'long-ago',
  'past',
  'elsewhere',
  'negative-news',
  'planned',
  'asks',
  'calm',
]

/** The second reading, where it would do something else. Nobody is asked who did not speak to us and may mean nothing. */
function rivalOf(known: Read, mine: Found | null, lexicon: Lexicon): Intent | null {
  const { reading, said, leads } = known
  const { rival } = reading
  // A command word is meant.
  if (rival === null || leads.some(({ phrase }) => phrase.intent === reading.intent)) return null
  const other = wishOf({ ...known, reading: { ...reading, intent: rival } }, lexicon)
  if (mine === null && other === null) return null
  if ((mine === null || other === null) && !said.addressed && said.photos === 0) return null
  return rival
}

const denial = /^(?:都?(?:不是|不对|没有|不)(?:的|吧|啊|呀|了)?[，,。.!！ ]*)+$/u

const circled = '①②③④⑤⑥⑦⑧⑨⑩'
const bareChoice = new RegExp(
  `^(?:[嗯那]|我|就|是|要|应该是|选|回复?|[，, ])*(?:(?<circle>[${circled}])|第(?<nth>\\d{1,2}|[${numeral}]{1,2})(?:个|项|条|种)?|(?<figure>[1-9]\\d?|[一二三四五六]))(?:吧|呗|哈|啊|的|了|那个|个?意思|[.、。!！ ])*$`,
  'u',
)

/** 1, ②, 第二个, 选3, 就第一个吧, 二: from 1 up; null for anything else. */
function choiceIn(text: string): number | null {
  const { circle, nth, figure } = bareChoice.exec(text)?.groups ?? {}
  if (circle !== undefined) return circled.indexOf(circle) + 1
  const number = numberOf(nth ?? figure ?? '')
  return nth === undefined && figure === undefined ? null : number || null
}
