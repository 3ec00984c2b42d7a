/** Objections of the unit and what the office answers; and corrections after publication, which leave the old in place. */
import type { SheetCommand } from './commands.ts'
import { isSame, unknownClause, unknownFinding } from './decide-findings.ts'
import type { SheetFact } from './facts.ts'
import { resultFrom } from './result-of.ts'
import { findingsNow, resultOf, type Sheet, withFinding } from './sheet.ts'
import {
  facts,
  groundsMissing,
  periodWords,
  refused,
  type SheetDecision,
  type SheetGround,
  unitName,
} from './sheet-ground.ts'

type Of<T extends SheetCommand['type']> = Extract<SheetCommand, { type: T }>

/** 申诉: the last moment of the time limit still counts. */
export function raiseObjection(
  { finding, reason, evidence }: Of<'raise-objection'>,
  sheet: Sheet,
  ground: SheetGround,
): SheetDecision {
  const { now, scene, key, actor } = ground
  if (sheet.state === 'open' && now > sheet.until) {
    const named = { unit: unitName(scene, key.unit), period: periodWords(key) }
    return refused({ code: 'objection-late', ...named, until: sheet.until })
  }
  if (finding !== null && !sheet.findings.some(({ id }) => id === finding))
    return unknownFinding(finding, sheet)
  const person = actor.kind === 'person' ? actor.person : null
  const saidBefore = sheet.objections.some(
    (one) => one.finding === finding && one.reason === reason && one.by.person === person,
  )
  if (saidBefore) return facts()
  const no = sheet.objections.length + 1
  const missing = groundsMissing('raise-objection', { reason })
  return missing ?? facts({ type: 'objection-raised', no, finding, reason, evidence: [...evidence] })
}

/** One that is upheld changes its finding: as the office says, or else the finding falls. */
export function decideObjection(
  command: Of<'decide-objection'>,
  sheet: Sheet,
  ground: SheetGround,
): SheetDecision {
  const { no, upheld, reason, change } = command
  const evidence = [...command.evidence]
  const objection = sheet.objections.find((one) => one.no === no)
  if (!objection) {
    const known = sheet.objections.map((one) => one.no)
    return refused({ code: 'unknown-objection', no, known })
  }
  if (objection.decision) {
    const { upheld: before } = objection.decision
    return before === upheld && objection.decision.reason === reason
      ? facts()
      : refused({ code: 'objection-settled', no, upheld: before })
  }
  const stop =
    groundsMissing('decide-objection', { reason }) ??
    (upheld && change ? unknownClause(change, ground) : null)
  if (stop) return stop
  const decided: SheetFact = { type: 'objection-decided', no, upheld, reason, evidence }
  if (!upheld) return facts(decided)
  const concerned = change?.id ?? objection.finding
  const before = sheet.findings.find(({ id }) => id === concerned)
  if (change && before) {
    const after = { ...change, confirmed: change.confirmed ?? true }
    return facts<SheetFact>(decided, { type: 'finding-corrected', before, after, reason, evidence })
  }
  if (change) return unknownFinding(change.id, sheet)
  if (!before) return facts(decided)
  return facts<SheetFact>(decided, { type: 'finding-removed', finding: before.id, reason, evidence })
}

/** The published sheet stays; the correction names the entry it corrects, and gives both results. */
export function amendSheet(command: Of<'amend-sheet'>, sheet: Sheet, ground: SheetGround): SheetDecision {
  const before = resultOf(sheet)
  if (sheet.state !== 'published' || before === null) return facts()
  const { reason } = command
  const finding = { ...command.finding, confirmed: command.finding.confirmed ?? true }
  const findings = findingsNow(sheet)
  const known = findings.find(({ id }) => id === finding.id)
  if (known && isSame(known, finding)) return facts()
  const stop = groundsMissing('amend-sheet', command) ?? unknownClause(finding, ground)
  if (stop) return stop
  const last = sheet.amendments.at(-1)?.no ?? 0
  return facts({
    type: 'sheet-amended',
    no: last + 1,
    amends: last,
    finding,
    reason,
    evidence: [...command.evidence],
    before,
    after: resultFrom(ground.rubric, withFinding(findings, finding)),
  })
}
