/** 档案 东山加油站: one enterprise's file, with its cases, as a document. */
import { dayOf } from '../../domain/calendar/days.ts'
import { decidesFor } from '../../domain/grid/may-order.ts'
import type { Source } from '../../domain/source/source.ts'
import type { Wish } from '../../intent/wish.ts'
import { areaNamed } from '../grid/area-named.ts'
import { fileGrid } from '../grid/file-grid.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

/** Names that are told when more than one fits. */
const named = 5
/** Cases of one file that are counted. */
const casesInDossier = 1_000

export async function askDossier(
  turn: Turn,
  { name }: Extract<Wish, { wish: 'ask-dossier' }>,
): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const refuse = (says: string): Consequence => refusedWith({ code: 'table-refused', says })
  if (name === '') return refuse('要哪一家的？请写名称，如：档案 东山加油站。全部名称请说：污染源台账。')
  const all = await desk.sources.all(speaker.tenant)
  const exact = all.filter((one) => one.name === name || (one.code as string) === name)
  const found = exact.length > 0 ? exact : all.filter((one) => one.name.includes(name))
  const mine: Source[] = []
  for (const one of found.slice(0, lookedAt)) if (await maySee(turn, one)) mine.push(one)
  if (found.length === 0) {
    // 档案 柳湾村 is said of a grid as well.
    if (await areaNamed(turn, name)) return fileGrid(turn, { wish: 'file-grid', area: name, text: '' })
    return refuse(`污染源台账里没有“${name}”，请核对名称。`)
  }
  const [source] = mine
  if (source === undefined)
    return refusedWith({
      code: 'no-right',
      no: null,
      wished: '看这家的档案',
      whose: '所在网格或上级的网格长',
    })
  if (mine.length > 1)
    return refuse(
      `有几家名称相近，请写全称：${mine
        .slice(0, named)
        .map((one) => one.name)
        .join('、')}`,
    )
  const file = await desk.sources.file(speaker.tenant, source.code, casesInDossier)
  const root = await desk.directory.grid(speaker.tenant as string as never)
  const grids = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const scene = await desk.directory.scene(speaker.tenant, grids)
  const [own] = decidesFor(speaker.actor, scene, policy)
  const unit = (own && scene.grids.get(own)?.name) ?? root?.name ?? ''
  return {
    kind: 'tell',
    outcome: 'answered',
    question: null,
    meaning: {
      ...{ kind: 'dossier-made', tenant: speaker.tenant, source: source.code, name: source.name },
      ...{ cases: file?.cases.length ?? 0, issuer: `${unit}网格化环境监管办公室`, day: dayOf(now) },
    },
  }
}

/** Of those whose name holds the words, as many are looked at. */
const lookedAt = 50

/** Whoever decides for its grid or above it; in a group no more than the group's own grid. */
async function maySee({ desk, speaker, policy }: Turn, { grid }: Source): Promise<boolean> {
  const path = (await desk.directory.grid(grid))?.path ?? [speaker.tenant as string as never]
  const deciding = (speaker.person?.posts ?? []).filter(({ kind }) => policy.rights.deciding.includes(kind))
  const inGroup = speaker.group === null || path.includes(speaker.group.grid)
  return inGroup && deciding.some((post) => path.includes(post.grid))
}
