/** Chats and people that are bound to nothing yet: they can bind themselves, and are told how. */
import type { Desk } from '../../desk.ts'
import type { Instant } from '../../domain/names.ts'
import type { Message } from '../../inbox/message.ts'
import { understand } from '../../intent/understand.ts'
import { saidOf } from '../said.ts'
import { type Consequence, refusedWith, silence } from '../turn.ts'
import { bind } from './binding.ts'

export async function stranger(desk: Desk, message: Message, now: Instant): Promise<Consequence> {
  if (message.kind === 'joined')
    return { kind: 'tell', meaning: { kind: 'joined' }, outcome: 'joined', question: null }
  if (message.kind !== 'said') return silence('unbound')
  const around = { quoted: null, now, speaker: null }
  const meant = understand(saidOf(message, around, message.attachments.length), desk.lexicon)
  if (meant.kind === 'wish' && meant.wish.wish === 'bind')
    return bind(desk, message, meant.wish.code, meant.wish.group, now)
  if (!message.addressed) return silence('unbound')
  // Where it lies is known only by the group in which it is said.
  if (message.chatKind === 'direct' && meant.kind === 'wish' && meant.wish.wish === 'report')
    return refusedWith({ code: 'only-in-group' })
  return refusedWith({ code: message.chatKind === 'group' ? 'unbound-group' : 'unknown-person' })
}
