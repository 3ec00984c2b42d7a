/** What an assessment's words are about: which month, which unit, whether the speaker assesses or is assessed, and where he says it. */

import { assessedUnits } from '../../assessing/assessed-units.ts'
import { type PeriodRules, rulesOf } from '../../assessing/period-rules.ts'
import { AssessmentError } from '../../domain/assessment/assessment-error.ts'
import { knownPeriod, lastEnded, type NamedPeriod } from '../../domain/assessment/period-named.ts'
import type { AssessmentRefusal } from '../../domain/assessment/refusal.ts'
import type { SheetKey } from '../../domain/assessment/sheet.ts'
import { addDays, dayOf } from '../../domain/calendar/days.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import type { GridCode } from '../../domain/names.ts'
import { inForce, ofKind } from '../../domain/policy/in-force.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import { destinationKey, type Meaning, type Notice } from '../../notices/notice.ts'
import { type Consequence, found, type Resolved, refusedWith, silence, stop, type Turn } from '../turn.ts'

/** Whose and when: by which rubric is not known yet. */
export interface Place {
  readonly period: NamedPeriod
  readonly units: readonly Grid[]
  /** The unit that was named, or the speaker's own where he belongs to one; null: all of them, or it does not matter. */
  readonly unit: Grid | null
  /** He decides in the root grid: he assesses the units. */
  readonly assesses: boolean
  readonly own: Grid | null
}

export interface Scope extends Place {
  readonly rules: PeriodRules
}

const rootOf = ({ speaker }: Turn): GridCode => speaker.tenant as string as GridCode

/** Silence where somebody only talks: no unit of that name, and not said to the bot by one who assesses. */
export async function placeOf(turn: Turn, wish: AssessWish): Promise<Resolved<Place>> {
  const { desk, speaker, message, policy, now } = turn
  const posts = speaker.person?.posts ?? []
  const root = rootOf(turn)
  const assesses = posts.some(({ grid, kind }) => grid === root && policy.rights.deciding.includes(kind))
  const units = await assessedUnits(desk, speaker.tenant, dayOf(now))
  const named =
    wish.unit === null
      ? null
      : (unitNamed(wish.unit, units) ?? unitNamed(wish.unit, await unitsGone(turn, units)))
  if (wish.unit !== null && named === null) {
    const meant = message.addressed || (assesses && !['show-why', 'show-measures'].includes(wish.act))
    if (!meant) return stop(silence('no-unit-meant'))
    return refusal({ code: 'unknown-unit', said: wish.unit, known: units.map(({ name }) => name) })
  }
  const second = judging.has(wish.act) ? anotherUnit(wish, named, units) : null
  if (second !== null) return refusal({ code: 'one-unit-at-once', second })
  if (wish.noPeriod !== null) return refusal({ code: 'no-such-period', said: wish.noPeriod })
  const today = dayOf(now)
  const period = knownPeriod(wish.period ?? usualPeriod(turn))
  if (period.to >= today)
    return refusal({ code: 'period-not-over', period: period.words, from: addDays(period.to, 1) })
  const own = assesses ? null : await ownUnit(turn, units)
  return found({ period, units, assesses, own, unit: named ?? own })
}

const judging: ReadonlySet<AssessWish['act']> = new Set([
  'confirm-finding',
  'remove-finding',
  'correct-finding',
  'add-finding',
  'decide-objection',
])

/** 第1项 松山县第1项: the reason begins with another unit and its item, or a sentence of its own adds to it. */
function anotherUnit({ words }: AssessWish, named: Grid | null, units: readonly Grid[]): string | null {
  const other = units.find(
    ({ code, name }) =>
      code !== named?.code &&
      (new RegExp(`^${name}的? ?(?:[\\d十]{1,3}月)? ?第`, 'u').test(words) ||
        new RegExp(`[；;。]\\s*${name}的?(?:[ 也再]*(?:第|加一?项|扣|加))`, 'u').test(words)),
  )
  return other?.name ?? null
}

/** With the rubric that scores this period. */
export function scopeOf({ desk, speaker }: Turn, place: Place): Resolved<Scope> {
  try {
    return found({ ...place, rules: rulesOf(desk, speaker.tenant, place.period) })
  } catch (error) {
    if (error instanceof AssessmentError && error.refusal) return refusal(error.refusal)
    throw error
  }
}

/** The last one of the length by which the pack assesses: a month, else a quarter, else a year. */
function usualPeriod({ desk, speaker, now }: Turn): string {
  const { regulation, overlay } = desk.packOf(speaker.tenant)
  const today = dayOf(now)
  const rhythms = ofKind(inForce(regulation, today, overlay), 'rubric').map(({ value }) => value.every)
  const every = (['month', 'quarter', 'year'] as const).find((one) => rhythms.includes(one))
  return lastEnded(every ?? 'month', today).name
}

export const refusal = <T>(one: AssessmentRefusal): Resolved<T> => stop(refusedWith(one))

/** 柳河县, or 柳河 where only one begins so. */
function unitNamed(said: string, units: readonly Grid[]): Grid | null {
  const exact = units.find(({ name }) => name === said)
  const begun = units.filter(({ name }) => name.startsWith(said))
  return exact ?? (begun.length === 1 ? (begun[0] ?? null) : null)
}

/** A unit that has become part of another one is spoken of until its sheets are settled. */
async function unitsGone({ desk, speaker }: Turn, units: readonly Grid[]): Promise<readonly Grid[]> {
  const open = await desk.assessments.openSheets(speaker.tenant)
  const codes = [...new Set(open.map(({ unit }) => unit))].filter(
    (code) => !units.some((one) => one.code === code),
  )
  return (await Promise.all(codes.map((code) => desk.directory.grid(code)))).filter((one) => one !== null)
}

/** The unit in which, or below which, somebody holds a post. */
async function ownUnit({ desk, speaker }: Turn, units: readonly Grid[]): Promise<Grid | null> {
  const grids = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  if (grids.length === 0) return null
  const scene = await desk.directory.scene(speaker.tenant, grids)
  const paths = grids.flatMap((grid) => scene.grids.get(grid)?.path ?? [])
  return units.find(({ code }) => paths.includes(code)) ?? null
}

/** Details are said among those who assess, in the unit's own groups, and in private; elsewhere others read along. */
export async function mayBeSaidHere(
  { desk, speaker }: Turn,
  unit: Grid | null,
  assesses: boolean,
): Promise<boolean> {
  const { group } = speaker
  if (group === null) return true
  if (group.purpose === 'leaders') return assesses
  if (unit === null) return false
  const grid = await desk.directory.grid(group.grid)
  return grid?.path.includes(unit.code) ?? false
}

export const keyOf = ({ rules, period }: Scope, { speaker }: Turn, unit: Grid): SheetKey => ({
  tenant: speaker.tenant,
  rubric: rules.rubric.key,
  period: period.name,
  unit: unit.code,
})

/** The answer to whoever spoke, beside what others are told. */
export const answerWith = ({ speaker, parts, now }: Turn, meaning: Meaning): Notice => ({
  key: `said:${parts[0]?.row ?? 0}:${meaning.kind}:${destinationKey(speaker.answer)}`,
  to: speaker.answer,
  about: null,
  meaning,
  priority: 'urgent',
  dueAt: now,
})

export const tell = (meaning: Meaning): Consequence => ({
  kind: 'tell',
  meaning,
  outcome: 'answered',
  question: null,
})
