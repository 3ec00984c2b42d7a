/** The grid that a name means here: 柳湾村, 北苇镇柳湾村; of several namesakes the one on the speaker's side of the tree. */
import type { Grid } from '../../domain/grid/grid.ts'
import type { Turn } from '../turn.ts'

/** Null where no grid bears the name, or several do and none of them alone concerns the speaker. */
export async function areaNamed(turn: Turn, name: string): Promise<Grid | null> {
  const whole = await gridsNamed(turn, name)
  if (whole.length > 0) return oneOf(turn, whole)
  // 北苇镇柳湾村: the name of one above stands before it.
  for (let cut = 2; cut <= name.length - 2; cut += 1) {
    const below = await gridsNamed(turn, name.slice(cut))
    if (below.length === 0) continue
    const above = (await gridsNamed(turn, name.slice(0, cut))).map(({ code }) => code)
    const fitting = below.filter(({ path }) => path.some((code) => above.includes(code)))
    if (fitting.length > 0) return oneOf(turn, fitting)
  }
  return null
}

async function gridsNamed({ desk, speaker }: Turn, name: string): Promise<readonly Grid[]> {
  const targets = await desk.directory.find(speaker.tenant, name)
  return targets.flatMap((target) => (target.kind === 'grid' ? [target.grid] : []))
}

function oneOf({ speaker }: Turn, grids: readonly Grid[]): Grid | null {
  const own = speaker.group ? [speaker.group.grid] : (speaker.person?.posts.map(({ grid }) => grid) ?? [])
  const near = grids.filter(({ path }) => path.some((code) => own.includes(code)))
  const [only, other] = near.length > 0 ? near : grids
  return other === undefined ? (only ?? null) : null
}
