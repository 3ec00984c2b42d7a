/** A case after a change of the tree. */
import type { GridCode } from '../names.ts'
import type { Case } from './case.ts'
import type { Holder } from './facts.ts'

/** Wherever the old grid stands for what is still to be done, the new one does; what was done there stays told there. */
export function rehomed(step: Case, from: GridCode, to: GridCode): Case {
  const now = (grid: GridCode) => (grid === from ? to : grid)
  const held = (holder: Holder): Holder => ({ ...holder, grid: now(holder.grid) })
  return {
    ...step,
    origin: now(step.origin),
    supervision: step.supervision && { ...step.supervision, office: now(step.supervision.office) },
    holder: held(step.holder),
    custody: step.custody.map(held),
    touched: [...new Set([...step.touched, to])],
    deadlines: step.deadlines.map((deadline) => ({
      ...deadline,
      steps: deadline.steps.map((one) => ({ ...one, tell: one.tell === null ? null : now(one.tell) })),
    })),
  }
}
