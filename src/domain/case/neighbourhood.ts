/** How far the neighbourhood of a report goes: the town that its grid lies in, and which places mean nothing beyond a village. */
import type { GridCode } from '../names.ts'
import type { Policy } from '../policy/policy.ts'

type Levels = Policy['levels']

/**
 * The town of a grid (`path`: from the root down to itself), itself where it is one: its villages, and whatever lies in
 * them, are neighbours of each other. Null above the towns.
 */
export const townOf = (path: readonly GridCode[], levels: Levels): GridCode | null =>
  path[townAt(levels)] ?? null

/** 村东桥头 of one village is not 村东桥头 of the next. */
export function elsewhere(
  [one, other]: readonly [placeA: string, placeB: string],
  [here, there]: readonly [pathA: readonly GridCode[], pathB: readonly GridCode[]],
  levels: Levels,
): boolean {
  const village = townAt(levels) + 1
  const [mine, theirs] = [here[village], there[village]]
  if (mine === undefined || theirs === undefined || mine === theirs) return false
  return ofTheVillage.test(one) && ofTheVillage.test(other)
}

/** A pack calls this level 镇（办）, 镇街 or 乡镇（街道）; in a prefecture it is one level deeper than in a district. */
const townAt = (levels: Levels): number => (levels.find(({ name }) => /[乡镇街]/u.test(name))?.level ?? 2) - 1

const ofTheVillage = /^(?:在|就在)?(?:[我俺咱本这]们?个?)?(?:村(?![民子])|社区)/u
