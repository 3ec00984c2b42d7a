/** Whose figures somebody may read here: his own grids and what lies below; in a group no more than the group's own grid. */
import type { Grid, PostKind } from '../../domain/grid/grid.ts'
import type { GridCode } from '../../domain/names.ts'
import { highest } from '../../rounds/digest-receivers.ts'
import { found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'

/**
 * @param place a grid's name as written; null means the group's grid, in a private chat the highest of one's own
 * @param kinds the posts that may; null for any. Where any may, a group's own grid is read by all its staff.
 */
export async function readableUnit(
  turn: Turn,
  place: string | null,
  kinds: readonly PostKind[] | null,
  wished: (unit: string) => string,
): Promise<Resolved<Grid>> {
  const { desk, speaker } = turn
  const posts = speaker.person?.posts ?? []
  const may = posts.filter(({ kind }) => kinds === null || kinds.includes(kind)).map(({ grid }) => grid)
  const meant = place === null ? await here(turn) : await named(turn, place)
  if (meant === null)
    return stop(
      refusedWith(
        place === null
          ? { code: 'no-grid-here', level: null, kinds: [] }
          : { code: 'unknown-target', said: place },
      ),
    )
  const covers = (codes: readonly GridCode[]) => codes.some((code) => meant.path.includes(code))
  const group = speaker.group?.grid ?? null
  const inGroup = group === null || meant.path.includes(group)
  const own = kinds === null && group === meant.code && posts.length > 0
  if (inGroup && (own || covers(may))) return found(meant)
  // He may, but not before this group: what lies outside it is for his own eyes.
  if (covers(may)) return stop(refusedWith({ code: 'only-in-own-chat', name: meant.name }))
  const whose = `${meant.name}或上级的网格长`
  return stop(refusedWith({ code: 'no-right', no: null, wished: wished(meant.name), whose }))

  async function named({ desk: { directory } }: Turn, name: string): Promise<Grid | null> {
    const targets = await directory.find(speaker.tenant, name)
    const grids = targets.flatMap((one) => (one.kind === 'grid' ? [one.grid] : []))
    // Of two villages of one name the one that may be read is meant.
    return grids.find(({ path }) => may.some((code) => path.includes(code))) ?? grids[0] ?? null
  }

  async function here({ speaker: { group: chat } }: Turn): Promise<Grid | null> {
    return chat
      ? desk.directory.grid(chat.grid)
      : highest(desk, may.length > 0 ? may : posts.map(({ grid }) => grid))
  }
}
