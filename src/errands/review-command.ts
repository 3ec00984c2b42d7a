/** `npm run understand -- --review`: what people corrected, a line each, for the lexicon and the labelled messages. */
import type { Instant } from '../domain/names.ts'
import { reviewLine } from '../intent/lines/review.ts'
import { readMessage } from '../intent/read-message.ts'
import type { Said } from '../intent/wish.ts'
import type { Directory } from '../journal/directory.ts'
import type { Journal } from '../journal/journal.ts'
import { loadLexicon } from '../load-lexicon.ts'
import { loadCalendar } from '../policies/load.ts'

interface Reviewed {
  readonly journal: Pick<Journal, 'corrections'>
  readonly directory: Pick<Directory, 'tenants' | 'persons'>
}

/**
 * @param store null where there is none
 * @param own the house's own file of holidays: 三个工作日内 is read as it was in the chat
 * @param say `log` takes the lines, `error` what is for people alone
 */
export async function runReview(
  store: Reviewed | null,
  own: { readonly calendar: string | null },
  say: Pick<Console, 'log' | 'error'>,
): Promise<void> {
  if (!store) {
    say.error('还没有人作过更正：DATA_DIR 里没有数据。 Nobody has corrected anything: no store in DATA_DIR.')
    return
  }
  const [lexicon, holidays] = await Promise.all([loadLexicon(), loadCalendar(own.calendar)])
  const read = (said: Said) => readMessage({ ...said, holidays }, lexicon)
  let count = 0
  for (const { tenant } of await store.directory.tenants()) {
    const names = (await store.directory.persons(tenant)).map(({ name }) => name)
    const corrections = await store.journal.corrections(tenant, 0 as Instant)
    for (const [at, correction] of corrections.entries())
      say.log(JSON.stringify(reviewLine(correction, `${tenant}-${at + 1}`, names, read)))
    count += corrections.length
  }
  if (count === 0) say.error('还没有人作过更正。 Nobody has corrected anything yet.')
}
