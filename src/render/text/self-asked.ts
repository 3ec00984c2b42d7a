/** Whoever did something, and alone is to go on with it, is not called by the name that has just been said. */
import type { Addressee } from '../../notices/case-notice.ts'

/** `who` as notices have it: 柳湾村网格长 徐大暑. */
export const selfAsked = (who: string, asked: readonly Pick<Addressee, 'name'>[]): boolean =>
  asked.length === 1 && who.split(' ').at(-1) === asked[0]?.name
