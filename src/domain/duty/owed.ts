/** Which duty a record fulfils: a patrol of one's own grid, a meeting of one's own level. */
import type { Grid } from '../grid/grid.ts'
import type { Duty, Policy } from '../policy/policy.ts'

export const dutiesOf = (policy: Policy, kind: Duty['kind'], grid: Grid): readonly Duty[] =>
  policy.duties.filter((duty) => duty.kind === kind && duty.level === grid.level)
