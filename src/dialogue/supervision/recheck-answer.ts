/** 抽查合格, 抽查不合格: by the one who was asked; what did not hold counts against whoever had it, and is told upward. */

import { deepestLevel } from '../../domain/assessment/sighting.ts'
import { dayOf } from '../../domain/calendar/days.ts'
import type { Case } from '../../domain/case/case.ts'
import { byOf } from '../../domain/grid/by.ts'
import { handlersOf, mayRecheck } from '../../domain/grid/may-supervise.ts'
import { ancestorsOf, askedIn, groupOf, type Scene } from '../../domain/grid/scene.ts'
import type { EvidenceId, GridCode, PersonId } from '../../domain/names.ts'
import { type Recheck, recheckStream } from '../../domain/supervision/recheck.ts'
import type { SupervisionRefusal } from '../../domain/supervision/refusal.ts'
import type { SupervisionWish } from '../../intent/supervision-wish.ts'
import type { View } from '../../journal/journal.ts'
import { addressee, holderName } from '../../notices/card.ts'
import { type Destination, destinationKey, type MeaningOf, type Notice } from '../../notices/notice.ts'
import { nextCase } from '../case/report.ts'
import { whichCase } from '../case/which-case.ts'
import { type Consequence, found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'

type Answer = Extract<SupervisionWish, { wish: 'answer-recheck' }>
type Why = Extract<SupervisionRefusal, { code: 'recheck-refused' }>['why']

const refused = (why: Why, no: string | null, name = ''): Consequence =>
  refusedWith({ code: 'recheck-refused', no, why, name })

export async function answerRecheck(
  turn: Turn,
  wish: Answer,
  photosOf: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  const { desk, speaker, policy } = turn
  const meant = await caseMeant(turn, wish)
  if ('consequence' in meant) return meant.consequence
  const matter = meant.value
  // Said before it is known whether it was drawn: nobody learns from the answer that his work is to be looked at.
  const { actor } = speaker
  if (actor.kind === 'person' && handlersOf(matter).includes(actor.person))
    return refused('own-work', matter.no)
  const own = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const open = await desk.supervisions.rechecksOf(speaker.tenant, matter.no)
  const places = [...open.map(({ base }) => base), matter.origin, matter.holder.grid, ...own]
  const scene = await desk.directory.scene(speaker.tenant, places)
  const recheck = open.find((one) => mayRecheck(actor, one, scene, policy))
  if (recheck === undefined) return refused('not-drawn', matter.no)
  if (!wish.passed && wish.words === '') return refused('reason', recheck.no)
  const photos = await photosOf()
  if (photos.length === 0) return refused('photo', recheck.no, wish.passed ? '合格' : '不合格')
  return written(turn, wish, { recheck, matter, scene, photos })
}

/** By number, by quoting, or the only one that waits for this person. */
async function caseMeant(turn: Turn, { ref }: Answer): Promise<Resolved<Case>> {
  const { desk, speaker, quoted, chosen } = turn
  if (ref !== null || quoted !== null || chosen.case !== null) return whichCase(turn, ref, 'look')
  const waiting = speaker.person
    ? await desk.supervisions.rechecksAskedOf(speaker.tenant, speaker.person.id)
    : []
  const [only] = waiting
  const matter = only && waiting.length === 1 ? await desk.cases.get(only.case) : null
  return matter ? found(matter) : stop(refused('not-drawn', null))
}

interface Answered {
  readonly recheck: Recheck
  readonly matter: Case
  readonly scene: Scene
  readonly photos: readonly EvidenceId[]
}

async function written(turn: Turn, { passed, words }: Answer, answered: Answered): Promise<Consequence> {
  const { desk, speaker, now } = turn
  const { recheck, matter, scene, photos } = answered
  const stream = recheckStream(speaker.tenant, recheck.draw)
  const by = byOf(speaker.actor, scene, matter)
  const said = { draw: recheck.draw, case: matter.id, no: matter.no, text: words, photos: [...photos] }
  const after: Recheck = { ...recheck, state: passed ? 'passed' : 'failed', text: words, photos, at: now }
  const who = `${by.title} ${speaker.person?.name ?? ''}`.trim()
  const notices = (kind: 'recheck-passed' | 'recheck-failed', reopened: string | null): Notice[] =>
    told(turn, kind, answered, { said: words, who, reopened }).map(({ to, meaning }) => ({
      ...{ key: `${stream}:${matter.no}:${destinationKey(to)}`, about: matter.id, to, meaning },
      ...{ priority: 'urgent', dueAt: now },
    }))
  if (passed) {
    const expectedVersion = (await desk.journal.read(stream)).length
    const fact = { type: 'recheck-passed' as const, ...said }
    return {
      ...{ kind: 'write', outcome: 'recheck-passed', views: [{ kind: 'recheck', recheck: after }] },
      appends: [{ stream, expectedVersion, facts: [{ fact, by, at: now }] }],
      notices: notices('recheck-passed', null),
    }
  }
  const steps = await goesOn(turn, matter, words, photos)
  const [{ command }] = steps
  const fact = { type: 'recheck-failed' as const, ...said, grid: matter.holder.grid }
  return {
    ...{ kind: 'steps', steps, retryWith: null },
    views: [{ kind: 'recheck', recheck: after }, fakeFix(turn, matter)],
    notices: notices('recheck-failed', command.no),
    beside: [{ stream, facts: [{ fact, by, at: now }] }],
  }
}

/** What is closed stays closed: a case of its own goes on with whoever had it, and each names the other. */
async function goesOn(turn: Turn, matter: Case, found: string, photos: readonly EvidenceId[]) {
  const { no, id } = await nextCase(turn)
  const { grid, department } = matter.holder
  const { origin, group, place, category, urgency } = matter
  const report = {
    ...{ type: 'report-case' as const, no, origin, group, place, category, photos: [...photos] },
    // In the person's absence his grid has it; the emergency itself is over.
    urgency: urgency === 'emergency' ? ('urgent' as const) : urgency,
    text: `${matter.text}，回头看：${found}`,
    ...{ read: null, near: null },
    follows: { case: matter.id, no: matter.no, holder: { grid, person: null, department } },
  }
  const follow = { type: 'follow-case' as const, case: id, no, reason: found }
  return [
    { case: id, command: report },
    { case: matter.id, command: follow },
  ] as const
}

/** What was said to be done was not: the same sighting as a check that has failed, for whoever had it in hands. */
const fakeFix = ({ speaker, now }: Turn, { no, holder }: Case): View => ({
  kind: 'sighting',
  tenant: speaker.tenant,
  sighting: {
    ...{ kind: 'check-failed', about: no, grid: holder.grid, day: dayOf(now) },
    ...{ minLevel: 1, maxLevel: deepestLevel, evidence: [no] },
  },
})

/** Here, where it was drawn, and where it was handled; what did not hold also one level up, which is asked to see to it. */
function told(
  { speaker }: Turn,
  kind: 'recheck-passed' | 'recheck-failed',
  { recheck, matter, scene, photos }: Answered,
  words: { readonly said: string; readonly who: string; readonly reopened: string | null },
): readonly Pick<Notice, 'to' | 'meaning'>[] {
  const [above = matter.holder.grid] = ancestorsOf(scene, matter.holder.grid)
  const places: Destination[] = [
    speaker.answer,
    ...(recheck.group
      ? [{ kind: 'group' as const, group: recheck.group }]
      : ownerOf(recheck, speaker.person?.id ?? null)),
    ...groupAt(scene, matter.holder.grid),
    ...(kind === 'recheck-failed' ? groupAt(scene, above) : []),
  ]
  const asked = kind === 'recheck-failed' ? askedIn(scene, above).map((post) => addressee(post, scene)) : []
  const asks = groupOf(scene, above)?.id
  const unique = new Map(places.toReversed().map((to) => [destinationKey(to), to]))
  const meaning: MeaningOf<'recheck-passed' | 'recheck-failed'> = {
    ...{ kind, no: matter.no, words: matter.text, photoCount: photos.length, asked: [] },
    ...words,
    holder: holderName(matter.holder, scene),
  }
  return [...unique.values()].map((to) => ({
    to,
    meaning: { ...meaning, asked: to.kind === 'group' && to.group === asks ? asked : [] },
  }))
}

const groupAt = (scene: Scene, grid: GridCode): readonly Destination[] => {
  const group = groupOf(scene, grid)
  return group ? [{ kind: 'group', group: group.id }] : []
}

/** Whoever drew in private hears it there, unless it is he who tells it. */
const ownerOf = ({ drawnBy }: Recheck, speaks: PersonId | null): readonly Destination[] =>
  drawnBy === null || drawnBy === speaks ? [] : [{ kind: 'person', person: drawnBy }]
