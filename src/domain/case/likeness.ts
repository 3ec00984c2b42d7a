/** Do two reports tell of one thing? Counted in pairs of characters they share: no dictionary, no model. */
import type { Policy } from '../policy/policy.ts'

export interface Told {
  readonly text: string
  readonly place: string | null
}

/**
 * How alike two reports are, 0 to 100, or null where they lie at different places. `percent` holds what both the places
 * and the whole must reach (`nearDuplicatePercent` in the pack). Symmetric; a text is wholly like itself.
 */
export function likeness(one: Told, other: Told, percent: Policy['nearDuplicatePercent']): number | null {
  // Where one names no place, its words may still hold it.
  const [here, there] = [one.place ?? one.text, other.place ?? other.text]
  if (otherNumbers(here, there) || shared(here, there) < percent.place) return null
  const alike = shared(whole(one), whole(other))
  return alike < percent.words ? null : alike
}

const whole = ({ place, text }: Told): string =>
  place === null || text.includes(place) ? text : `${place}，${text}`

/** 18号院 is not 28号院, however alike the rest. Silent where one of them names no number. */
function otherNumbers(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((text) => new Set(text.match(/\d+/g) ?? []))
  if (!mine?.size || !theirs?.size) return false
  return [...mine].every((number) => !theirs.has(number))
}

/** Of a hundred pairs of the shorter text, how many stand in the other too. */
function shared(one: string, other: string): number {
  const [mine, theirs] = [pairs(one), pairs(other)]
  const least = Math.min(mine.size, theirs.size)
  return least === 0 ? 0 : Math.floor(([...mine].filter((pair) => theirs.has(pair)).length * 100) / least)
}

/** How many pairs of characters two texts have in common: 油烟 is one. */
export const sharedPairs = (one: string, other: string): number => {
  const theirs = pairs(other)
  return [...pairs(one)].filter((pair) => theirs.has(pair)).length
}

/** Neighbours within a run of characters; a number counts as one. Signs and blanks part the runs. */
function pairs(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const tokens = run.match(/\d+|./gu) ?? []
    if (tokens.length === 1) found.add(run)
    for (let at = 1; at < tokens.length; at += 1) found.add(`${tokens[at - 1]}|${tokens[at]}`)
  }
  return found
}
