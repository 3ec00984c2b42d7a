/** Each group's own minute after the hour of a round: never a whole or half hour, when everybody else sends too. */
import { addMinutes, clockOf } from '../calendar/days.ts'
import type { Instant } from '../names.ts'

/** The same for the same names on every machine: nothing is drawn. `within` minutes, one at least. */
export function spread(base: Instant, names: readonly string[], within: number): Instant {
  const later = addMinutes(base, 1 + (hashOf(names.join('|')) % within))
  return clockOf(later).slice(3) === '00' || clockOf(later).slice(3) === '30' ? addMinutes(later, 1) : later
}

/** FNV-1a over the characters: spreads short names well, and needs no library. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
