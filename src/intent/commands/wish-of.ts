/** A reading becomes a wish: by the phrase that says it, or none where nothing that we do follows from it. */

import { isAskedOfRecord } from '../asked-record.ts'
import { asksPeople, isRule } from '../orders/order-words.ts'
import type { Phrase } from '../phrase.ts'
import { phraseBook } from '../phrase-book.ts'
import type { Read } from '../read-message.ts'
import type { Intent, Reading } from '../reading.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import type { Because, Wish } from '../wish.ts'

/** What is meant where no rule names one of several wishes. The others of an intent must be named. */
const usual: Partial<Record<Intent, string>> = {
  report: 'report-case',
  self_handled: 'self-handled',
  feedback: 'progress-case',
  done: 'finish-case',
  escalate: 'escalate-case',
  assign: 'assign-case',
  accept: 'acknowledge-case',
  return: 'return-case',
  extend: 'ask-extension',
  urge: 'urge-case',
  verify: 'pass-check',
  checkin: 'patrol',
  meeting: 'meeting',
  log_activity: 'record-work',
  recall: 'withdraw-case',
  help: 'help',
}
/** What it is where the usual one cannot be meant. */
const otherwise: Partial<Record<Intent, string>> = { recall: 'correct-case' }

export interface Found {
  readonly wish: Wish
  readonly because: Because
}

/** Null when the reading is of a kind that we only hear: a notice, thanks, a plan that has no case. */
export function wishOf(read: Read, lexicon: Lexicon): Found | null {
  const { reading, said, leads, weighed } = read
  const told = weighed.heard.filter((one) => one.for === reading.intent)
  if (told.some(({ wish }) => wish === 'none')) return null
  // 我们村排名怎么又靠后 only sounds like a call for help: four lines for everybody to read need a rule that says so.
  if (reading.intent === 'help' && !said.addressed && !said.direct && told.every(byExample)) return null
  // 是1号那个 is only like what was taken back elsewhere: no case that is named ends by likeness.
  const guessed =
    reading.intent === 'recall' && reading.ref !== null && leads.length === 0 && told.every(byExample)
  for (const phrase of candidates(reading.intent, told)) {
    const own = leads.find((one) => one.phrase === phrase)?.lead ?? null
    // Another phrase's command word is no part of the words either: 上报 7号 处理不了.
    const lead = own ?? leads[0]?.lead ?? null
    const wish = phrase.wish({ said, reading, lead, lexicon, signs: weighed.signs })
    if (wish === null || (guessed && !saysWhat(wish))) continue
    if (isAskedOfRecord(wish, said)) return null
    const matched = [
      ...new Set([...(lead === null ? [] : [lead.word]), ...told.flatMap((one) => one.matched())]),
    ]
    const because = { phrase: phrase.name, matched: matched.length > 0 ? matched : ['photo'] }
    return settled({ wish, because }, read, own !== null)
  }
  return null
}

const phrases = new Map(phraseBook.map((phrase) => [phrase.name, phrase]))
/** What should stand there instead: that is a correction by itself. */
const saysWhat = (wish: Wish): boolean =>
  wish.wish === 'correct' && (wish.category !== null || wish.place !== null)
const byExample = ({ rule }: Read['weighed']['heard'][number]): boolean => rule.endsWith('/examples')

/** Phrases of the intent that rules or command words name, most said for them first; then the usual one. */
function candidates(intent: Intent, told: Read['weighed']['heard']): readonly Phrase[] {
  const sums = new Map<string, number>()
  for (const { wish, weight } of told) if (wish !== null) sums.set(wish, (sums.get(wish) ?? 0) + weight)
  const named = [...sums].sort((a, b) => b[1] - a[1]).map(([wish]) => wish)
  const names = [...new Set([...named, usual[intent] ?? '', otherwise[intent] ?? ''])]
  return names.flatMap((name) => {
    const phrase = phrases.get(name)
    return phrase?.intent === intent ? [phrase] : []
  })
}

/** What changes a case in passing, naming none: nothing is answered when nothing waits for the speaker. */
function settled(found: Found, { said, reading }: Read, led: boolean): Found | null {
  const { wish, because } = found
  if (wish.wish !== 'act' || wish.ref !== null || said.addressed || led) return found
  const bare = { wish, because: { ...because, matched: [...because.matched, 'bare'] } }
  // An order to go and see, with no case to it, must not fall on whatever lies open: only on what its words name.
  if (wish.act === 'assign-case') return plainOrder(found, said.text, reading) ?? bare
  return wish.act === 'finish-case' && said.photos > 0 ? found : bare
}

/** 各镇办：请于本周五17时前报送台账: whom and by when stand in it; whether it is an order, right and roster decide. */
function plainOrder({ because }: Found, text: string, { limit, assignees }: Reading): Found | null {
  if (limit === null || assignees.length === 0 || asksPeople(text) || isRule(text)) return null
  return {
    wish: { wish: 'issue-order', text, campaign: null, joint: null, plain: true, presses: false },
    because,
  }
}
