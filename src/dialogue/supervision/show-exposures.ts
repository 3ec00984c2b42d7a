/** 典型案例通报 四季度: what was approved or published in a quarter, as one bulletin once more. */
import { at, dayOf } from '../../domain/calendar/days.ts'
import { quarterOf } from '../../domain/exposure/batch.ts'
import { mayExpose } from '../../domain/exposure/decide-exposure.ts'
import type { Exposure } from '../../domain/exposure/exposure.ts'
import type { Scene } from '../../domain/grid/scene.ts'
import type { Day, GridCode } from '../../domain/names.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

export async function showExposures(
  { desk, speaker, policy, now }: Turn,
  day: Day | null,
): Promise<Consequence> {
  const root = speaker.tenant as string as GridCode
  if (!mayExpose(speaker.actor, root, policy))
    return refusedWith({ code: 'exposure-refused', no: null, why: 'no-right', state: null })
  const quarter = quarterOf(day === null ? now : at(day, '12:00'))
  const all = await desk.ledgers.exposures(speaker.tenant, [quarter])
  const published = all.filter(({ state }) => state === 'published')
  const shown = published.length > 0 ? published : all.filter(({ state }) => state === 'approved')
  const scene = await desk.directory.scene(speaker.tenant, [root])
  return {
    kind: 'tell',
    outcome: 'answered',
    question: null,
    meaning: {
      ...{ kind: 'exposures-shown', quarter, published: published.length > 0 },
      bulletin: shown.length === 0 ? null : bulletinOf(shown, scene, dayOf(now)),
    },
  }
}

export const bulletinOf = (cases: readonly Exposure[], { grids, tenant }: Scene, day: Day) => ({
  cases: cases.map(({ title, text }) => ({ title, text })),
  issuer: `${grids.get(tenant as string as GridCode)?.name ?? ''}网格化环境监管办公室`,
  day,
})
