/** What a time limit wants: 签收, 反馈进展, 办结, 核查. */
import type { DeadlineKind } from '../../domain/case/facts.ts'

const deadlineWords = {
  acknowledge: '签收',
  feedback: '反馈进展',
  result: '办结',
  check: '核查',
} as const satisfies Record<DeadlineKind, string>

/** What the limit itself is called: 反馈期限. */
export const deadlineName = (kind: string | null): string => deadlineWord(kind).slice(0, 2)

/** An unknown or absent kind (an older fact) is simply 办理. */
export function deadlineWord(kind: string | null): string {
  return kind !== null && Object.hasOwn(deadlineWords, kind) ? deadlineWords[kind as DeadlineKind] : '办理'
}
