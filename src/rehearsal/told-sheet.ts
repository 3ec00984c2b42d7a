/** A sheet of the drill prefecture told step by step, for tests of its life: who wishes what when, and what stands then. */
import type { MeasureCommand, SheetCommand } from '../domain/assessment/commands.ts'
import { decideMeasure } from '../domain/assessment/decide-measure.ts'
import { decideSheet } from '../domain/assessment/decide-sheet.ts'
import { evolveSheet, foldSheet } from '../domain/assessment/evolve-sheet.ts'
import type { SheetFact } from '../domain/assessment/facts.ts'
import { evolveMeasure, foldMeasure, type Measure } from '../domain/assessment/measure.ts'
import type { AssessmentRefusal } from '../domain/assessment/refusal.ts'
import { rubricOf } from '../domain/assessment/rubric.ts'
import type { Sheet, SheetKey } from '../domain/assessment/sheet.ts'
import { isRefused } from '../domain/decision.ts'
import type { Actor } from '../domain/grid/actor.ts'
import { byOf } from '../domain/grid/by.ts'
import type { Grid } from '../domain/grid/grid.ts'
import type { Scene } from '../domain/grid/scene.ts'
import type { Day, GridCode } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import { loadCalendar, loadRegulation, loadSample } from '../policies/load.ts'
import { packOf } from '../policies/pack.ts'
import { moment } from './prefecture.ts'

const roster = await loadSample('changji', 'sample-prefecture')
const regulation = await loadRegulation('changji')
const holidays = await loadCalendar()
const day = '2026-10-31' as Day
const held = inForce(regulation, day)
export const rubric = rubricOf(held, 'monthly')
const policy = packOf(regulation).at(day)

const nameOf = new Map(roster.persons.map(({ id, name }) => [id, name]))
const posts = roster.posts.map((post) => ({ ...post, name: nameOf.get(post.person) ?? '' }))
const pathOf = (code: GridCode): Grid['path'] => {
  const parent = roster.grids.find((grid) => grid.code === code)?.parent ?? null
  return parent === null ? [code] : [...pathOf(parent), code]
}
const scene: Scene = {
  tenant: roster.tenant,
  grids: new Map(roster.grids.map((grid) => [grid.code, { ...grid, path: pathOf(grid.code) }])),
  posts,
  groups: roster.groups,
  departments: [],
}

export const key: SheetKey = {
  tenant: roster.tenant,
  rubric: 'monthly',
  period: '2026-10',
  unit: '990201' as GridCode,
}

export function who(name: string, more: readonly string[] = []): Actor {
  if (name === 'clock') return { kind: 'clock' }
  const person = roster.persons.find((one) => one.name === name)
  if (!person) throw new Error(`nobody is called ${name}`)
  const held = posts.filter((post) => post.name === name || more.includes(post.name))
  return { kind: 'person', person: person.id, name, posts: held, department: null }
}

const groundOf = (actor: Actor, when: string) => ({
  ...{ actor, now: moment(when), policy, holidays, scene, objectionWorkingDays: 5, followUpDays: 30 },
  ...{ key, regulation: regulation.code, day, rubric },
})

export interface Told {
  readonly sheet: Sheet | null
  readonly facts: readonly SheetFact[]
  /** Of the last wish; null when it was heard. */
  readonly refusal: AssessmentRefusal | null
  /** Facts of the last wish. */
  readonly last: readonly SheetFact['type'][]
  wishes(when: string, who: string | Actor, command: SheetCommand): Told
}

/** Given nothing, or what a story has led to; when somebody wishes; then look at it. */
export const told = (sheet: Sheet | null = null, facts: readonly SheetFact[] = []): Told => ({
  sheet,
  facts,
  refusal: null,
  last: [],
  wishes(when, name, command) {
    const actor = typeof name === 'string' ? who(name) : name
    const decision = decideSheet(command, sheet, groundOf(actor, when))
    if (isRefused(decision)) return { ...this, refusal: decision.refusal, last: [] }
    const happened = decision.facts.map((fact) => ({
      fact,
      by: byOf(actor, scene, null),
      at: moment(when),
    }))
    const after = sheet ? happened.reduce(evolveSheet, sheet) : foldSheet(happened)
    const last = decision.facts.map(({ type }) => type)
    return { ...told(after, [...facts, ...decision.facts]), last }
  },
})

export function wishMeasure(
  measure: Measure | null,
  when: string,
  name: string,
  command: MeasureCommand,
): { readonly measure: Measure | null; readonly refusal: AssessmentRefusal | null; readonly facts: number } {
  const actor = who(name)
  const decision = decideMeasure(command, measure, groundOf(actor, when))
  if (isRefused(decision)) return { measure, refusal: decision.refusal, facts: 0 }
  const happened = decision.facts.map((fact) => ({ fact, by: byOf(actor, scene, null), at: moment(when) }))
  const after = measure ? happened.reduce(evolveMeasure, measure) : foldMeasure(happened)
  return { measure: after, refusal: null, facts: happened.length }
}
