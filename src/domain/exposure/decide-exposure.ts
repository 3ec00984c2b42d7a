/** The decision about a typical case: who may, in which state, and that two different persons approve. Pure. */
import type { CaseStateName } from '../case/case.ts'
import type { Actor } from '../grid/actor.ts'
import type { CaseId, GridCode } from '../names.ts'
import type { Policy } from '../policy/policy.ts'
import type { Refusal } from '../refusal.ts'
import type { Exposure, ExposureState } from './exposure.ts'
import type { ExposureFact } from './facts.ts'

export type ExposureCommand =
  | {
      readonly type: 'draft'
      readonly no: string
      readonly case: CaseId
      readonly caseState: CaseStateName
      readonly quarter: string
      readonly title: string
      readonly text: string
      readonly lacks: number
    }
  | { readonly type: 'review' | 'approve' | 'publish'; readonly no: string }
  | { readonly type: 'return'; readonly no: string; readonly reason: string }

export interface ExposureGround {
  readonly actor: Actor
  readonly root: GridCode
  readonly policy: Policy
  /** What the first reviewer answers for (CJ-111, CJ-112). */
  readonly conditions: readonly string[]
}

type Decision = { readonly fact: ExposureFact } | { readonly refusal: Refusal }

const heardIn: Readonly<Record<ExposureCommand['type'], readonly (ExposureState | null)[]>> = {
  draft: [null, 'drafted', 'returned'],
  review: ['drafted'],
  approve: ['reviewed'],
  return: ['drafted', 'reviewed', 'approved'],
  publish: ['approved'],
}

/** Whoever decides for the root or works in its office. */
export const mayExpose = (actor: Actor, root: GridCode, policy: Policy): boolean =>
  actor.kind === 'person' &&
  actor.posts.some(({ grid, kind }) => grid === root && policy.rights.deciding.includes(kind))

export function decideExposure(
  command: ExposureCommand,
  before: Exposure | null,
  { actor, root, policy, conditions }: ExposureGround,
): Decision {
  const { no } = command
  const refused = (why: Extract<Refusal, { code: 'exposure-refused' }>['why']): Decision => ({
    refusal: { code: 'exposure-refused', no, why, state: before?.state ?? null },
  })
  if (!mayExpose(actor, root, policy)) return refused('no-right')
  const person = actor.kind === 'person' ? actor.person : null
  if (command.type !== 'draft' && before === null) return refused('no-draft')
  if (!heardIn[command.type].includes(before?.state ?? null)) return refused('state')
  switch (command.type) {
    case 'draft': {
      if (command.caseState !== 'closed') return refused('still-open')
      if (command.lacks > 0) return refused('too-short')
      const { case: about, quarter, title, text } = command
      return { fact: { type: 'exposure-drafted', no, case: about, quarter, title, text } }
    }
    case 'review':
      return before?.draftedBy === person
        ? refused('same-person')
        : { fact: { type: 'exposure-reviewed', no, conditions: [...conditions] } }
    case 'approve':
      return before?.draftedBy === person || before?.reviewedBy === person
        ? refused('same-person')
        : { fact: { type: 'exposure-approved', no } }
    case 'return':
      return command.reason === ''
        ? refused('reason')
        : { fact: { type: 'exposure-returned', no, reason: command.reason } }
    case 'publish':
      return { fact: { type: 'exposure-published', no } }
  }
}
