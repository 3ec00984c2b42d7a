/** Work on the draft: what the records propose, and what a person confirms, removes, corrects or adds. */
import { clauseNamed, clausesOf } from './clause-named.ts'
import type { SheetCommand } from './commands.ts'
import type { Finding } from './finding.ts'
import type { Sheet } from './sheet.ts'
import { facts, groundsMissing, refused, type SheetDecision, type SheetGround } from './sheet-ground.ts'

type Of<T extends SheetCommand['type']> = Extract<SheetCommand, { type: T }>

/** What is new since the draft was made; a finding that a person has judged or changed stays as it is. */
export function redraft({ findings }: Of<'draft-sheet'>, sheet: Sheet): SheetDecision {
  const known = new Map(sheet.findings.map((one) => [one.id, one]))
  const fresh = findings.filter((one) => {
    const before = known.get(one.id)
    return before === undefined || (before.confirmed === null && !isSame(before, one))
  })
  return fresh.length === 0 ? facts() : facts({ type: 'findings-proposed', findings: [...fresh] })
}

export function confirmFinding(command: Of<'confirm-finding'>, sheet: Sheet): SheetDecision {
  const known = sheet.findings.find(({ id }) => id === command.finding)
  if (!known) return unknownFinding(command.finding, sheet)
  const { finding, marks, reason, evidence } = command
  const nothingNew =
    known.confirmed === true &&
    Object.entries(marks).every(([mark, value]) => known.marks[mark] === value) &&
    evidence.every((one) => known.evidence.includes(one))
  if (nothingNew) return facts()
  return facts({
    type: 'finding-confirmed',
    finding,
    marks: { ...marks },
    reason,
    evidence: [...evidence],
  })
}

export function removeFinding(command: Of<'remove-finding'>, sheet: Sheet): SheetDecision {
  const { finding, reason, evidence } = command
  const known = sheet.findings.find(({ id }) => id === finding)
  if (!known) return unknownFinding(finding, sheet)
  if (known.confirmed === false) return facts()
  const missing = groundsMissing('remove-finding', { reason })
  return missing ?? facts({ type: 'finding-removed', finding, reason, evidence: [...evidence] })
}

/** A correction is a person's own statement: it counts as confirmed. */
export function correctFinding(
  command: Of<'correct-finding'>,
  sheet: Sheet,
  ground: SheetGround,
): SheetDecision {
  const before = sheet.findings.find(({ id }) => id === command.finding.id)
  if (!before) return unknownFinding(command.finding.id, sheet)
  const after = { ...command.finding, confirmed: command.finding.confirmed ?? true }
  if (isSame(before, after)) return facts()
  const { reason, evidence } = command
  const stop = groundsMissing('correct-finding', command) ?? unknownClause(after, ground)
  return stop ?? facts({ type: 'finding-corrected', before, after, reason, evidence: [...evidence] })
}

export function addFinding(command: Of<'add-finding'>, sheet: Sheet, ground: SheetGround): SheetDecision {
  const { finding, reason, evidence } = command
  const added = {
    ...finding,
    confirmed: true,
    evidence: [...new Set([...finding.evidence, ...evidence])],
  }
  const known = sheet.findings.find(({ id }) => id === finding.id)
  if (known) return isSame(known, added) ? facts() : refused({ code: 'finding-known', finding: finding.id })
  const stop = groundsMissing('add-finding', command) ?? unknownClause(finding, ground)
  return stop ?? facts({ type: 'finding-added', finding: added, reason, evidence: [...evidence] })
}

export function unknownFinding(finding: string, { findings }: Sheet): SheetDecision {
  return refused({ code: 'unknown-finding', finding, known: findings.map(({ id }) => id) })
}

/** A finding that names no clause, or one that the rubric does not have. */
export function unknownClause({ clauses }: Finding, { rubric }: SheetGround) {
  const clause = clauses.length === 0 ? '' : clauses.find((name) => clauseNamed(rubric, name) === null)
  if (clause === undefined) return null
  return refused({
    code: 'unknown-clause',
    clause,
    known: clausesOf(rubric).map((one) => one.clause.name),
  })
}

export const isSame = (a: Finding, b: Finding): boolean => canonical(a) === canonical(b)

/** Names of marks and figures come in any order. */
const canonical = ({ figures, marks, ...rest }: Finding): string =>
  JSON.stringify([
    rest.id,
    rest.clauses,
    rest.count,
    rest.confirmed,
    rest.evidence,
    Object.entries(figures).toSorted(),
    Object.entries(marks).toSorted(),
  ])
