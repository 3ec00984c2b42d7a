/** What need not be asked of the store again: a round that is done is not asked for every minute. */
import type { Desk } from '../desk.ts'

type Journal = Pick<Desk['journal'], 'stamped'>

/** Stamps are never taken back, so that one that was seen stands. */
const settled = new WeakMap<Journal, Set<string>>()
/** Some days of a province's; what is forgotten is asked of the store again. */
const mostKnown = 50_000

/** Whether a stamp is set, or was said to be none that will be. */
export async function isStamped(journal: Journal, stamp: string): Promise<boolean> {
  if (settled.get(journal)?.has(stamp)) return true
  if (!(await journal.stamped(stamp))) return false
  settle(journal, stamp)
  return true
}

/** Looked at and nothing to tell: nothing is written of it, and the ticks that follow do not look at it again. */
export function settle(journal: Journal, stamp: string): void {
  const known = settled.get(journal) ?? new Set()
  if (known.size > mostKnown) known.clear()
  settled.set(journal, known.add(stamp))
}
