/** Whether a grid has the supervisors it must have: too few is a fault, too many only what the regulation makes of it. */
import type { Held } from '../policy/in-force.ts'

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
  { total, fullTimeMin, above }: Held<'staffing'>['value'],
  { fullTime, partTime }: Staff,
): StaffingState {
  const all = fullTime + partTime
  const tooMany = total.max !== null && all > total.max ? [`总数超过${total.max}名`] : []
  const errors = [
    ...(fullTime < fullTimeMin ? [`专职不足${fullTimeMin}名`] : []),
    ...(all < total.min ? [`总数不足${total.min}名`] : []),
    ...(above === 'error' ? tooMany : []),
  ]
  return { ok: errors.length === 0, errors, warnings: above === 'warning' ? tooMany : [] }
}
