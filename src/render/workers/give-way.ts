/** A thread that prints gives way to the one that replies, where both want the same core. */
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/** @param steps 0 to 19, as `nice` counts: with 5 the others get three times as much of a core that is wanted by all. */
export function giveWay(steps: number): void {
  if (steps === 0) return
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), steps)
  } catch {
    // Only Linux knows threads one by one; elsewhere all are equal.
  }
}
