/** What the words of a turn mean, with the photos that came with them or shortly before. */
import { clean } from '../intent/clean.ts'
import type { Intent } from '../intent/reading.ts'
import { understand } from '../intent/understand.ts'
import type { Understanding } from '../intent/wish.ts'
import { saidOf } from './said.ts'
import type { Turn } from './turn.ts'

/** `as`: how the words are meant, once their writer has said so. */
export function understood(turn: Turn, text: string, as?: Intent): Understanding {
  const { message, held, chosen, desk } = turn
  const own = message.attachments.length + chosen.evidence.length
  const before = held.reduce((sum, part) => sum + part.message.attachments.length, 0)
  const read = (photos: number) => understand(saidOf({ ...message, text }, turn, photos), desk.lexicon, as)
  // 查询 1号 takes no photo: the one sent a moment before waits on for its own words.
  if (own === 0 && before > 0 && clean(text) !== '') {
    const alone = read(0)
    if (alone.kind === 'wish' && takesNone.includes(alone.reading.intent)) return alone
  }
  return read(own + before)
}

const takesNone: readonly Intent[] = ['query', 'help']

/** Plain talk that would at most be about whatever waits: it may as well be the answer. */
export const isPlain = ({ wish, because }: Extract<Understanding, { kind: 'wish' }>): boolean =>
  because.matched.includes('bare') || (wish.wish === 'issue-order' && wish.plain)

/** A wish of its own; a photo with nothing but a place beside it may be the answer to what was asked. */
export const saysMore = (meant: Understanding): boolean =>
  meant.kind === 'wish' && (meant.wish.wish !== 'report' || meant.wish.text !== meant.wish.place)
