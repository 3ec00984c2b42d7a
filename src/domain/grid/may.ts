/** Who may do what with a case: the one place where a right is checked, for chat and web alike. */
import type { Case } from '../case/case.ts'
import type { CaseCommandType } from '../case/commands.ts'
import type { GridCode } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import type { Actor } from './actor.ts'
import type { PostKind } from './grid.ts'
import {
  ancestorsOf,
  askedIn,
  departmentOf,
  gridOf,
  groupById,
  groupOf,
  nameOfPerson,
  type Scene,
} from './scene.ts'

interface Question {
  readonly actor: Actor
  readonly matter: Case
  readonly scene: Scene
  readonly policy: Policy
}
type Rule = (question: Question) => boolean

const hasPost = ({ actor }: Question, grids: readonly GridCode[], kinds?: readonly PostKind[]): boolean =>
  actor.kind === 'person' &&
  actor.posts.some((post) => grids.includes(post.grid) && (!kinds || kinds.includes(post.kind)))

const above = ({ matter, scene }: Question): readonly GridCode[] => ancestorsOf(scene, matter.holder.grid)

const atOrAbove = (question: Question): readonly GridCode[] => [
  question.matter.holder.grid,
  ...above(question),
]

const decides = (question: Question, grids: readonly GridCode[]): boolean =>
  hasPost(question, grids, question.policy.rights.deciding)

/** The one who has to act: the person named, the department, or anybody in post in the holder's grid. */
const holds: Rule = (question) => {
  const { actor, matter } = question
  if (actor.kind !== 'person') return false
  const { grid, person, department } = matter.holder
  if (department !== null) return actor.department === department
  const acts = actor.posts.some(({ actingFor }) => actingFor !== undefined && actingFor === person)
  if (person !== null) return actor.person === person || acts || decides(question, [grid])
  return hasPost(question, [grid])
}

const isReporter: Rule = ({ actor, matter }) =>
  actor.kind === 'person'
    ? actor.person === matter.reporter.person
    : actor.kind === 'public' && actor.account === matter.reporter.account

/** On the case's way: its origin and the grids above, and all that had it in hands. */
const onTheWay: Rule = (question) =>
  hasPost(question, [...gridOf(question.scene, question.matter.origin).path, ...question.matter.touched])

/** In post within the area whose group the report was made in: the next block's chief saw it too. */
const worksThere: Rule = ({ actor, matter, scene }) => {
  const group = (matter.group && groupById(scene, matter.group)) ?? groupOf(scene, matter.origin)
  return (
    group !== null &&
    actor.kind === 'person' &&
    actor.posts.some((post) => scene.grids.get(post.grid)?.path.includes(group.grid))
  )
}

/** In a serious emergency every level on the way may act at once (JC-54). */
const emergencyHand: Rule = (question) => question.matter.urgency === 'emergency' && onTheWay(question)

/** Deciding post at or above the holder, and not deeper than a level that the pack names. */
const decidesUpTo =
  (limit: (policy: Policy) => number): Rule =>
  (question) =>
    decides(
      question,
      atOrAbove(question).filter((grid) => gridOf(question.scene, grid).level <= limit(question.policy)),
    )

const decidesHere: Rule = (question) => decides(question, atOrAbove(question))

/** Whoever stands over the holder: the grids above; for a person or department also its own grid's chiefs; at the root the root. */
const superior: Rule = (question) => {
  const { matter } = question
  const own =
    matter.holder.person !== null || matter.holder.department !== null || above(question).length === 0
  return decides(question, own ? atOrAbove(question) : above(question))
}

const gaveIt: Rule = (question) => {
  const giver = question.matter.custody.at(-1)
  return giver !== undefined && decides(question, [giver.grid])
}

const checks: Rule = (question) =>
  hasPost(question, [...atOrAbove(question), ...question.matter.touched], question.policy.rights.checking) ||
  (question.actor.kind === 'person' && question.actor.posts.length > 0 && isReporter(question))

const either =
  (...rules: readonly Rule[]): Rule =>
  (question) =>
    rules.some((rule) => rule(question))

const always: Rule = () => true
const clockOnly: Rule = ({ actor }) => actor.kind === 'clock'

const rights: Readonly<Record<CaseCommandType, Rule>> = {
  'report-case': always,
  'supplement-case': either(isReporter, holds, onTheWay, worksThere),
  // Whoever goes there sees what it is and where.
  'correct-case': either(isReporter, holds, decidesHere),
  'acknowledge-case': holds,
  'progress-case': either(holds, onTheWay),
  'finish-case': either(holds, emergencyHand),
  'self-handle-case': either(holds, (question) => question.actor.kind === 'person' && isReporter(question)),
  'escalate-case': holds,
  'return-case': holds,
  'assign-case': decidesHere,
  'transfer-case': either(
    decidesUpTo((policy) => policy.rights.transferUpTo),
    // A department hands on what is another's.
    (question) => question.matter.holder.department !== null && holds(question),
  ),
  'suspend-case': decidesUpTo((policy) => policy.rights.suspendUpTo),
  'resume-case': (question) =>
    question.matter.state === 'suspended'
      ? decidesUpTo((policy) => policy.rights.suspendUpTo)(question)
      : decidesHere(question),
  'ask-extension': holds,
  'grant-extension': either(superior, gaveIt),
  'refuse-extension': either(superior, gaveIt),
  'urge-case': either(superior, gaveIt, isReporter),
  'supervise-case': superior,
  'release-case': superior,
  'pass-check': checks,
  'fail-check': checks,
  'close-case': decidesHere,
  'merge-case': decidesHere,
  'absorb-case': always,
  'follow-case': always,
  'withdraw-case': isReporter,
  'void-case': decidesHere,
  'press-case': clockOnly,
  'mark-deadline': clockOnly,
}

export function may(
  actor: Actor,
  wish: CaseCommandType,
  matter: Case,
  scene: Scene,
  policy: Policy,
): boolean {
  return rights[wish]({ actor, matter, scene, policy })
}

const fromAbove: readonly CaseCommandType[] = [
  ...(['grant-extension', 'refuse-extension', 'urge-case', 'supervise-case', 'release-case'] as const),
]

/** In words who could do it, for the polite refusal: 柳湾村网格长 王小满. */
export function whoseRight(wish: CaseCommandType, matter: Case, scene: Scene, policy: Policy): string {
  if (wish === 'withdraw-case') return '报告人本人'
  if (wish === 'correct-case') return '报告人本人或承办人'
  const { grid, person, department } = matter.holder
  const limit =
    wish === 'transfer-case'
      ? policy.rights.transferUpTo
      : wish === 'suspend-case'
        ? policy.rights.suspendUpTo
        : 5
  const upward = fromAbove.includes(wish)
  const candidates =
    upward && person === null && department === null
      ? ancestorsOf(scene, grid)
      : [grid, ...ancestorsOf(scene, grid)]
  const able = candidates.filter(
    (code) => gridOf(scene, code).level <= limit && askedIn(scene, code).length > 0,
  )
  if (!upward && holderActs.includes(wish)) {
    if (department !== null) return departmentOf(scene, department)?.name ?? '承办部门'
    if (person !== null) return nameOfPerson(scene, person) ?? '承办人'
  }
  const [first] = able
  if (first === undefined) return '上级网格长'
  const posts = askedIn(scene, first)
  return posts.map((post) => `${gridOf(scene, first).name}${post.title} ${post.name}`).join('、')
}

const holderActs: readonly CaseCommandType[] = [
  'acknowledge-case',
  'progress-case',
  'finish-case',
  'escalate-case',
  'return-case',
  'ask-extension',
]
