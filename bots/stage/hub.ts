/** Tells everybody who listens what has just changed on the stage; keeps nothing. */
import type { Instant } from '../../src/domain/names.ts'
import type { Line } from '../../src/inbox/transcript.ts'

export type Change =
  | { readonly kind: 'line' | 'changed'; readonly line: Line }
  | { readonly kind: 'clock'; readonly now: Instant }

export type Listener = (change: Change) => void

export interface Hub {
  tell(change: Change): void
  /** @returns how to stop listening */
  subscribe(listener: Listener): () => void
}

export function openHub(): Hub {
  const listeners = new Set<Listener>()
  return {
    tell(change) {
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
