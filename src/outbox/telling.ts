/** The speaking end of the house: what is due is claimed, put together by destination, and delivered side by side. */
import { openWorker, type Worker } from '../clock/worker.ts'
import type { Instant } from '../domain/names.ts'
import { limits } from '../limits.ts'
import { type Errand, openDelivery, type TellingParts } from './delivery.ts'
import { destinationKey, type Waiting } from './outbox.ts'

export type { TellingParts }

export function openTelling(parts: TellingParts): Worker {
  const { outbox, now, log } = parts
  /** Destinations that must wait (pace, an outage): left out of claims until then. */
  const pausedUntil = new Map<string, Instant>()
  let lookedAt = now()

  return openWorker<Errand>(
    {
      name: 'outbox',
      claim: async (room, busy) => {
        lookedAt = now()
        const paused = [...pausedUntil]
          .filter(([key, until]) => until > lookedAt || !pausedUntil.delete(key))
          .map(([key]) => key)
        return errands(await outbox.claim(lookedAt, room * 8, new Set([...busy, ...paused])))
      },
      keyOf: ([first]) => destinationKey(first.to),
      perform: openDelivery(parts, (to, until) => pausedUntil.set(destinationKey(to), until)),
      // What was due already and was not claimed belongs to a busy or paused destination: its end wakes us.
      nextAt: async () =>
        earliest(
          [await outbox.nextDue(), ...pausedUntil.values()].filter(
            (time) => time === null || time > lookedAt,
          ),
        ),
    },
    { now, atOnce: limits.lettersAtOnce, log },
  )
}

/** Rows to one destination, in their order, as one errand. */
function errands(rows: readonly Waiting[]): readonly Errand[] {
  const byDestination = new Map<string, Waiting[]>()
  for (const row of rows) {
    const key = destinationKey(row.to)
    const errand = byDestination.get(key)
    if (errand) errand.push(row)
    else byDestination.set(key, [row])
  }
  return [...byDestination.values()] as unknown as readonly Errand[]
}

const earliest = (times: readonly (Instant | null)[]): Instant | null => {
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? null : (Math.min(...known) as Instant)
}
