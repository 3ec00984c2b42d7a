/** The speaking end of the house: what is due is claimed, put together by destination, and delivered side by side. */
import { openWorker, type Worker } from '../clock/worker.ts'
import type { Instant } from '../domain/names.ts'
import { limits } from '../limits.ts'
import { destinationKey } from '../notices/notice.ts'
import { type Errand, openDelivery, type Pause, type TellingParts } from './delivery.ts'
import type { Waiting } from './outbox.ts'

export type { TellingParts }

export function openTelling(parts: TellingParts): Worker {
  const { outbox, now, log } = parts
  /** Destinations that must wait (pace, an outage): left out of claims until then. */
  const paused = new Map<string, Pause>()
  let lookedAt = now()

  return openWorker<Errand>(
    {
      name: 'outbox',
      claim: async (room, busy) => {
        lookedAt = now()
        for (const [key, { until, isOver }] of paused) if (until <= lookedAt || isOver?.()) paused.delete(key)
        return errands(await outbox.claim(lookedAt, room * 8, new Set([...busy, ...paused.keys()])))
      },
      keyOf: ([first]) => destinationKey(first.to),
      perform: openDelivery(parts, (to, pause) => paused.set(destinationKey(to), pause)),
      // What was due already and was not claimed belongs to a busy or paused destination: its end wakes us.
      nextAt: async () =>
        earliest(
          [await outbox.nextDue(), ...[...paused.values()].map(({ until }) => until)].filter(
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
