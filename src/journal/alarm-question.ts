/** 反馈 or 结果 of an alarm was pressed: the next words or photos of this person are it. */
import type { AlarmId } from '../domain/alarm/alarm.ts'
import type { Instant } from '../domain/names.ts'

export interface AlarmQuestion {
  readonly kind: 'alarm'
  readonly act: 'answer-alarm' | 'resolve-alarm'
  readonly alarm: AlarmId
  readonly until: Instant
}
