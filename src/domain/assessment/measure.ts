/** A measure in the ledger: proposed, and then confirmed, followed up and settled by a person, or declined. */
import type { Happened } from '../happened.ts'
import type { Day, Instant } from '../names.ts'
import type { ProposedMeasure } from './commands.ts'
import type { MeasureFact } from './facts.ts'

export const measureStates = {
  proposed: '待确认',
  confirmed: '已确认',
  declined: '未采纳',
  settled: '已落实',
} as const
export type MeasureState = keyof typeof measureStates

interface Body extends ProposedMeasure {
  readonly id: string
  readonly version: number
  readonly proposedAt: Instant
}
interface Confirmed {
  readonly followUpOn: Day
  readonly confirmedAt: Instant
  readonly note: string
  readonly remindedOn: Day | null
}

export type Measure =
  | (Body & { readonly state: 'proposed' })
  | (Body & { readonly state: 'declined'; readonly declinedAt: Instant; readonly declinedFor: string })
  | (Body & Confirmed & { readonly state: 'confirmed' })
  | (Body & Confirmed & { readonly state: 'settled'; readonly settledAt: Instant; readonly outcome: string })

type MeasureKey = Pick<
  ProposedMeasure,
  'tenant' | 'rubric' | 'ladder' | 'period' | 'unit' | 'about' | 'level'
>

/**
 * A ladder proposes one measure for a unit and a period, however often it is asked; one that is climbed for each issue,
 * one for each issue and rung: the next failed check of a week may call for more.
 */
export const measureId = ({ tenant, rubric, ladder, period, unit, about, level }: MeasureKey): string =>
  about === undefined
    ? `${tenant}:${rubric}:${ladder}:${period}:${unit}`
    : `${tenant}:${rubric}:${ladder}:${unit}:${about}:${level}`

export const measureStream = (id: string): string => `measure:${id}`

/** The measure that begins with a `measure-proposed`; null for any other fact. */
export function beginMeasure({ fact, at }: Happened<MeasureFact>): Measure | null {
  if (fact.type !== 'measure-proposed') return null
  const { type: _, ...proposed } = fact
  return { ...proposed, id: measureId(proposed), version: 1, state: 'proposed', proposedAt: at }
}

/** Total: what does not fit the state leaves it as it is. */
export function evolveMeasure(before: Measure, { fact, at }: Happened<MeasureFact>): Measure {
  const step: Measure = { ...before, version: before.version + 1 }
  switch (fact.type) {
    case 'measure-proposed':
      return step
    case 'measure-confirmed': {
      const { followUpOn, note } = fact
      if (step.state !== 'proposed') return step
      return { ...step, state: 'confirmed', followUpOn, note, confirmedAt: at, remindedOn: null }
    }
    case 'measure-declined':
      if (step.state !== 'proposed') return step
      return { ...step, state: 'declined', declinedAt: at, declinedFor: fact.reason }
    case 'measure-reminded':
      return step.state === 'confirmed' ? { ...step, remindedOn: fact.day } : step
    case 'measure-settled':
      if (step.state !== 'confirmed') return step
      return { ...step, state: 'settled', settledAt: at, outcome: fact.note }
  }
}

export function foldMeasure(facts: readonly Happened<MeasureFact>[]): Measure | null {
  const [first, ...rest] = facts
  const begun = first ? beginMeasure(first) : null
  return begun && rest.reduce(evolveMeasure, begun)
}
