/** Whether a grid has the supervisors it must have: too few is a fault, too many only what the regulation makes of it. */
import type { StaffingRule } from '../policy/policy.ts'

export interface Staff {
  readonly fullTime: number
  readonly partTime: number
}

export interface StaffingState {
  readonly ok: boolean
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** 以上 includes its number (AMB-23). */
export function staffingState(
  { min, max, fullTimeMin, above }: Pick<StaffingRule, 'min' | 'max' | 'fullTimeMin' | 'above'>,
  { fullTime, partTime }: Staff,
): StaffingState {
  const all = fullTime + partTime
  const tooMany = max !== null && all > max ? [`总数超过${max}名`] : []
  const errors = [
    ...(fullTime < fullTimeMin ? [`专职不足${fullTimeMin}名`] : []),
    ...(all < min ? [`总数不足${min}名`] : []),
    ...(above === 'error' ? tooMany : []),
  ]
  return { ok: errors.length === 0, errors, warnings: above === 'warning' ? tooMany : [] }
}
