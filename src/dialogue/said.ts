/** A message as the phrases get to see it. */

import type { Message } from '../inbox/message.ts'
import { clean } from '../intent/clean.ts'
import type { Said } from '../intent/wish.ts'
import type { Turn } from './turn.ts'

type Around = Pick<Turn, 'quoted' | 'now'> &
  Partial<Pick<Turn, 'quotedOrder' | 'desk'>> & { readonly speaker: Pick<Turn['speaker'], 'speaks'> | null }

export function saidOf(
  message: Message,
  { quoted, quotedOrder = null, now, speaker, desk }: Around,
  photos: number,
): Said {
  return {
    text: clean(message.text),
    photos,
    addressed: message.addressed,
    direct: message.chatKind === 'direct',
    mentions: message.mentions.map((mention) => mention.name),
    quotesCase: quoted !== null,
    quotesOrder: quotedOrder !== null,
    quotedText: message.replyTo?.text ?? null,
    speaks: speaker?.speaks ?? null,
    now,
    ...(desk === undefined ? {} : { holidays: desk.holidays }),
  }
}
