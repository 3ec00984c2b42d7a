/** Read, decide, commit, for sheets and measures: the desk at which an assessment is made. */
import type { Desk } from '../desk.ts'
import type { MeasureCommand, SheetCommand } from '../domain/assessment/commands.ts'
import { decideMeasure } from '../domain/assessment/decide-measure.ts'
import { decideSheet } from '../domain/assessment/decide-sheet.ts'
import { evolveSheet, foldSheet } from '../domain/assessment/evolve-sheet.ts'
import type { AssessmentFact, MeasureFact, SheetFact } from '../domain/assessment/facts.ts'
import { evolveMeasure, foldMeasure, type Measure, measureStream } from '../domain/assessment/measure.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import type { AssessmentRefusal } from '../domain/assessment/refusal.ts'
import { type Sheet, type SheetKey, sheetStream } from '../domain/assessment/sheet.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { isRefused } from '../domain/decision.ts'
import type { Actor, By } from '../domain/grid/actor.ts'
import { byOf } from '../domain/grid/by.ts'
import type { Scene } from '../domain/grid/scene.ts'
import type { Happened } from '../domain/happened.ts'
import type { GridCode, Instant, TenantCode } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import type { Append, Committed, Entry, View } from '../journal/journal.ts'
import { limits } from '../limits.ts'
import { daysChosen, rulesOf } from './period-rules.ts'

/** Who wishes it, when, and what else is written in the same commit. */
export interface Wished {
  readonly actor: Actor
  readonly now: Instant
  readonly handled?: Entry['handled']
  readonly stamp?: string | null
  readonly notices?: Entry['notices']
}

export type Assessed<S, F> =
  | { readonly done: Committed | 'nothing'; readonly state: S; readonly facts: readonly F[] }
  | { readonly refusal: AssessmentRefusal }

/** Throws an AssessmentError when the rubric is none or not configured. */
export const handleSheet = (
  desk: Desk,
  key: SheetKey,
  command: SheetCommand,
  wished: Wished,
): Promise<Assessed<Sheet, SheetFact>> =>
  untilCommitted(desk, wished, () => stepSheet(desk, key, command, wished))

/**
 * One decision about a sheet, or several of which each builds on the one before, all or none; not yet written: other
 * sheets may go into the same commit. Throws an AssessmentError.
 */
export async function stepSheet(
  desk: AssessDesk,
  key: SheetKey,
  wish: SheetCommand | readonly SheetCommand[],
  { actor, now }: Pick<Wished, 'actor' | 'now'>,
): Promise<Step<Sheet, SheetFact>> {
  const { tenant, unit } = key
  const { held, policy, rubric } = rulesOf(desk, tenant, knownPeriod(key.period), key.rubric)
  const before = await desk.assessments.sheet(key)
  const scene = await sceneOf(desk, tenant, unit, actor)
  const ground = {
    ...{ key, actor, now, policy, holidays: desk.holidays, scene, rubric },
    regulation: held.regulation,
    day: held.day,
    objectionWorkingDays: daysChosen(held, 'objection-days'),
    followUpDays: daysChosen(held, 'follow-up-days'),
  }
  let state = before
  const happened: Happened<SheetFact>[] = []
  for (const command of Array.isArray(wish) ? (wish as readonly SheetCommand[]) : [wish as SheetCommand]) {
    const decision = decideSheet(command, state, ground)
    if (isRefused(decision)) return decision
    const next = decision.facts.map((fact): Happened<SheetFact> => ({ fact, by: by(actor, scene), at: now }))
    state = state ? next.reduce(evolveSheet, state) : foldSheet(next)
    happened.push(...next)
  }
  if (!state) throw new Error('a sheet without its first fact')
  const stream = { stream: sheetStream(key), expectedVersion: before?.version ?? 0, facts: happened }
  const facts = happened.map(({ fact }) => fact)
  return { before, state, facts, scene, stream, views: [{ kind: 'sheet', sheet: state }] }
}

/** `id`: the measure's own. */
export const handleMeasure = (
  desk: Desk,
  tenant: TenantCode,
  id: string,
  command: MeasureCommand,
  wished: Wished,
): Promise<Assessed<Measure | null, MeasureFact>> =>
  untilCommitted(desk, wished, () => stepMeasure(desk, tenant, id, command, wished))

/** One decision about a measure, not yet written. */
export async function stepMeasure(
  desk: AssessDesk,
  tenant: TenantCode,
  id: string,
  command: MeasureCommand,
  { actor, now }: Pick<Wished, 'actor' | 'now'>,
): Promise<Step<Measure | null, MeasureFact>> {
  const { regulation, overlay } = desk.packOf(tenant)
  const held = inForce(regulation, dayOf(now), overlay)
  const before = await desk.assessments.measure(id)
  const unit = command.type === 'propose-measure' ? command.measure.unit : before?.unit
  const scene = await sceneOf(desk, tenant, unit ?? (tenant as string as GridCode), actor)
  const decision = decideMeasure(command, before, {
    ...{ actor, now, holidays: desk.holidays, scene, policy: desk.packOf(tenant).at(dayOf(now)) },
    objectionWorkingDays: daysChosen(held, 'objection-days'),
    followUpDays: daysChosen(held, 'follow-up-days'),
  })
  if (isRefused(decision)) return decision
  const happened = decision.facts.map(
    (fact): Happened<MeasureFact> => ({ fact, by: by(actor, scene), at: now }),
  )
  const state = before ? happened.reduce(evolveMeasure, before) : foldMeasure(happened)
  const stream = { stream: measureStream(id), expectedVersion: before?.version ?? 0, facts: happened }
  const views: View[] = state ? [{ kind: 'measure', measure: state }] : []
  return { before, state, facts: decision.facts, scene, stream, views }
}

type AssessDesk = Pick<Desk, 'assessments' | 'directory' | 'holidays' | 'packOf'>

export interface Decided<S, F> {
  readonly before: S | null
  readonly state: S
  readonly facts: readonly F[]
  readonly scene: Scene
  readonly stream: Append
  readonly views: readonly View[]
}
export type Step<S, F> = Decided<S, F> | { readonly refusal: AssessmentRefusal }

/** A conflict is decided again on fresh state; a wish that changes nothing writes nothing. */
async function untilCommitted<S, F extends AssessmentFact>(
  desk: Desk,
  { now, handled = null, stamp = null, notices = [] }: Wished,
  decide: () => Promise<Step<S, F>>,
): Promise<Assessed<S, F>> {
  for (let attempt = 1; ; attempt += 1) {
    const decided = await decide()
    if ('refusal' in decided) return decided
    const { state, facts, stream, views } = decided
    if (facts.length === 0 && handled === null) return { done: 'nothing', state, facts }
    const appends = facts.length === 0 ? [] : [stream]
    const done = await desk.journal.commit({ appends, views, notices, handled, stamp, at: now })
    if (done !== 'conflict') return { done, state, facts }
    if (attempt >= limits.commitAttempts) throw new Error('too many conflicts on one assessment')
  }
}

const by = (actor: Actor, scene: Scene): By => byOf(actor, scene, null)

function sceneOf(desk: AssessDesk, tenant: TenantCode, unit: GridCode, actor: Actor): Promise<Scene> {
  const own = actor.kind === 'person' ? actor.posts.map(({ grid }) => grid) : []
  return desk.directory.scene(tenant, [...new Set([unit, ...own])])
}
