/** The case that a quoted message is about: by the message's id, else by the number that stands in its text. */
import type { Desk } from '../desk.ts'
import type { CaseId } from '../domain/names.ts'
import { fullNumberIn } from '../intent/case-ref.ts'
import type { Message } from '../inbox/message.ts'
import type { Speaker } from './turn.ts'

export async function quotedCase(desk: Desk, { tenant }: Speaker, { platform, account, chat, replyTo, kind }: Message): Promise<CaseId | null> {
  if (!replyTo || kind === 'pressed') return null
  const about = replyTo.id === null ? null : await desk.cases.about(platform, account, chat, replyTo.id)
  if (about) return about.case
  const no = replyTo.text === null ? null : fullNumberIn(replyTo.text)
  return no === null ? null : ((await desk.cases.byNo(tenant, no))?.id ?? null)
}
