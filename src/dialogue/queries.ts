/** 查询 7号: how one case stands. */
import { dayOf } from '../domain/calendar/days.ts'
import type { Case } from '../domain/case/case.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import { transitions } from '../domain/case/table.ts'
import { may } from '../domain/grid/may.ts'
import { inForce } from '../domain/policy/in-force.ts'
import { supervisionMode } from '../domain/supervision/supervised-as.ts'
import type { CaseRef } from '../intent/wish.ts'
import type { Recorded } from '../journal/journal.ts'
import { cardOf } from '../notices/card.ts'
import type { Action } from '../notices/case-notice.ts'
import type { MeaningOf } from '../notices/notice.ts'
import { factSentence } from '../render/text/fact-sentence.ts'
import { namesIn } from './names-in.ts'
import type { Consequence, Turn } from './turn.ts'
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

export async function oneCase(turn: Turn, ref: CaseRef | null): Promise<Consequence> {
  const { desk, speaker, policy } = turn
  const matter = await whichCase(turn, ref, 'look')
  if ('consequence' in matter) return matter.consequence
  const scene = await desk.directory.scene(speaker.tenant, placesOf(matter.value))
  const facts = (await desk.journal.read(`case:${matter.value.id}`)) as readonly Recorded<CaseFact>[]
  const actions = likelyFirst.filter(
    (action) =>
      transitions[matter.value.state][action] && may(speaker.actor, action, matter.value, scene, policy),
  )
  const names = namesIn(scene)
  const meaning: MeaningOf<'case-shown'> = {
    kind: 'case-shown',
    card: cardOf(matter.value, scene),
    supervised: supervisedBy(turn, matter.value),
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

/** The class, and the way that the regulation in force has for it. */
function supervisedBy({ desk, speaker, now }: Turn, { supervised }: Case) {
  if (supervised === null) return null
  const { regulation, overlay } = desk.packOf(speaker.tenant)
  return { class: supervised, mode: supervisionMode(inForce(regulation, dayOf(now), overlay), supervised) }
}

/** The grids a card of it names. */
export const placesOf = (matter: Case) => [
  matter.origin,
  matter.holder.grid,
  ...matter.touched,
  ...matter.custody.map((holder) => holder.grid),
]
