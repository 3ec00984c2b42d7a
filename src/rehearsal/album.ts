/** One message with several photos as platforms send it: each photo a message of its own under one album. */
import type { Message } from '../inbox/message.ts'

/** Captions are set apart by ／ in the text, the first stands with the first photo; photos without one have no text. */
export function album(message: Message): readonly Message[] {
  const captions = message.text.split('／').map((caption) => caption.trim())
  return message.attachments.map((attachment, n) => ({
    ...message,
    id: n === 0 ? message.id : `${message.id}:${n + 1}`,
    text: captions[n] ?? '',
    attachments: [attachment],
    album: `album-${message.id}`,
  }))
}
