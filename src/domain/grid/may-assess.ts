/** Who may do what with an assessment: those who decide above score, the assessed object, nobody judges his own unit. */
import type { MeasureWish, SheetWish } from '../assessment/commands.ts'
import type { GridCode } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import type { Actor } from './actor.ts'
import { ancestorsOf, askedIn, gridOf, postsIn, type Scene } from './scene.ts'

interface Question {
  readonly actor: Actor
  /** The grid that is assessed. */
  readonly unit: GridCode
  readonly scene: Scene
  readonly policy: Policy
}
type Rule = (question: Question) => boolean

const decidesIn = ({ actor, policy }: Question, grids: readonly GridCode[]): boolean =>
  actor.kind === 'person' &&
  actor.posts.some((post) => grids.includes(post.grid) && policy.rights.deciding.includes(post.kind))

/** The office and the chiefs of the grids above the unit. */
const scores: Rule = (question) => decidesIn(question, ancestorsOf(question.scene, question.unit))

const objects: Rule = (question) => decidesIn(question, [question.unit])

const clockOnly: Rule = ({ actor }) => actor.kind === 'clock'
/** The records are read by anybody's order: nothing follows from a draft or a proposal by itself. */
const scoresOrClock: Rule = (question) => clockOnly(question) || scores(question)

const rights: Readonly<Record<SheetWish | MeasureWish, Rule>> = {
  'draft-sheet': scoresOrClock,
  'confirm-finding': scores,
  'remove-finding': scores,
  'correct-finding': scores,
  'add-finding': scores,
  'open-sheet': scores,
  'raise-objection': objects,
  'decide-objection': scores,
  'confirm-sheet': scores,
  'publish-sheet': scores,
  'amend-sheet': scores,
  'propose-measure': scoresOrClock,
  'confirm-measure': scores,
  'decline-measure': scores,
  'remind-measure': clockOnly,
  'settle-measure': scores,
}

export const mayAssess = (
  actor: Actor,
  wish: SheetWish | MeasureWish,
  unit: GridCode,
  scene: Scene,
  policy: Policy,
): boolean => rights[wish]({ actor, unit, scene, policy })

/** Whether somebody holds a post in the unit or below it: then he may object, and decide nothing about it. */
export const isOwnUnit = (actor: Actor, unit: GridCode, scene: Scene): boolean =>
  actor.kind === 'person' &&
  actor.posts.some((post) => scene.grids.get(post.grid)?.path.includes(unit) ?? false)

/** In words who could do it, for the polite refusal. */
export function whoseAssessment(wish: SheetWish | MeasureWish, unit: GridCode, scene: Scene): string {
  const [above = unit] = ancestorsOf(scene, unit)
  const grid = wish === 'raise-objection' ? unit : above
  const office = wish === 'raise-objection' ? [] : postsIn(scene, grid, ['office'])
  const able = [...office, ...askedIn(scene, grid)].slice(0, 3)
  const name = gridOf(scene, grid).name
  if (able.length === 0) return `${name}的网格长或网格办`
  return able.map((post) => `${name}${post.title} ${post.name}`).join('、')
}
