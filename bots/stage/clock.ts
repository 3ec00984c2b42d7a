/** The drill clock, moved by hand: one move at a time, and everybody who looks is told. */
import type { Instant } from '../../src/domain/names.ts'
import type { Scene } from './scene.ts'

/** @returns moves the clock forward by minutes, resolves with the new time once all that fell due on the way is done */
export function moveClock({ house, hub }: Scene): (minutes: number) => Promise<Instant> {
  let last: Promise<unknown> = Promise.resolve()
  return (minutes) => {
    const move = last.then(async () => {
      await house.advance(minutes)
      hub.tell({ kind: 'clock', now: house.now() })
      return house.now()
    })
    last = move.catch(() => undefined)
    return move
  }
}
