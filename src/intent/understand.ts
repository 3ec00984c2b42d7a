/** What a message wishes: the phrase book first, then plain talk, and silence where nothing was meant for us. */

import { limits } from '../limits.ts'
import { leadOf } from './act-phrase.ts'
import { numberOf, numeral } from './chinese-number.ts'
import { freeReport } from './free-report.ts'
import { hear } from './heard.ts'
import type { Lexicon } from './lexicon.ts'
import { shows } from './mood.ts'
import { nearestTitles } from './nearest.ts'
import type { Phrase } from './phrase.ts'
import { phraseBook } from './phrase-book.ts'
import type { Said, Understanding } from './wish.ts'

/** `said.text` is cleaned already. Deterministic, never throws, on any text; longer texts are read up to the limit. */
export function understand(said: Said, lexicon: Lexicon): Understanding {
  const read =
    said.text.length > limits.textChars ? { ...said, text: said.text.slice(0, limits.textChars) } : said
  const choice = choiceIn(read.text)
  if (choice !== null && read.photos === 0) return { kind: 'choice', choice }
  for (const phrase of inOrder(hear(read).body)) {
    const found = phrase.parse(read, lexicon)
    if (found !== null) return { kind: 'wish', ...found }
  }
  return plainTalk(read, lexicon)
}

/** The phrases whose command word leads the text, the longest word first, then the book from its beginning. */
function inOrder(body: string): readonly Phrase[] {
  const led = phraseBook.flatMap((phrase) => {
    const lead = leadOf(body, phrase.leads ?? [])
    return lead?.ends ? [{ phrase, length: lead.word.length }] : []
  })
  return [...led.sort((a, b) => b.length - a.length).map(({ phrase }) => phrase), ...phraseBook]
}

function plainTalk(said: Said, lexicon: Lexicon): Understanding {
  const { body } = hear(said)
  const thanks = body.length <= shortTalk && shows('thanks', body)
  if (thanks) return { kind: 'chatter', because: 'courtesy' }
  const report = freeReport(said, lexicon)
  if (!('not' in report)) return { kind: 'wish', ...report }
  if (!said.addressed) return { kind: 'chatter', because: report.not }
  return { kind: 'unclear', nearest: nearestTitles(body) }
}

/** 谢谢领导关心 is thanks; a longer message that begins with 好的 says more. */
const shortTalk = 14

const circled = '①②③④⑤⑥⑦⑧⑨⑩'
const bareChoice = new RegExp(
  `^(?:我?选|回复?)? ?(?:(?<circle>[${circled}])|第(?<nth>\\d{1,2}|[${numeral}]{1,2})(?:个|项|条|种)?|(?<figure>[1-9]\\d?)[.、。]?)$`,
  'u',
)

/** 1, ②, 第二个, 选3: from 1 up; null for anything else. */
function choiceIn(text: string): number | null {
  const { circle, nth, figure } = bareChoice.exec(text)?.groups ?? {}
  if (circle !== undefined) return circled.indexOf(circle) + 1
  const number = numberOf(nth ?? figure ?? '')
  return nth === undefined && figure === undefined ? null : number || null
}
