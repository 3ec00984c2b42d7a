/** 全区工地, 各加油站: an order to every grid where the ledger of pollution sources has one of that kind. */
import type { Grid } from '../../domain/grid/grid.ts'
import type { GridCode } from '../../domain/names.ts'
import type { Turn } from '../turn.ts'

export interface KindMeant {
  /** 工地, as it is said. */
  readonly said: string
  /** The words that name it, to be taken out of the text. */
  readonly found: string
}

const every =
  /^(?:各|全部|所有|全区|全镇|全县|全市)的?(?<what>\p{Script=Han}{2,6}?)(?=$|请|要|于|在|把|将|开展|立即|马上|今|明|停|挨个|逐|月底|本周|下周|周[一二三四五六日]|必须|务必|都|\d)/u

export function kindIn(head: string): KindMeant | null {
  const match = every.exec(head)
  const said = match?.groups?.what
  return match && said !== undefined ? { said, found: match[0] } : null
}

/** The grids in and below `under` that have sources of the kind, each once; none where the ledger has no such kind. */
export async function gridsWith(
  { desk, speaker }: Turn,
  { said }: KindMeant,
  under: GridCode,
): Promise<readonly Grid[]> {
  // 建筑工地 is a 工地: the kinds of the ledger are short.
  for (const kind of new Set([said, said.slice(-3), said.slice(-2)])) {
    const sources = await desk.sources.inGrids(speaker.tenant, under, kind)
    if (sources.length === 0) continue
    const codes = [...new Set(sources.map(({ grid }) => grid))]
    const { grids } = await desk.directory.scene(speaker.tenant, codes)
    return codes.flatMap((code) => grids.get(code) ?? [])
  }
  return []
}
