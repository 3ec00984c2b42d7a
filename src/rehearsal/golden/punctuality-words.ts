/** How the worked examples name what stands to its time limit in which way. */
import type { Punctuality } from '../../domain/calendar/time-limit.ts'

export const punctualityWords: Readonly<Record<Punctuality, string>> = {
  'on-time': 'on_time',
  late: 'late',
  overdue: 'overdue',
  pending: 'pending',
}
