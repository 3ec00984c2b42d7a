/** When many cases of one kind in one town are a cluster that somebody above should hear of. */

/**
 * `told`: how many there were when it was last told within the window, null when it was not. A cluster that goes on
 * growing is told again only when it has doubled.
 */
export const clusterIsDue = (count: number, told: number | null, needed: number): boolean =>
  count >= (told === null ? needed : told * 2)
