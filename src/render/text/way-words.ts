/** The three ways of supervision in words, and what whoever holds the matter has to expect of each. */
import type { SupervisionMode } from '../../domain/policy/supervision-ways.ts'

export const wayWords = {
  throughout: { name: '全程督办', means: '每一步进展都会告知督办人' },
  swift: { name: '快速督办', means: '没有新进展会很快提醒，并告知上一级' },
  periodic: { name: '定期督办', means: '每周列清单，请按期反馈' },
} as const satisfies Record<SupervisionMode, { readonly name: string; readonly means: string }>
