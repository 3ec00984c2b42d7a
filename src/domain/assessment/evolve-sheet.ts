/** A sheet after one more fact. Total: every sequence of facts folds without throwing, and a published one stays. */
import type { Happened } from '../happened.ts'
import type { SheetFact } from './facts.ts'
import type { Finding } from './finding.ts'
import { type Sheet, withFinding } from './sheet.ts'

/** The sheet that begins with a `sheet-drafted`; null for any other fact. */
export function beginSheet({ fact }: Happened<SheetFact>): Sheet | null {
  if (fact.type !== 'sheet-drafted') return null
  const { type: _, ...drafted } = fact
  return { ...drafted, state: 'draft', version: 1, objections: [] }
}

export function evolveSheet(before: Sheet, { fact, by, at }: Happened<SheetFact>): Sheet {
  const step: Sheet = { ...before, version: before.version + 1 }
  if (step.state === 'published')
    return fact.type === 'sheet-amended'
      ? { ...step, amendments: [...step.amendments, { ...withoutType(fact), at }] }
      : step
  switch (fact.type) {
    case 'sheet-drafted':
    case 'sheet-amended':
      return step
    case 'findings-proposed':
      return { ...step, findings: fact.findings.reduce(withFinding, step.findings) }
    case 'finding-added':
      return { ...step, findings: withFinding(step.findings, fact.finding) }
    case 'finding-corrected':
      return { ...step, findings: withFinding(step.findings, fact.after) }
    case 'finding-removed':
      return changed(step, fact.finding, (one) => ({ ...one, confirmed: false, ...proven(one, fact) }))
    case 'finding-confirmed':
      return changed(step, fact.finding, (one) => ({
        ...one,
        confirmed: true,
        marks: { ...one.marks, ...fact.marks },
        ...proven(one, fact),
      }))
    case 'sheet-opened':
      return { ...step, state: 'open', until: fact.until, result: fact.result }
    case 'objection-raised': {
      const objection = { ...withoutType(fact), by, at, decision: null }
      return { ...step, objections: [...step.objections, objection] }
    }
    case 'objection-decided': {
      const decision = { upheld: fact.upheld, reason: fact.reason, at }
      const objections = step.objections.map((one) => (one.no === fact.no ? { ...one, decision } : one))
      return { ...step, objections }
    }
    case 'sheet-confirmed':
      return { ...step, state: 'confirmed', result: fact.result, confirmedAt: at }
    case 'sheet-published':
      return { ...step, state: 'published', result: fact.result, publishedAt: at, amendments: [] }
  }
}

/** All facts of a stream folded; null for an empty one. */
export function foldSheet(facts: readonly Happened<SheetFact>[]): Sheet | null {
  const [first, ...rest] = facts
  const begun = first ? beginSheet(first) : null
  return begun && rest.reduce(evolveSheet, begun)
}

const withoutType = <F extends SheetFact>({ type: _, ...rest }: F): Omit<F, 'type'> => rest

const changed = (sheet: Sheet, id: string, change: (one: Finding) => Finding): Sheet => ({
  ...sheet,
  findings: sheet.findings.map((one) => (one.id === id ? change(one) : one)),
})

const proven = ({ evidence }: Finding, more: { readonly evidence: readonly string[] }) => ({
  evidence: [...new Set([...evidence, ...more.evidence])],
})
