/** An instant as the stage's API writes it: ISO 8601 with China's offset. */
import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../src/domain/names.ts'

/** `2026-11-18T09:00:00+08:00` */
export function chinaTime(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: 'Asia/Shanghai' })
}
