/** What was misread is written down beside the cases, silently: the lexicon learns from it. */
import { dayOf } from '../../domain/calendar/days.ts'
import type { CaseFact, ReadBy } from '../../domain/case/facts.ts'
import type { ReadingFact } from '../../domain/case/reading-facts.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { CaseId } from '../../domain/names.ts'
import type { Beside } from '../../handle-command.ts'
import type { Message } from '../../inbox/message.ts'
import type { Reading } from '../../intent/reading.ts'
import type { Turn } from '../turn.ts'

/** The rules that spoke for the intent, and what made the category, out of a reading. */
export function readBy({ intent, why }: Reading, category: string | null): ReadBy {
  const reasons = why()
  const spoke = reasons.filter((one) => one.for === intent)
  const kind = reasons.find((one) => category !== null && one.rule === `category/${category}`)
  return {
    intent,
    rule: spoke[0]?.rule ?? '',
    matched: [...new Set(spoke.flatMap(({ matched }) => matched))],
    category: kind ? { rule: kind.rule, matched: [...kind.matched] } : null,
  }
}

type Misread = Pick<ReadingFact, 'text' | 'was' | 'now'> & { readonly message: string | null }

/** A stream of its own for each tenant and month: read by `corrections`, never decided from. */
export async function misread(turn: Turn, { text, was, now, message }: Misread): Promise<Beside> {
  const { desk, speaker } = turn
  const { platform, account, chat }: Message = turn.message
  const scene = await desk.directory.scene(
    speaker.tenant,
    speaker.person?.posts.map((post) => post.grid) ?? [],
  )
  const fact: ReadingFact = {
    type: 'reading-corrected',
    text,
    was,
    now,
    source: { platform, account, chat, message },
  }
  return {
    stream: `readings:${speaker.tenant}:${dayOf(turn.now).slice(0, 7)}`,
    facts: [{ fact, by: byOf(speaker.actor, scene, null), at: turn.now }],
  }
}

/** 误报, 不是上报: it should never have been a case. A report that was merely settled or doubled was read rightly. */
const neverAReport = /误报|不(?:是|算)(?:要|在)?上报|没(?:有)?(?:想|要)上报|不是(?:真的|问题)|随口|开玩笑/u

/** The correction that lies in taking a case back with such words; null for other words. */
export async function notAReport(turn: Turn, id: CaseId): Promise<Beside | null> {
  if (!neverAReport.test(turn.message.text)) return null
  const [first] = await turn.desk.journal.read(`case:${id}`)
  const opened = first?.fact as CaseFact | undefined
  if (opened?.type !== 'case-reported' || opened.read === null) return null
  const { intent, rule, matched } = opened.read
  const was = { intent, rule, matched }
  return misread(turn, { text: opened.text, was, now: { intent: null }, message: null })
}
