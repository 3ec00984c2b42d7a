/** One meaning for several places, except where it was just said: there the answer is heard already. */
import type { Instant } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { type Destination, destinationKey, type Meaning, type Notice } from './notice.ts'
import { afterQuietHours } from './quiet-hours.ts'

export interface Told {
  readonly to: readonly Destination[]
  readonly meaning: Meaning
}

interface Around {
  readonly policy: Policy
  readonly now: Instant
  readonly saidIn: Destination | null
}

/**
 * Nothing told so is so urgent that it could not wait for the morning.
 * @param key of what happened; each place adds its own name
 */
export function toldElsewhere({ to, meaning }: Told, key: string, { policy, now, saidIn }: Around): Notice[] {
  return to
    .filter((one) => saidIn === null || destinationKey(one) !== destinationKey(saidIn))
    .map((one) => ({
      key: `${key}:${destinationKey(one)}`,
      to: one,
      about: null,
      meaning,
      priority: 'routine',
      dueAt: afterQuietHours(now, policy.quietHours),
    }))
}
