/** What proves it, out of a message: its photos, the cases it names, the papers it gives after 依据; and the words that are left. */

import type { AssessmentRefusal } from '../../domain/assessment/refusal.ts'
import { addMinutes } from '../../domain/calendar/days.ts'
import type { EvidenceId } from '../../domain/names.ts'
import { leadsIn } from '../../intent/commands/leads-in.ts'
import { hear } from '../../intent/heard.ts'
import type { Understanding } from '../../intent/wish.ts'
import { saidOf } from '../said.ts'
import type { Hands } from '../take-turn.ts'
import type { Consequence, Turn } from '../turn.ts'

const paper = /[，,。；; ]*(?:依据|佐证|文件)(?:是|为|：|:| )\s*(?<papers>[^\n]{1,200})$/u
const cases = /[A-Z]{2}\d{8}-\d{3,}/g

export interface Grounds {
  readonly reason: string
  readonly evidence: readonly string[]
}

export function groundsIn(words: string, photos: readonly EvidenceId[]): Grounds {
  const papers = paper.exec(words)?.groups?.papers ?? null
  const named = words.match(cases) ?? []
  const listed = (papers ?? '').split(/[、；;]/u).map((one) => one.replace(/[。.]+$/u, '').trim())
  const evidence = [...new Set([...photos, ...named, ...listed.filter((one) => one !== '')])]
  return { reason: words.replace(paper, '').trim(), evidence }
}

/** Refused for want of a reason or of proof: what is said or shown next completes the wish. */
export function askGrounds(
  { message, now, policy, speaker }: Turn,
  refusal: AssessmentRefusal,
  evidence: readonly EvidenceId[],
): Consequence {
  const until = addMinutes(now, policy.answerMinutes)
  return {
    kind: 'tell',
    meaning: { kind: 'refused', refusal, to: speaker.addressee },
    outcome: `refused:${refusal.code}`,
    question: { kind: 'grounds', text: message.text, evidence, until },
  }
}

/** Longer texts are something else than the reason that was asked for. */
const reasonChars = 300

/** The wish that waited for its grounds, with these words and photos; null where the message stands for itself. */
export function completedBy(
  turn: Turn,
  hands: Hands,
  text: string,
  meant: Understanding | null,
): { readonly turn: Turn; readonly hands: Hands } | null {
  const { question } = hands
  if (question?.kind !== 'grounds' || text.length > reasonChars) return null
  if (meant && standsAlone(turn, text, meant)) return null
  const whole = `${question.text} ${text}`.trim()
  const photos: Hands['photos'] = async () => [
    ...(question.evidence as readonly EvidenceId[]),
    ...(await hands.photos()),
  ]
  return {
    turn: { ...turn, message: { ...turn.message, text: whole, addressed: true } },
    hands: { ...hands, photos },
  }
}

/** A number, 好的, a command by its word, a message in a fixed form: none of these is a reason. */
function standsAlone(turn: Turn, text: string, meant: Understanding): boolean {
  if (meant.kind === 'choice' || (meant.kind === 'chatter' && meant.because === 'courtesy')) return true
  if (meant.kind === 'wish' && ['assess', 'help', 'bind', 'issue-code'].includes(meant.wish.wish)) return true
  return leadsIn(hear(saidOf({ ...turn.message, text }, turn, 0)).body, false).length > 0
}
