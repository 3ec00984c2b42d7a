/** How a case begins, is completed and corrected, settled on the spot, or taken back. */

import { toldAlways, wayUp } from '../grid/route.ts'
import { askedIn, gridOf } from '../grid/scene.ts'
import type { GridCode } from '../names.ts'
import type { Case } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { startDeadlines } from './deadlines.ts'
import type { CaseFact, DeadlineKind, Holder } from './facts.ts'
import { type CaseDecision, facts, type Ground, refused } from './ground.ts'

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>

/**
 * Opens a case. Reports from the fourth and fifth level are held by the third (JC-48, L4 gets a copy of an L5's, AMB-36);
 * other levels hold their own. A serious emergency goes straight to the root, all levels hear it (JC-54).
 */
export function report(command: Of<'report-case'>, ground: Ground): CaseDecision {
  if (command.text === '' && command.photos.length === 0) return refused({ code: 'empty-report' })
  const { policy, scene, now } = ground
  const { follows } = command
  const { to, copies, skipped } = follows
    ? { to: follows.holder.grid, copies: [], skipped: [] }
    : firstHolder(command.origin, command.urgency === 'emergency', ground)
  const holder: Holder = follows?.holder ?? { grid: to, person: null, department: null }
  const missing: ('place' | 'photo')[] = []
  if (command.place === null) missing.push('place')
  if (command.photos.length === 0) missing.push('photo')
  const opened: CaseFact = {
    type: 'case-reported',
    no: command.no,
    origin: command.origin,
    group: command.group,
    text: command.text,
    place: command.place,
    photos: command.photos,
    category: command.category,
    urgency: command.urgency,
    missing,
    holder,
    copies: [...new Set([...copies, ...toldAlways(to, scene, policy)])],
    deadlines: startDeadlines(kindsFor(to, ground), command.urgency, holder, {
      policy,
      holidays: ground.holidays,
      scene,
      now,
    }),
    read: command.read,
    near: command.near,
    ...(follows ? { follows } : {}),
  }
  return facts(opened, ...skipped.map((grid): CaseFact => ({ type: 'case-level-skipped', grid })))
}

/** Whoever decides for the holder and reports it himself has taken it up already. */
function kindsFor(to: GridCode, { actor, policy }: Ground): readonly DeadlineKind[] {
  const own =
    actor.kind === 'person' &&
    actor.posts.some((post) => post.grid === to && policy.rights.deciding.includes(post.kind))
  return own ? ['feedback', 'result'] : ['acknowledge', 'feedback', 'result']
}

function firstHolder(origin: GridCode, emergency: boolean, { policy, scene }: Ground) {
  const own = gridOf(scene, origin)
  const root = own.path[0] as GridCode
  if (emergency) return { to: root, copies: own.path.slice(1), skipped: [] }
  if (own.level <= policy.opensAtLevel && askedIn(scene, origin).length > 0)
    return { to: origin, copies: [], skipped: [] }
  const way = wayUp(origin, scene, policy)
  const vacant = own.level <= policy.opensAtLevel ? [origin] : []
  // Nobody in post anywhere above: the root keeps it, so that nothing is lost.
  return { to: way.to ?? root, copies: way.copies, skipped: [...vacant, ...way.skipped] }
}

/** It stays closed: what a second look has found goes on under another number. */
export const follow = ({ case: id, no, reason }: Of<'follow-case'>): CaseDecision =>
  facts({ type: 'case-followed', case: id, no, reason })

/** What was missing, or more of it. Nothing new is no fact. */
export function supplement(command: Of<'supplement-case'>, matter: Case): CaseDecision {
  const photos = command.photos.filter((photo) => !matter.photos.includes(photo))
  if (command.place === null && command.text === null && photos.length === 0) return facts()
  return facts({ type: 'case-supplemented', place: command.place, text: command.text, photos })
}

/** 更正: words, place or kind are wrong. What is so already is no fact. */
export function correct(command: Of<'correct-case'>, matter: Case): CaseDecision {
  const text = command.text === matter.text ? null : command.text
  const place = command.place === matter.place ? null : command.place
  const { category: to } = command
  const category = to === null || to === matter.category ? null : { from: matter.category, to }
  const nothing = text === null && place === null && category === null
  return nothing ? facts() : facts({ type: 'case-corrected', text, place, category })
}

/** 自行处置: only while nobody else has had it in hands; afterwards it is finished like any other. */
export function selfHandle(command: Of<'self-handle-case'>, matter: Case): CaseDecision {
  if (matter.custody.length > 0) {
    return refused({
      code: 'wrong-state',
      no: matter.no,
      state: matter.state,
      wished: command.type,
      instead: ['finish-case', 'progress-case'],
    })
  }
  return facts({ type: 'case-self-handled', text: command.text, photos: command.photos })
}

/** 撤回: the reporter's own, while nobody has acted. */
export function withdraw(command: Of<'withdraw-case'>, matter: Case): CaseDecision {
  if (matter.acted) return refused({ code: 'already-acted', no: matter.no })
  return facts({ type: 'case-withdrawn', reason: command.reason })
}
