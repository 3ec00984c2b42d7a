/** 典型案例 in chat: a draft from a case's own trail, two approvals, the quarter's batch. */

import { addMonths, at, dayOf } from '../../domain/calendar/days.ts'
import type { Case } from '../../domain/case/case.ts'
import type { CaseFact } from '../../domain/case/facts.ts'
import { anonymous, type Known, placeKind } from '../../domain/exposure/anonymous.ts'
import { quarterOf } from '../../domain/exposure/batch.ts'
import { decideExposure, type ExposureCommand, mayExpose } from '../../domain/exposure/decide-exposure.ts'
import { charsIn, draftExposure } from '../../domain/exposure/draft.ts'
import { type Exposure, evolveExposure, exposureStream } from '../../domain/exposure/exposure.ts'
import { byOf } from '../../domain/grid/by.ts'
import { leadersGroup } from '../../domain/grid/scene.ts'
import type { GridCode } from '../../domain/names.ts'
import { inForce } from '../../domain/policy/in-force.ts'
import type { Wish } from '../../intent/wish.ts'
import type { Recorded } from '../../journal/journal.ts'
import type { ExposureNotice } from '../../notices/exposure-notice.ts'
import { type Destination, destinationKey } from '../../notices/notice.ts'
import { categoryName } from '../../render/text/category-names.ts'
import { factSentence } from '../../render/text/fact-sentence.ts'
import { whichCase } from '../case/which-case.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { bulletinOf } from './show-exposures.ts'

type Expose = Extract<Wish, { wish: 'expose' }>

export async function expose(turn: Turn, { step, ref, words }: Expose): Promise<Consequence> {
  const { speaker, policy } = turn
  const root = speaker.tenant as string as GridCode
  const refused = (why: 'no-right' | 'not-configured') =>
    refusedWith({ code: 'exposure-refused', no: null, why, state: null })
  if (!mayExpose(speaker.actor, root, policy)) return refused('no-right')
  const rules = rulesHeld(turn)
  if (rules === null) return refused('not-configured')
  if (step === 'publish') return publish(turn, rules)
  const matter = await whichCase(turn, ref, 'look')
  if ('consequence' in matter) return matter.consequence
  const { no } = matter.value
  const before = await turn.desk.exposures.get(speaker.tenant, no)
  const command: ExposureCommand =
    step === 'draft'
      ? await draftCommand(turn, matter.value, words, rules.chars)
      : step === 'return'
        ? { type: 'return', no, reason: words }
        : { type: step, no }
  const decision = decideExposure(command, before, { actor: speaker.actor, root, policy, ...rules })
  if ('refusal' in decision) return refusedWith(decision.refusal)
  return written(turn, rules, [{ before, fact: decision.fact }])
}

interface Rules {
  readonly chars: { readonly min: number; readonly max: number }
  readonly conditions: readonly string[]
  readonly approvals: readonly string[]
}

/** What the regulation asks of a typical case; null where it asks for none. */
function rulesHeld({ desk, speaker, now }: Turn): Rules | null {
  const { regulation, overlay } = desk.packOf(speaker.tenant)
  const { rules } = inForce(regulation, dayOf(now), overlay)
  const publications = rules.flatMap((rule) => (rule.kind === 'publication' ? [rule] : []))
  const held = (key: string) => publications.find((rule) => rule.key === key)?.value
  const chars = held('case-article')?.chars
  if (chars === undefined) return null
  return {
    chars,
    conditions: [...(held('case-gate')?.conditions ?? []), ...(held('case-review')?.conditions ?? [])],
    approvals: [...(held('case-approval')?.approvals ?? [])],
  }
}

/** Reminders and reckonings of the clock are no part of the story. */
const untold: readonly CaseFact['type'][] = ['case-reported', 'case-due-soon', 'case-overdue', 'case-urged']

async function draftCommand(
  { desk, speaker, now }: Turn,
  matter: Case,
  added: string,
  chars: Rules['chars'],
): Promise<ExposureCommand> {
  const roster = await desk.rosters.read(speaker.tenant)
  const sources = await desk.sources.all(speaker.tenant)
  const grids = new Map(roster?.grids.map(({ code, name }) => [code, placeKind(name)]))
  const known: Known = [
    ...(roster?.persons ?? []).map(({ name }) => [name, '某某'] as const),
    ...sources.map(({ name, kind }) => [name, `某${kind}`] as const),
    ...(roster?.grids ?? []).map(({ name }) => [name, placeKind(name)] as const),
  ]
  const names = {
    grid: (code: GridCode) => grids.get(code) ?? '某网格',
    person: () => '网格人员',
    department: () => '职能部门',
  }
  const facts = (await desk.journal.read(`case:${matter.id}`)) as readonly Recorded<CaseFact>[]
  const { lacks, ...draft } = draftExposure({
    category: matter.category === null ? null : categoryName(matter.category),
    where: roster?.name ?? '',
    place: names.grid(matter.origin),
    text: anonymous(matter.text, known),
    reportedAt: matter.reportedAt,
    endedAt: matter.endedAt ?? now,
    photos: matter.photos.length + matter.after.length,
    steps: facts
      .filter(({ fact }) => !untold.includes(fact.type))
      .map(({ fact, at }) => ({ at, says: factSentence(fact, names) })),
    ...{ added, known, chars },
  })
  const about = { case: matter.id, caseState: matter.state, quarter: quarterOf(now) }
  return { type: 'draft', no: matter.no, ...about, ...draft, lacks }
}

async function publish(turn: Turn, rules: Rules): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  // A batch that was finished late goes out in the quarter after its own.
  const [own, before] = [quarterOf(now), quarterOf(at(addMonths(dayOf(now), -3), '12:00'))]
  const ready = await desk.exposures.approved(speaker.tenant, own)
  const waiting = ready.length > 0 ? ready : await desk.exposures.approved(speaker.tenant, before)
  if (waiting.length === 0)
    return refusedWith({ code: 'exposure-refused', no: null, why: 'nothing-approved', state: null })
  const root = speaker.tenant as string as GridCode
  const steps = waiting.flatMap((before) => {
    const ground = { actor: speaker.actor, root, policy, ...rules }
    const decision = decideExposure({ type: 'publish', no: before.no }, before, ground)
    return 'fact' in decision ? [{ before, fact: decision.fact }] : []
  })
  return written(turn, rules, steps)
}

async function written(
  { desk, speaker, now }: Turn,
  { conditions, approvals }: Rules,
  steps: readonly {
    readonly before: Exposure | null
    readonly fact: Parameters<typeof evolveExposure>[2]['fact']
  }[],
): Promise<Consequence> {
  const scene = await desk.directory.scene(speaker.tenant, [speaker.tenant as string as GridCode])
  const by = byOf(speaker.actor, scene, null)
  const done = steps.flatMap(({ before, fact }) => {
    const happened = { fact, by, at: now }
    const after = evolveExposure(speaker.tenant, before, happened)
    return after === null ? [] : [{ before, happened, after }]
  })
  const [first] = done
  if (first === undefined) throw new Error('a step about a typical case that changes nothing')
  const { after, happened } = first
  const { type } = happened.fact
  const meaning: ExposureNotice = {
    ...{ kind: type, no: after.no, quarter: after.quarter, titles: done.map((one) => one.after.title) },
    text: type === 'exposure-drafted' ? after.text : '',
    chars: charsIn(after.text),
    ...{ conditions: [...conditions], reason: after.reason, approvals: [...approvals] },
    bulletin:
      type === 'exposure-published'
        ? bulletinOf(
            done.map((one) => one.after),
            scene,
            dayOf(now),
          )
        : null,
  }
  const leaders = type === 'exposure-published' ? leadersGroup(scene) : null
  // Said in that very group, the answer is the announcement.
  const elsewhere = leaders !== null && leaders.id !== speaker.group?.id ? [leaders.id] : []
  const receivers: Destination[] = [
    speaker.answer,
    ...elsewhere.map((group) => ({ kind: 'group' as const, group })),
  ]
  return {
    kind: 'write',
    appends: done.map((one) => ({
      stream: exposureStream(speaker.tenant, one.after.no),
      expectedVersion: one.before?.version ?? 0,
      facts: [one.happened],
    })),
    views: done.map((one) => ({ kind: 'exposure', exposure: one.after })),
    notices: receivers.map((to) => ({
      key: `${exposureStream(speaker.tenant, after.no)}:${after.version}:${type}:${destinationKey(to)}`,
      ...{ to, about: null, meaning, priority: 'routine', dueAt: now },
    })),
    outcome: 'exposed',
  }
}
