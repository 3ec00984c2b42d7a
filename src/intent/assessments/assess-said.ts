/** Whether a text is a wish about an assessment, in its own fixed form. */
import type { Instant } from '../../domain/names.ts'
import { phraseBook } from '../phrase-book.ts'
import type { Said } from '../wish.ts'

export function assessSaid(text: string, now: Instant): boolean {
  const said: Said = {
    ...{ text, photos: 0, addressed: true, direct: false, mentions: [], quotesCase: false, quotedText: null },
    ...{ speaks: null, now },
  }
  return phraseBook.some(({ exact }) => exact?.(said)?.wish === 'assess')
}
