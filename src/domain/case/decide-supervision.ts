/** 督办: a superior keeps an eye on a matter in one of three ways (JC-63, GC-22), and the clock reminds by that way. */
import { ancestorsOf, gridOf, groupOf, isUnder } from '../grid/scene.ts'
import type { GridCode } from '../names.ts'
import type { Case } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { type CaseDecision, facts, type Ground, refused } from './ground.ts'

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>

/** In the name of the nearest grid above the holder for which the speaker decides; the way is frozen here. What a grid above supervises stays its own. */
export function supervise(command: Of<'supervise-case'>, matter: Case, ground: Ground): CaseDecision {
  const { policy, scene } = ground
  const mode = policy.supervision.find((row) => row.class === command.class)?.mode
  const office = officeOf(matter, ground)
  const stands = matter.supervision?.office
  if (stands && stands !== office && office !== null && isUnder(scene, office, stands))
    return refused({ code: 'supervised-above', no: matter.no, grid: gridOf(scene, stands).name })
  const way = mode && office ? { mode, office, ...frozen(policy.supervisionWays[mode]) } : null
  return facts({ type: 'case-supervised', class: command.class, text: command.text, way })
}

/** By the grid that supervises, or one above it. */
export function release(command: Of<'release-case'>, matter: Case, ground: Ground): CaseDecision {
  const { no, supervision } = matter
  if (!supervision) return refused({ code: 'supervision-none', no })
  const { scene } = ground
  const office = officeOf(matter, ground)
  if (office !== null && office !== supervision.office && isUnder(scene, office, supervision.office))
    return refused({ code: 'supervised-above', no, grid: gridOf(scene, supervision.office).name })
  return facts({ type: 'case-released', text: command.text })
}

const frozen = ({ everyStep, remindMinutes, levelsAbove }: Ground['policy']['supervisionWays']['swift']) => ({
  everyStep,
  remindMinutes,
  levelsAbove,
})

function officeOf({ holder }: Case, { actor, scene, policy }: Ground): GridCode | null {
  if (actor.kind !== 'person') return null
  const own = actor.posts.flatMap(({ grid, kind }) => (policy.rights.deciding.includes(kind) ? [grid] : []))
  const way = [...ancestorsOf(scene, holder.grid), holder.grid]
  return way.find((grid) => own.includes(grid)) ?? null
}

/** There was no news for as long as the way allows. Not yet, or no more: nothing. */
export function press(_: Of<'press-case'>, matter: Case, { now, scene }: Ground): CaseDecision {
  const { supervision } = matter
  if (!supervision || supervision.pressAt === null || supervision.pressAt > now) return facts()
  const tell = levelsAbove(matter, scene)
  return facts({ type: 'case-pressed', times: supervision.times + 1, tell: [...tell] })
}

/** The levels above the holder that hear at once, each in a chat of its own. */
export function levelsAbove({ holder, supervision }: Case, scene: Ground['scene']): readonly GridCode[] {
  const own = groupOf(scene, holder.grid)?.id
  const others = ancestorsOf(scene, holder.grid).filter((grid) => {
    const group = groupOf(scene, grid)
    return group !== null && group.id !== own && group.grid === grid
  })
  return others.slice(0, supervision?.levelsAbove ?? 0)
}
