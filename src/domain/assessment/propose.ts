/** Proposes findings from what the records show: one problem is one finding, with every clause that its signals point to. */
import type { SignalKind } from '../policy/kinds/item.ts'
import { clausesOf } from './clause-named.ts'
import type { Finding } from './finding.ts'
import type { Rubric } from './rubric.ts'

/** Something the house has seen in its records by itself. */
export interface Signal {
  readonly kind: SignalKind
  /** The case, or what else it is about: a grid, a report, a meeting. */
  readonly about: string
  readonly count?: number
  /** `complaints: 4`, where it is weighed against a minimum. */
  readonly figures?: Readonly<Record<string, number>>
  readonly marks?: Readonly<Record<string, boolean>>
  readonly evidence?: readonly string[]
}

export interface Proposed {
  readonly findings: readonly Finding[]
  /** Signals that no clause of this rubric asks for: seen, and of no consequence here. */
  readonly idle: readonly Signal[]
}

/** Nothing is confirmed by this: a person does that, corrects, or adds what the records cannot know. */
export function proposeFindings(rubric: Rubric, signals: readonly Signal[]): Proposed {
  const clauses = clausesOf(rubric).map(({ clause }) => clause)
  const pointedTo = ({ kind }: Signal) => clauses.filter(({ from }) => from?.includes(kind))
  const useful = signals.filter((signal) => pointedTo(signal).length > 0)
  const findings = [...Map.groupBy(useful, ({ about }) => about)].map(([id, some]): Finding => {
    // A clause with a minimum is reached by its figure; naming it would pass the minimum by.
    const named = some.flatMap(pointedTo).filter(({ when }) => when === undefined)
    return {
      id,
      clauses: [...new Set(named.map(({ key }) => key))].toSorted(),
      count: Math.max(...some.map(({ count = 1 }) => count)),
      figures: Object.assign({}, ...some.map(({ figures }) => figures)),
      marks: Object.assign({}, ...some.map(({ marks }) => marks)),
      confirmed: null,
      evidence: [...new Set(some.flatMap(({ about, evidence }) => evidence ?? [about]))].toSorted(),
    }
  })
  return {
    findings: findings.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    idle: signals.filter((signal) => !useful.includes(signal)),
  }
}
