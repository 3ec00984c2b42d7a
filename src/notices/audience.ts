/** Whom each fact of a case concerns: one entry a fact; groups are resolved and made one afterwards. */
import type { Case } from '../domain/case/case.ts'
import { levelsAbove } from '../domain/case/decide-supervision.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import { ancestorsOf, askedIn, gridOf, groupOf, isUnder, postsIn, type Scene } from '../domain/grid/scene.ts'
import type { GridCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { addressee, askedOf } from './card.ts'
import type { Action, Addressee, ToldCaseFact } from './case-notice.ts'

export interface Listener {
  /** The grid that listens, or the chat where the case was reported. */
  readonly at: { readonly grid: GridCode } | 'reported-in' | 'leaders'
  readonly role: 'ask' | 'outcome' | 'inform'
  readonly asked?: readonly Addressee[]
  readonly actions?: readonly Action[]
}

export interface Situation {
  readonly after: Case
  readonly scene: Scene
  readonly policy: Policy
}

type Audience<T extends ToldCaseFact> = (
  fact: Extract<CaseFact, { type: T }>,
  situation: Situation,
) => readonly Listener[]

const holderAsked = ({ after, scene }: Situation, actions: readonly Action[]): Listener => ({
  at: { grid: after.holder.grid },
  role: 'ask',
  asked: askedOf(after.holder, scene),
  actions,
})
const inform = (grid: GridCode): Listener => ({ at: { grid }, role: 'inform' })
const holderInformed = ({ after }: Situation): Listener => inform(after.holder.grid)
const giverInformed = ({ after }: Situation): readonly Listener[] =>
  after.custody.slice(-1).map((holder) => inform(holder.grid))
const reporters: Listener = { at: 'reported-in', role: 'outcome' }
const reportersInformed: Listener = { at: 'reported-in', role: 'inform' }
const everybody = ({ after }: Situation): readonly Listener[] => [reporters, ...after.touched.map(inform)]

const firstActs: readonly Action[] = ['acknowledge-case', 'escalate-case', 'self-handle-case']
/** Whoever reports to himself need not be asked to take it up. */
const ownActs: readonly Action[] = ['progress-case', 'finish-case', 'escalate-case', 'self-handle-case']
const dispatchedActs: readonly Action[] = ['acknowledge-case', 'return-case', 'escalate-case']

/**
 * Where a finished case is checked: the nearest giver above the holder; for a person or a department their own grid;
 * else the holder's grid if somebody other than the handler is in post there, else one level up.
 */
export function checkPlace({ after, scene, policy }: Situation): {
  grid: GridCode
  asked: readonly Addressee[]
} {
  const { grid, person, department } = after.holder
  const giver = [...after.custody].reverse().find((holder) => isUnder(scene, grid, holder.grid))
  const own = person !== null || department !== null ? [grid] : giver ? [giver.grid] : [grid]
  for (const place of [...own, ...ancestorsOf(scene, own[0] as GridCode)]) {
    const chiefs = askedIn(scene, place).filter((post) => post.person !== after.finishedBy)
    const checkers =
      chiefs.length > 0
        ? chiefs
        : postsIn(scene, place, policy.rights.checking).filter((post) => post.person !== after.finishedBy)
    if (checkers.length > 0) return { grid: place, asked: checkers.map((post) => addressee(post, scene)) }
  }
  return { grid, asked: [] }
}

function superiorAsked(situation: Situation, actions: readonly Action[]): Listener {
  const { after, scene } = situation
  const { grid, person, department } = after.holder
  const giver = after.custody.at(-1)
  const above =
    giver && giver.grid !== grid
      ? giver.grid
      : person !== null || department !== null
        ? grid
        : (ancestorsOf(scene, grid)[0] ?? grid)
  return {
    at: { grid: above },
    role: 'ask',
    asked: askedIn(scene, above).map((post) => addressee(post, scene)),
    actions,
  }
}

const closing = (situation: Situation, actions: readonly Action[]): Listener => {
  const { grid, asked } = checkPlace(situation)
  return { at: { grid }, role: 'ask', asked, actions }
}

/** In an emergency: who leads on the way and sits in the same group, but for the one who reports. */
function alarmed(grid: GridCode, { after, scene }: Situation): readonly Addressee[] {
  const group = groupOf(scene, grid)?.id
  const beside = gridOf(scene, after.origin).path.filter((one) => groupOf(scene, one)?.id === group)
  const posts = beside.flatMap((one) => askedIn(scene, one))
  return posts.filter((post) => post.person !== after.reporter.person).map((post) => addressee(post, scene))
}

/** What was checked may be closed by the handler too: whoever leads there is asked. */
const closed = (situation: Situation): Listener => {
  const { grid } = checkPlace(situation)
  const asked = askedIn(situation.scene, grid).map((post) => addressee(post, situation.scene))
  return { at: { grid }, role: 'ask', asked, actions: ['close-case'] }
}

/** What the holder can do at this point: nobody sent a fresh report, so it cannot be sent back. */
function actsNow({ state, deadlines }: Case): readonly Action[] {
  if (state === 'handling' || state === 'outside') return ['progress-case', 'finish-case']
  if (state !== 'reported') return dispatchedActs
  return deadlines.some(({ kind }) => kind === 'acknowledge') ? firstActs : ownActs
}

export const audiences: { readonly [T in ToldCaseFact]: Audience<T> } = {
  'case-reported': (fact, situation) => {
    const asked = holderAsked(situation, actsNow(situation.after))
    if (fact.urgency !== 'emergency') return [asked, reporters, ...fact.copies.map(inform)]
    // A serious emergency is heard on all levels at once, and by the leaders (JC-54).
    const { path } = gridOf(situation.scene, fact.origin)
    return [
      asked,
      { ...reporters, asked: alarmed(fact.origin, situation) },
      ...path.map((grid) => ({ ...inform(grid), asked: alarmed(grid, situation) })),
      { at: 'leaders', role: 'inform' },
    ]
  },
  'case-supplemented': (_, situation) => [holderInformed(situation), reportersInformed],
  'case-corrected': (_, situation) => [holderInformed(situation), reportersInformed],
  'case-acknowledged': (_, situation) => [holderInformed(situation), ...giverInformed(situation)],
  'case-progressed': (_, situation) => [
    holderInformed(situation),
    ...giverInformed(situation),
    reportersInformed,
  ],
  'case-escalated': (fact, situation) => [
    holderAsked(situation, dispatchedActs),
    reportersInformed,
    ...giverInformed(situation),
    ...fact.copies.map(inform),
  ],
  'case-transferred': (fact, situation) =>
    fact.to === null
      ? [holderAsked(situation, ['progress-case', 'finish-case']), reporters]
      : [holderAsked(situation, dispatchedActs), reportersInformed, ...giverInformed(situation)],
  'case-assigned': (_, situation) => [
    holderAsked(situation, dispatchedActs),
    reportersInformed,
    ...giverInformed(situation),
  ],
  'case-returned': (_, situation) => [holderAsked(situation, ['acknowledge-case', 'escalate-case'])],
  'case-finished': (_, situation) => [
    closing(situation, ['pass-check', 'fail-check']),
    holderInformed(situation),
  ],
  'case-check-passed': (_, situation) => [closed(situation), holderInformed(situation)],
  'case-check-failed': (_, situation) => [holderAsked(situation, ['progress-case', 'finish-case'])],
  'case-closed': (_, situation) => everybody(situation),
  'case-self-handled': (_, situation) => everybody(situation),
  'case-extension-asked': (_, situation) => [
    superiorAsked(situation, ['grant-extension', 'refuse-extension']),
  ],
  'case-extension-granted': (_, situation) => [holderAsked(situation, ['progress-case', 'finish-case'])],
  'case-extension-refused': (_, situation) => [holderAsked(situation, ['progress-case', 'finish-case'])],
  'case-urged': (_, situation) => [
    situation.after.state === 'checked'
      ? closed(situation)
      : situation.after.state === 'checking'
        ? closing(situation, ['pass-check', 'fail-check'])
        : holderAsked(situation, ['progress-case', 'finish-case']),
  ],
  'case-supervised': (_, situation) => [
    holderAsked(situation, ['progress-case', 'finish-case']),
    reportersInformed,
    ...supervisorInformed(situation),
    ...levelsAbove(situation.after, situation.scene).map(inform),
  ],
  'case-released': (_, situation) => [
    holderInformed(situation),
    reportersInformed,
    ...supervisorInformed(situation),
  ],
  'case-pressed': (fact, situation) => [
    pressed(situation),
    ...fact.tell.map((grid) => toldAbove(grid, situation)),
  ],
  'case-suspended': (_, situation) => everybody(situation),
  'case-resumed': (_, situation) => [
    holderAsked(situation, ['progress-case', 'finish-case']),
    reportersInformed,
  ],
  'case-merged': (_, situation) => [reporters, holderInformed(situation)],
  'case-absorbed': (_, situation) => [holderInformed(situation)],
  'case-withdrawn': (_, situation) => [holderInformed(situation), reporters],
  'case-voided': (_, situation) => everybody(situation),
  'case-due-soon': (_, situation) => [pressed(situation)],
  'case-overdue': (fact, situation) => {
    const superior = fact.tell === null ? [] : [toldAbove(fact.tell, situation)]
    return fact.rung === 0 ? [pressed(situation), ...superior] : superior
  },
}

/** A level above hears it, and whoever leads there is asked to help. */
const toldAbove = (grid: GridCode, { scene }: Situation): Listener => ({
  ...inform(grid),
  asked: askedIn(scene, grid).map((post) => addressee(post, scene)),
})

/** Whoever supervises, by the way of it: of every step, or only that it has begun. */
export const supervisorInformed = ({ after: { supervision } }: Situation): readonly Listener[] =>
  supervision ? [inform(supervision.office)] : []

/** Whoever the running clock is about: the checker while a check is waited for, else the holder. */
function pressed(situation: Situation): Listener {
  if (situation.after.state === 'checking') return closing(situation, ['pass-check', 'fail-check'])
  return holderAsked(situation, actsNow(situation.after))
}
