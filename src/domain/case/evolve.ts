/** A case after one more fact. Total: every sequence of facts folds without throwing. */

import type { Happened } from '../happened.ts'
import type { CaseId, GridCode, TenantCode } from '../names.ts'
import type { Case } from './case.ts'
import type { CaseFact, Deadline, DeadlineKind, Holder } from './facts.ts'
import { pressedAnew } from './pressed-anew.ts'
import { rehomed } from './rehomed.ts'

/** The case that begins with a `case-reported`; null for any other fact. */
export function begin(id: CaseId, tenant: TenantCode, { fact, by, at }: Happened<CaseFact>): Case | null {
  if (fact.type !== 'case-reported') return null
  return {
    id,
    tenant,
    no: fact.no,
    version: 1,
    state: 'reported',
    origin: fact.origin,
    group: fact.group,
    reporter: by,
    reportedAt: at,
    text: fact.text,
    place: fact.place,
    category: fact.category,
    urgency: fact.urgency,
    missing: fact.missing,
    photos: fact.photos,
    holder: fact.holder,
    custody: [],
    touched: unique([fact.origin, ...fact.copies, fact.holder.grid]),
    deadlines: fact.deadlines,
    marked: [],
    finishedBy: null,
    finishedAt: null,
    after: [],
    checkedBy: null,
    extension: null,
    supervised: null,
    supervision: null,
    absorbed: [],
    follows: fact.follows ? { case: fact.follows.case, no: fact.follows.no } : null,
    followedBy: null,
    mergedInto: null,
    outsideParty: null,
    joint: null,
    acted: false,
    overdue: false,
    endedAt: null,
  }
}

export const evolve = (before: Case, happened: Happened<CaseFact>): Case =>
  pressedAnew(changed(before, happened), happened)

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one short arm a fact, in one place, is how its totality is seen.
function changed(before: Case, happened: Happened<CaseFact>): Case {
  const { fact, by, at } = happened
  const byAnother = by.person !== null && by.person !== before.reporter.person
  const step: Case = { ...before, version: before.version + 1, acted: before.acted || byAnother }
  switch (fact.type) {
    case 'case-reported':
    case 'case-level-skipped':
    case 'case-urged':
      return step
    case 'case-supplemented':
      return {
        ...step,
        place: fact.place ?? step.place,
        text: fact.text === null ? step.text : `${step.text} ${fact.text}`,
        photos: unique([...step.photos, ...fact.photos]),
        missing: step.missing.filter(
          (what) => !(what === 'place' ? fact.place !== null : fact.photos.length > 0),
        ),
      }
    case 'case-corrected':
      return {
        ...step,
        place: fact.place ?? step.place,
        text: fact.text ?? step.text,
        category: fact.category?.to ?? step.category,
        missing: step.missing.filter((what) => !(what === 'place' && fact.place !== null)),
      }
    case 'case-rehomed':
      return rehomed(step, fact.from, fact.to)
    case 'case-inherited':
      return { ...step, holder: { ...step.holder, person: fact.to } }
    case 'case-acknowledged':
      return { ...step, state: 'handling', deadlines: without(step, ['acknowledge']) }
    case 'case-progressed':
      return { ...step, deadlines: without(step, ['feedback']) }
    case 'case-escalated':
    case 'case-assigned':
      return handOver(step, fact.to, fact.deadlines)
    case 'case-returned':
      return { ...handOver(step, fact.to, fact.deadlines), custody: step.custody.slice(0, -1) }
    case 'case-transferred':
      if (fact.to !== null) return handOver(step, fact.to, fact.deadlines)
      return {
        ...step,
        state: 'outside',
        outsideParty: fact.party,
        extension: null,
        ...freshly(fact.deadlines),
      }
    case 'case-finished':
      return {
        ...step,
        state: 'checking',
        finishedBy: by.person,
        finishedAt: at,
        after: fact.photos,
        checkedBy: null,
        extension: null,
        ...freshly(fact.deadlines),
      }
    case 'case-check-passed':
      return { ...step, state: 'checked', checkedBy: by.person, deadlines: [] }
    case 'case-check-failed':
      return { ...step, state: 'handling', checkedBy: null, outsideParty: null, ...freshly(fact.deadlines) }
    case 'case-closed':
      return ended(step, 'closed', at)
    case 'case-joint-ordered':
      return { ...step, joint: fact.order }
    case 'case-joint-ended':
      return { ...step, joint: step.joint === fact.order ? null : step.joint }
    case 'case-followed':
      return { ...step, followedBy: { case: fact.case, no: fact.no } }
    case 'case-self-handled':
      return { ...ended(step, 'self-handled', at), finishedBy: by.person, finishedAt: at, after: fact.photos }
    case 'case-extension-asked':
      return { ...step, extension: { until: fact.until, reason: fact.reason } }
    case 'case-extension-granted':
      return {
        ...step,
        extension: null,
        deadlines: fact.deadlines,
        marked: step.marked.filter((mark) => !mark.startsWith('result:')),
        overdue: false,
      }
    case 'case-extension-refused':
      return { ...step, extension: null }
    case 'case-supervised':
      return {
        ...step,
        supervised: fact.class,
        supervision: fact.way && { ...fact.way, times: 0, pressAt: null },
      }
    case 'case-released':
      // How it was called stays: its place in the ledger, and what is due by it.
      return { ...step, supervision: null }
    case 'case-pressed':
      return {
        ...step,
        touched: unique([...step.touched, ...fact.tell]),
        supervision: step.supervision && { ...step.supervision, times: fact.times },
      }
    case 'case-suspended':
      return { ...step, state: 'suspended', deadlines: [], extension: null }
    case 'case-resumed':
      return { ...step, state: 'handling', outsideParty: null, ...freshly(fact.deadlines) }
    case 'case-merged':
      return { ...ended(step, 'merged', at), mergedInto: { case: fact.into, no: fact.intoNo } }
    case 'case-absorbed':
      return {
        ...step,
        absorbed: [
          ...step.absorbed,
          { case: fact.case, no: fact.no, origin: fact.origin, group: fact.group },
        ],
        touched: unique([...step.touched, fact.origin]),
      }
    case 'case-withdrawn':
      return ended(step, 'withdrawn', at)
    case 'case-voided':
      return ended(step, 'void', at)
    case 'case-due-soon':
      return { ...step, marked: [...step.marked, markOf(step.deadlines, fact.kind, fact.dueAt, 'warn', 0)] }
    case 'case-overdue':
      return {
        ...step,
        overdue: true,
        touched: fact.tell === null ? step.touched : unique([...step.touched, fact.tell]),
        marked: [...step.marked, markOf(step.deadlines, fact.kind, fact.dueAt, 'overdue', fact.rung)],
      }
  }
}

/** All facts of a stream folded; null for an empty one. */
export function fold(id: CaseId, tenant: TenantCode, facts: readonly Happened<CaseFact>[]): Case | null {
  const [first, ...rest] = facts
  return first
    ? rest.reduce<Case | null>(
        (state, happened) => state && evolve(state, happened),
        begin(id, tenant, first),
      )
    : null
}

function handOver(before: Case, to: Holder, deadlines: readonly Deadline[]): Case {
  return {
    ...before,
    state: 'assigned',
    holder: to,
    custody: [...before.custody, before.holder],
    touched: unique([...before.touched, to.grid]),
    outsideParty: null,
    ...freshly(deadlines),
    extension: null,
    overdue: false,
  }
}

/** New limits begin unmarked: another hand may have been given the same end of time (交办 … 明天下班前, twice). */
const freshly = (deadlines: readonly Deadline[]): Pick<Case, 'deadlines' | 'marked'> => ({
  deadlines,
  marked: [],
})

const ended = (before: Case, state: Case['state'], at: Case['endedAt']): Case => ({
  ...before,
  state,
  deadlines: [],
  extension: null,
  endedAt: at,
})

const without = (before: Case, kinds: readonly DeadlineKind[]) =>
  before.deadlines.filter((deadline) => !kinds.includes(deadline.kind))

/** `kind:dueAt:index` of a ladder's step; rung counts the overdue steps alone. */
function markOf(
  deadlines: readonly Deadline[],
  kind: DeadlineKind,
  dueAt: number,
  step: 'warn' | 'overdue',
  rung: number,
): string {
  const deadline = deadlines.find((candidate) => candidate.kind === kind && candidate.dueAt === dueAt)
  const warns = deadline?.steps.filter((candidate) => candidate.step === 'warn').length ?? 0
  return `${kind}:${dueAt}:${step === 'warn' ? 0 : warns + rung}`
}

const unique = <T extends GridCode | string>(values: readonly T[]): T[] => [...new Set(values)]
