/** The wish of every act on a case: which case, and in which words. */

import { hear, tidy } from './heard.ts'
import type { Example, Meant, Phrase } from './phrase.ts'
import type { Intent } from './reading.ts'
import type { CaseAct, Wish } from './wish.ts'

export interface ActSpec {
  readonly act: CaseAct
  readonly intent: Intent
  readonly title: string
  readonly what: string
  readonly who: Phrase['who']
  /** Command words. They lead the message (a number and a courtesy may stand before them). */
  readonly commands: readonly string[]
  /** The text may set a time limit, which then is no part of the words. */
  readonly timed?: boolean
  readonly says: readonly Example[]
}

export function actPhrase({ act, commands, timed = false, ...spec }: ActSpec): Phrase {
  return { ...spec, name: act, leads: commands, wish: (meant) => actOf(act, meant, timed) }
}

/** The act. `words` is what the command word leaves over, or the whole text where it stands within. */
export function actOf(
  act: CaseAct,
  { said, reading, lead }: Meant,
  timed = false,
): Extract<Wish, { wish: 'act' }> {
  const text = lead?.rest ?? hear(said).body
  const limit = timed ? reading.limit : null
  const words = limit === null ? text : without(text, limit.text)
  return {
    wish: 'act',
    act,
    ref: reading.ref,
    words: tidy(words),
    targets: [],
    party: null,
    until: limit?.until ?? null,
  }
}

/** The time limit leaves with its 到 or 至. */
function without(text: string, written: string): string {
  const at = text.indexOf(written)
  if (at < 0) return text
  return `${text.slice(0, at).replace(/(?:到|至) ?$/u, '')} ${text.slice(at + written.length)}`
}
