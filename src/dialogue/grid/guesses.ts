/** How often one account may try a binding code: eight digits cannot be found in a few tries an hour. */
import type { Instant } from '../../domain/names.ts'

const triesAnHour = 8
const hourMs = 3_600_000

/** Counts each call as a try. What it remembers is lost on a restart, which is no more than one more handful of tries. */
export function openGuesses(): (account: string, now: Instant) => boolean {
  const tried = new Map<string, Instant[]>()
  return (account, now) => {
    const recent = (tried.get(account) ?? []).filter((at) => at > now - hourMs)
    if (tried.size > 10_000) tried.clear()
    tried.set(account, [...recent, now])
    return recent.length < triesAnHour
  }
}
