/** Edited and recalled messages: what they opened is corrected or withdrawn, with a trail; the rest is documented silence. */

import type { CaseStep } from '../handle-command.ts'
import { clean } from '../intent/clean.ts'
import { understand } from '../intent/understand.ts'
import { saidOf } from './said.ts'
import { type Consequence, silence, type Turn } from './turn.ts'

/** Null when the edited message was about nothing yet: then it is read as if said now. */
export async function edited(turn: Turn): Promise<Consequence | null> {
  const about = await aboutSubject(turn)
  if (!about) return null
  if (!about.opened) return silence('edited-command')
  const meant = understand(saidOf({ ...turn.message, addressed: true }, turn, 1), turn.desk.lexicon)
  const report = meant.kind === 'wish' && meant.wish.wish === 'report' ? meant.wish : null
  const text = report?.text ?? clean(turn.message.text)
  if (text === '') return silence('edited-empty')
  return step({ case: about.case, command: { type: 'correct-case', text, place: report?.place ?? null } })
}

export async function recalled(turn: Turn): Promise<Consequence> {
  const about = await aboutSubject(turn)
  if (!about) return silence('recalled-chatter')
  if (!about.opened) return silence('recalled-command')
  return step({ case: about.case, command: { type: 'withdraw-case', reason: '报告人撤回了消息' } })
}

const step = (one: CaseStep): Consequence => ({ kind: 'steps', steps: [one], views: [], retryWith: null })

async function aboutSubject({ desk, message }: Turn) {
  const { platform, account, chat, subject } = message
  return subject === null ? null : desk.cases.about(platform, account, chat, subject)
}
