/** How a measure of a reform checklist stands on a day: a year runs to its last day, evidence ends it (AMB-65, AMB-66). */
import type { Day } from '../names.ts'
import { type Because, type InForce, ofKind } from '../policy/in-force.ts'
import type { Measure } from '../policy/kinds/checklist.ts'

export type MeasureState = 'open' | 'overdue' | 'continuous' | 'done'

export const lastDayOf = (year: number): Day => `${year}-12-31` as Day

/** The last day on which it is still in time; null of continuous ones. */
export const dueDay = ({ due }: Pick<Measure, 'due'>): Day | null =>
  due === 'continuous' ? null : lastDayOf(due.year)

/** `doneOn`: the day of the evidence of completion; a continuous measure is never done. */
export function measureState(due: Day | null, today: Day, doneOn: Day | null): MeasureState {
  if (due === null) return 'continuous'
  if (doneOn !== null && doneOn <= today) return 'done'
  return today > due ? 'overdue' : 'open'
}

export interface MeasureOnDay extends Measure {
  readonly state: MeasureState
  /** The last day in time; null of continuous ones. */
  readonly dueOn: Day | null
  readonly because: Because
}

/** Every measure with its departments and how it stands, in the checklist's order; `doneOn` by its number. */
export function checklistOn(
  held: InForce,
  today: Day,
  doneOn: ReadonlyMap<number, Day>,
): readonly MeasureOnDay[] {
  const measures = ofKind(held, 'checklist').map(({ value, because }) => {
    const dueOn = dueDay(value)
    return { ...value, dueOn, state: measureState(dueOn, today, doneOn.get(value.no) ?? null), because }
  })
  return measures.toSorted((a, b) => a.no - b.no)
}
