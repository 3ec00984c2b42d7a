/** Parts of one album, or photos and the text that followed, as one message. */
import type { Heard } from '../inbox/inbox.ts'
import type { Message } from '../inbox/message.ts'

/** The first part with every text (each once, in order), every attachment and every mention of all. */
export function join(parts: readonly Heard[]): Message {
  const messages = parts.map((part) => part.message)
  const [first] = messages
  if (!first) throw new Error('nothing was said')
  if (messages.length === 1) return first
  const texts = [...new Set(messages.map((message) => message.text.trim()).filter((text) => text !== ''))]
  return {
    ...first,
    text: texts.join('\n'),
    addressed: messages.some((message) => message.addressed),
    attachments: messages.flatMap((message) => message.attachments),
    mentions: messages.flatMap((message) => message.mentions),
    replyTo: messages.find((message) => message.replyTo)?.replyTo ?? null,
  }
}
