/** 7号 联合执法 …: joint enforcement about a case; it stands in that case's story, and ends with it. */
import { type Case, endedStates } from '../../domain/case/case.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { GridCode } from '../../domain/names.ts'
import type { Order, PartSeed } from '../../domain/order/order.ts'
import type { Written } from '../../handle-order.ts'
import type { CaseRef } from '../../intent/wish.ts'
import { jointFact } from '../../joint-story.ts'
import { shortNumber } from '../../render/text/short-number.ts'
import { whichCase } from '../case/which-case.ts'
import { found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'

/** An open case of the giver's own grid or below, that no joint enforcement runs about. */
export async function caseAbout(turn: Turn, ref: CaseRef, origin: GridCode): Promise<Resolved<Case>> {
  const meant = await whichCase(turn, 'quoted' in ref ? null : ref, 'look')
  if ('consequence' in meant) return meant
  const matter = meant.value
  const place = await turn.desk.directory.grid(matter.origin)
  if (endedStates.includes(matter.state))
    return stop(refusedWith({ code: 'joint-refused', no: matter.no, why: 'ended', order: '' }))
  if (!place?.path.includes(origin))
    return stop(refusedWith({ code: 'joint-refused', no: matter.no, why: 'not-below', order: '' }))
  if (matter.joint)
    return stop(
      refusedWith({ code: 'joint-refused', no: matter.no, why: 'runs', order: shortNumber(matter.joint) }),
    )
  return found(matter)
}

/** What the case's story says of it, in the commit of the order. */
export async function jointOrdered(
  { desk, speaker, now }: Turn,
  matter: Case,
  order: Order,
  seeds: readonly Pick<PartSeed, 'name'>[],
): Promise<Pick<Written, 'appends' | 'views'>> {
  const fact = {
    type: 'case-joint-ordered' as const,
    ...{
      order: order.id,
      no: order.no,
      lead: order.lead?.name ?? '',
      whom: seeds
        .slice(1)
        .map(({ name }) => name)
        .join('、'),
      until: order.until,
    },
  }
  const scene = await desk.directory.scene(matter.tenant, [order.origin])
  return jointFact(desk, matter, { fact, by: byOf(speaker.actor, scene, matter), at: now })
}
