/** Decides on an alert: only somebody with the right declares, changes or ends one (CJ-068, JC-43). */
import type { Decision } from '../decision.ts'
import type { Actor } from '../grid/actor.ts'
import { gridOf, postsIn, type Scene } from '../grid/scene.ts'
import type { GridCode } from '../names.ts'
import type { AlertRules } from '../policy/policy.ts'
import { refuse } from '../refusal.ts'
import type { Alert } from './alert.ts'
import type { AlertFact, AlertLevel } from './facts.ts'

export type AlertCommand =
  | { readonly type: 'start-alert' | 'change-alert'; readonly level: AlertLevel; readonly note: string }
  | { readonly type: 'end-alert'; readonly note: string }

export interface AlertGround {
  /** Null for a source outside, which was given the right with its token. */
  readonly actor: Actor | null
  readonly scene: Scene
  readonly rules: AlertRules
}

/** `alert` is the one that runs, null where none does. */
export function decideAlert(
  command: AlertCommand,
  alert: Alert | null,
  { actor, scene, rules }: AlertGround,
): Decision<AlertFact> {
  const { note } = command
  if (actor !== null && !mayDeclare(actor, scene, rules))
    return refuse({
      code: 'no-right',
      no: null,
      wished: wishWords[command.type],
      whose: whoDeclares(scene, rules),
    })
  if (command.type === 'start-alert') {
    if (alert) return refuse({ code: 'alert-running', level: alert.level })
    return { facts: [{ type: 'alert-started', level: command.level, note, order: null }] }
  }
  if (!alert) return refuse({ code: 'no-alert' })
  if (command.type === 'end-alert') return { facts: [{ type: 'alert-ended', level: alert.level, note }] }
  if (command.level === alert.level) return refuse({ code: 'alert-running', level: alert.level })
  return { facts: [{ type: 'alert-changed', from: alert.level, level: command.level, note }] }
}

const wishWords = {
  'start-alert': '启动预警响应',
  'change-alert': '调整预警响应',
  'end-alert': '解除预警响应',
} as const

/** A post of the right kind at the level that the rules name. */
export const mayDeclare = (actor: Actor, scene: Scene, { declares }: AlertRules): boolean =>
  actor.kind === 'person' &&
  actor.posts.some(
    ({ grid, kind }) => scene.grids.get(grid)?.level === declares.level && declares.posts.includes(kind),
  )

function whoDeclares(scene: Scene, { declares }: AlertRules): string {
  const root = scene.tenant as string as GridCode
  const posts = postsIn(scene, root, declares.posts).slice(0, 2)
  const name = gridOf(scene, root).name
  return posts.map((post) => `${name}${post.title} ${post.name}`).join('、') || `${name}网格办`
}
