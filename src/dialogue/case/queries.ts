/** 查询 7号: how one case stands. */
import type { Case } from '../../domain/case/case.ts'
import type { CaseFact } from '../../domain/case/facts.ts'
import { transitions } from '../../domain/case/table.ts'
import { may } from '../../domain/grid/may.ts'
import { gridOf, type Scene } from '../../domain/grid/scene.ts'

import type { CaseRef } from '../../intent/wish.ts'
import type { Recorded } from '../../journal/journal.ts'
import { cardOf } from '../../notices/card.ts'
import type { Action } from '../../notices/case-notice.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { factSentence } from '../../render/text/fact-sentence.ts'
import type { Names } from '../../render/text/sentence.ts'
import { namesIn } from '../grid/names-in.ts'
import type { Consequence, Turn } from '../turn.ts'
import { whichCase } from './which-case.ts'

/** Of the acts that are open to somebody a card bears four: those that lead to the end before those that lead elsewhere. */
const likelyFirst: readonly Action[] = [
  'acknowledge-case',
  'progress-case',
  'finish-case',
  'pass-check',
  'fail-check',
  'close-case',
  'grant-extension',
  'refuse-extension',
  'resume-case',
  'return-case',
  'escalate-case',
  'self-handle-case',
  'withdraw-case',
]

/** Offered once more time was asked for. */
const aboutExtension: readonly Action[] = ['grant-extension', 'refuse-extension']

export async function oneCase(turn: Turn, ref: CaseRef | null): Promise<Consequence> {
  const { desk, speaker, policy } = turn
  const matter = await whichCase(turn, ref, 'look')
  if ('consequence' in matter) return matter.consequence
  const scene = await desk.directory.scene(speaker.tenant, placesOf(matter.value))
  const facts = (await desk.journal.read(`case:${matter.value.id}`)) as readonly Recorded<CaseFact>[]
  const actions = likelyFirst.filter(
    (action) =>
      transitions[matter.value.state][action] &&
      (matter.value.extension !== null || !aboutExtension.includes(action)) &&
      may(speaker.actor, action, matter.value, scene, policy),
  )
  const names = await namesWith(desk.directory, scene, facts)
  const meaning: MeaningOf<'case-shown'> = {
    kind: 'case-shown',
    card: cardOf(matter.value, scene),
    supervised: supervisedBy(matter.value, scene),
    reportedAt: matter.value.reportedAt,
    due: matter.value.deadlines.map(({ kind, dueAt }) => ({ kind, at: dueAt })),
    trail: facts.map(({ fact, by, at }) => ({
      at,
      who: `${by.title} ${by.person ? names.person(by.person) : ''}`.trim(),
      what: factSentence(fact, names),
    })),
    photos: [...matter.value.photos, ...matter.value.after],
    actions: actions.slice(0, 4),
  }
  return { kind: 'tell', meaning, outcome: 'answered', question: null }
}

/** Whoever has left his post since keeps his name in the story. */
async function namesWith(
  directory: Turn['desk']['directory'],
  scene: Scene,
  facts: readonly Recorded<CaseFact>[],
): Promise<Names> {
  const names = namesIn(scene)
  const ids = facts.flatMap(({ fact, by }) => [
    by.person,
    ...(fact.type === 'case-inherited' ? [fact.from, fact.to] : []),
    ...('to' in fact && typeof fact.to === 'object' && fact.to !== null ? [fact.to.person] : []),
  ])
  const left = [...new Set(ids)].filter((id) => id !== null && names.person(id) === '')
  const found = await Promise.all(left.map((id) => (id === null ? null : directory.person(id))))
  const byId = new Map(found.flatMap((one) => (one ? [[one.id as string, one.name] as const] : [])))
  return { ...names, person: (id) => names.person(id) || (byId.get(id) ?? '') }
}

/** As what, in which way, and in whose name. */
const supervisedBy = ({ supervised, supervision }: Case, scene: Scene) =>
  supervised && {
    class: supervised,
    mode: supervision?.mode ?? null,
    office: supervision ? gridOf(scene, supervision.office).name : null,
    times: supervision?.times ?? 0,
  }

/** The grids a card of it names. */
export const placesOf = (matter: Case) => [
  matter.origin,
  matter.holder.grid,
  ...matter.touched,
  ...matter.custody.map((holder) => holder.grid),
  ...(matter.supervision ? [matter.supervision.office] : []),
]
