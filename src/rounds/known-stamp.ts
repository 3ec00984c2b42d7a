/** Whether a stamp is set, asked of the store until it is: a round that is done is not asked for again every minute. */
import type { Desk } from '../desk.ts'

type Journal = Pick<Desk['journal'], 'stamped'>

/** Stamps are never taken back, so that one that was seen stands. */
const seen = new WeakMap<Journal, Set<string>>()

export async function isStamped(journal: Journal, stamp: string): Promise<boolean> {
  const known = seen.get(journal) ?? new Set()
  seen.set(journal, known)
  if (known.has(stamp)) return true
  if (!(await journal.stamped(stamp))) return false
  known.add(stamp)
  return true
}
