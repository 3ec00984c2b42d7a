/** The tree that says why: every node's points are the sum of its parts, so the root's are the result. */
import { type Exact, sum, zero } from '../exact/exact.ts'
import type { Because } from '../policy/in-force.ts'

export interface Reason {
  /** 4 应发现未发现, 扣完为止, 3 起 × 1 分. */
  readonly label: string
  /** What it adds to the result, or takes from it. */
  readonly points: Exact
  /** Article, date and interpretation; null where the node above has said it. */
  readonly because: Because | null
  /** Ids of the findings it stands on. */
  readonly findings: readonly string[]
  readonly evidence: readonly string[]
  readonly parts: readonly Reason[]
}

interface More {
  readonly because?: Because
  readonly findings?: readonly string[]
  readonly evidence?: readonly string[]
}

export const leaf = (label: string, points: Exact, more: More = {}): Reason => ({
  label,
  points,
  because: null,
  findings: [],
  evidence: [],
  ...more,
  parts: [],
})

export const branch = (label: string, parts: readonly Reason[], more: More = {}): Reason => ({
  ...leaf(label, sum(parts.map(({ points }) => points)), more),
  parts,
})

/** A leaf that sets a limit right; none where the limit was not met. */
export const correction = (label: string, points: Exact): readonly Reason[] =>
  points.equals(zero) ? [] : [leaf(label, points)]

/** The leaves, in order: what the sum is made of. */
export const leavesOf = (reason: Reason): readonly Reason[] =>
  reason.parts.length === 0 ? [reason] : reason.parts.flatMap(leavesOf)
