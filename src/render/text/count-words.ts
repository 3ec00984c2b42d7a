/** What the counts of a digest are called where entries came late. */
import type { Digest } from '../../domain/digest/digest.ts'

export const countWords = {
  reported: '报告',
  closed: '销号',
  selfHandled: '自行处置',
  overdue: '超期',
  patrols: '巡查',
  meetings: '会议',
  inspections: '督查',
  alarms: '报警',
  alarmsLate: '报警超时',
} as const satisfies Record<Digest['amended'][number]['count'], string>
