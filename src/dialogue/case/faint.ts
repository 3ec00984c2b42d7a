/** 那就这么定了 sounds like the end of something: talk that no rule reads, and that names no case, changes none. */
import { spokenOf } from '../../domain/case/spoken-of.ts'
import { clean } from '../../intent/clean.ts'
import type { Reading } from '../../intent/reading.ts'
import type { Wish } from '../../intent/wish.ts'
import type { Turn } from '../turn.ts'
import { checkInstead } from './check-instead.ts'
import { waitingFor } from './which-case.ts'

/** Read by likeness to examples alone, without a number, a quote or words of a case that waits for the speaker. */
export async function isFaint(
  turn: Turn,
  wish: Extract<Wish, { wish: 'act' }>,
  { intent, why }: Reading,
): Promise<boolean> {
  const byRule = why().some((one) => one.for === intent && !one.rule.endsWith('/examples'))
  if (byRule || wish.ref !== null || turn.quoted !== null || turn.chosen.case !== null) return false
  if ((await checkInstead(turn, wish)) !== null) return false
  return spokenOf(clean(turn.message.text), turn.kinds ?? [], await waitingFor(turn, wish.act)) === null
}
