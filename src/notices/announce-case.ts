/** Facts of a case become notices: each group on the way hears what concerns it, once. */

import { dayOf } from '../domain/calendar/days.ts'
import type { Case } from '../domain/case/case.ts'
import { evolve } from '../domain/case/evolve.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import type { Group } from '../domain/grid/grid.ts'
import {
  askedIn,
  gridOf,
  groupById,
  groupOf,
  leadersGroup,
  nameOfPerson,
  type Scene,
} from '../domain/grid/scene.ts'
import type { Happened } from '../domain/happened.ts'
import type { GridCode } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { audiences, type Listener, type Situation, supervisorInformed } from './audience.ts'
import { addressee, cardOf, holderName } from './card.ts'
import type { ToldCaseFact } from './case-notice.ts'
import { type Destination, destinationKey, type MeaningOf, type Notice } from './notice.ts'
import { photosTold } from './photos-told.ts'
import { afterQuietHours } from './quiet-hours.ts'
import { isSilent } from './silent.ts'
import { wordsOf } from './words.ts'

export interface Announcement {
  readonly scene: Scene
  readonly policy: Policy
  /** Where the wish was said: it always hears the answer. Null for the clock. */
  readonly saidIn: Destination | null
}

/** Notices for the facts of one decision. `before` is null when they begin the case. */
export function announceCase(
  happened: readonly Happened<CaseFact>[],
  before: Case | null,
  first: Case | null,
  announcement: Announcement,
): readonly Notice[] {
  const skipped = happened.flatMap(({ fact }) =>
    fact.type === 'case-level-skipped' ? [gridOf(announcement.scene, fact.grid).name] : [],
  )
  const notices: Notice[] = []
  let state = before
  happened.forEach((one, index) => {
    const after = state ? evolve(state, one) : first
    if (!after) throw new Error('facts without a beginning')
    state = after
    if (
      isSilent(one.fact) ||
      isToldWithNext(one.fact, happened[index + 1]?.fact) ||
      isStale(one, after, announcement.policy)
    )
      return
    const situation = { after, scene: announcement.scene, policy: announcement.policy }
    notices.push(...tell(one as Happened<Told>, situation, skipped, announcement))
  })
  return notices
}

/** What one decision checks and closes, or takes up and reports on, is told once. */
const isToldWithNext = (fact: CaseFact, next: CaseFact | undefined): boolean =>
  (fact.type === 'case-check-passed' && next?.type === 'case-closed') ||
  (fact.type === 'case-acknowledged' && next?.type === 'case-progressed')

type Told = Extract<CaseFact, { type: ToldCaseFact }>

/** A reminder of a time that has already passed would be noise: the overdue notice says it. */
const isStale = ({ fact, at }: Happened<CaseFact>, { urgency }: Case, { quietHours }: Policy) =>
  fact.type === 'case-due-soon' && (urgency === 'normal' ? afterQuietHours(at, quietHours) : at) >= fact.dueAt

function tell(
  one: Happened<Told>,
  situation: Situation,
  skipped: readonly string[],
  { saidIn, policy, scene }: Announcement,
): Notice[] {
  const { after } = situation
  const audience = audiences[one.fact.type] as (fact: Told, situation: Situation) => readonly Listener[]
  const heard = new Map<string, { to: Destination; listener: Listener }>()
  const everyStep = after.supervision?.everyStep ? supervisorInformed(situation) : []
  for (const listener of [...audience(one.fact, situation), ...everyStep])
    add(heard, destinationsOf(listener, after, scene), listener)
  if (one.fact.type === 'case-absorbed') {
    // The merger itself was just answered there.
    if (saidIn) heard.delete(destinationKey(saidIn))
  } else if (saidIn) add(heard, [saidIn], { at: 'reported-in', role: 'inform' })
  return [...heard.values()].map(({ to, listener }) => {
    const hurried = after.urgency !== 'normal' || one.by.person !== null || one.by.account !== null
    return {
      key: `${after.id}:${after.version}:${one.fact.type}:${destinationKey(to)}`,
      to,
      about: after.id,
      meaning: meaningOf(one, situation, listener, {
        skipped,
        sameChat: saidIn !== null && destinationKey(saidIn) === destinationKey(to),
      }),
      priority: hurried ? 'urgent' : 'routine',
      dueAt: hurried ? one.at : afterQuietHours(one.at, policy.quietHours),
    }
  })
}

const rank = { ask: 2, outcome: 1, inform: 0 } as const

function add(
  heard: Map<string, { to: Destination; listener: Listener }>,
  places: readonly Destination[],
  listener: Listener,
): void {
  for (const to of places) {
    const key = destinationKey(to)
    const known = heard.get(key)
    if (!known || rank[listener.role] > rank[known.listener.role]) heard.set(key, { to, listener })
  }
}

function destinationsOf(listener: Listener, after: Case, scene: Scene): readonly Destination[] {
  if (listener.at === 'leaders') return groups([leadersGroup(scene)])
  if (listener.at !== 'reported-in') return groups([groupOf(scene, listener.at.grid)])
  const own = (after.group && groupById(scene, after.group)) ?? groupOf(scene, after.origin)
  const absorbed = after.absorbed.map(
    (one) => (one.group && groupById(scene, one.group)) ?? groupOf(scene, one.origin),
  )
  return groups([own, ...absorbed])
}

const groups = (list: readonly (Group | null)[]): Destination[] =>
  list.flatMap((group) => (group ? [{ kind: 'group' as const, group: group.id }] : []))

function meaningOf(
  one: Happened<Told>,
  { after, scene, policy }: Situation,
  listener: Listener,
  { skipped, sameChat }: { readonly skipped: readonly string[]; readonly sameChat: boolean },
): MeaningOf<ToldCaseFact> {
  const { fact, by } = one
  const name = by.person === null ? '' : (nameOfPerson(scene, by.person) ?? '')
  const asked = listener.asked ?? []
  const words = wordsOf(fact)
  // Whoever sits elsewhere hears it there.
  const sits = (grid: GridCode) => groupOf(scene, grid)?.id === groupOf(scene, after.holder.grid)?.id
  const copies = 'copies' in fact ? fact.copies.filter(sits) : []
  return {
    kind: fact.type,
    role: listener.role,
    card: cardOf(after, scene),
    who: `${by.title} ${name}`.trim(),
    asked: [...asked],
    by: dueOf(fact, after),
    finishBy: finishByOf(fact, after),
    copied:
      listener.role === 'ask'
        ? copies.flatMap((grid) => askedIn(scene, grid).map((post) => addressee(post, scene)))
        : [],
    words: words.text,
    to: fact.type === 'case-transferred' ? fact.party : 'to' in fact ? holderName(fact.to, scene) : null,
    skipped: [...skipped],
    missing: [...after.missing],
    near: fact.type === 'case-reported' ? fact.near : null,
    category: fact.type === 'case-corrected' ? fact.category : null,
    written: writtenOf(one, { after, scene, policy }, listener),
    way: fact.type === 'case-supervised' || fact.type === 'case-pressed' ? after.supervision?.mode : null,
    times: fact.type === 'case-pressed' ? fact.times : null,
    deadline: fact.type === 'case-due-soon' || fact.type === 'case-overdue' ? fact.kind : null,
    other: fact.type === 'case-merged' ? fact.intoNo : fact.type === 'case-absorbed' ? fact.no : null,
    reused: fact.type === 'case-finished' ? fact.reused.map((photo) => photo.no) : [],
    photos: [...photosTold(fact, after, listener.role, sameChat)],
    actions: [...(listener.actions ?? [])],
    hotline: after.urgency === 'emergency' ? policy.hotline : null,
  }
}

/** The time that matters in the notice: an extension's end, a passed limit, else the nearest running limit. */
function dueOf(fact: CaseFact, after: Case): Case['reportedAt'] | null {
  if (fact.type === 'case-extension-asked' || fact.type === 'case-extension-granted') return fact.until
  if (fact.type === 'case-due-soon' || fact.type === 'case-overdue') return fact.dueAt
  const times = after.deadlines.map((deadline) => deadline.dueAt)
  return times.length === 0 ? null : (Math.min(...times) as Case['reportedAt'])
}

/** With an order its end is said too: the acknowledgement comes first, but the work is what counts. */
function finishByOf(fact: CaseFact, after: Case): Case['reportedAt'] | null {
  if (fact.type !== 'case-assigned') return null
  return after.deadlines.find((deadline) => deadline.kind === 'result')?.dueAt ?? null
}

/** Where the regulation wants it, what goes up goes up in writing: a report for the one above to file. */
function writtenOf(
  { fact, at }: Happened<Told>,
  { after, scene, policy }: Situation,
  { role, at: place }: Listener,
) {
  const giver = after.custody.at(-1)
  if (fact.type !== 'case-escalated' || !giver) return null
  // For the one above to file, and for the one who sends it to sign.
  const sends = typeof place === 'object' && place.grid === giver.grid
  if (role !== 'ask' && !sends) return null
  const { level, name } = gridOf(scene, giver.grid)
  const rule = policy.writtenUp.find(({ from }) => from.includes(level))
  if (!rule) return null
  const to = `${gridOf(scene, fact.to.grid).name}${rule.body ?? ''}`
  return { issuer: name, to, reportedAt: after.reportedAt, day: dayOf(at) }
}
