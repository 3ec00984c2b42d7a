/** What is asked of whoever holds a case, read from the acts that are open to him. */
import type { Action } from '../../notices/case-notice.ts'

export function wantedNow(actions: readonly Action[]): string {
  if (actions.includes('acknowledge-case')) return '签收'
  if (actions.includes('pass-check')) return '核查'
  if (actions.includes('close-case')) return '销号'
  return '反馈进展或办结'
}
