/** The weekly checks of one issue: each check counts once, a verified fix ends it, and what comes back is a new issue (AMB-20). */
import type { Standing } from './ladder.ts'

/** `failed`: looked at and not put right. Null: the week had no check. */
export type Check = 'failed' | 'fixed' | null

export interface Checked {
  readonly fails: number
  readonly closed: boolean
  /** How often it was closed and came back. */
  readonly reopened: number
}

export function checkedSoFar(checks: readonly Check[]): Checked {
  const made = checks.filter((one) => one !== null)
  const fixedAt = made.lastIndexOf('fixed')
  return {
    fails: made.length - 1 - fixedAt,
    closed: made.at(-1) === 'fixed',
    reopened: made.filter((one, at) => one === 'failed' && made[at - 1] === 'fixed').length,
  }
}

/** `run` is the ladder's own name for it. */
export const standingOfChecks = ({ fails }: Checked, run: string): Standing => ({
  runs: { [run]: fails },
  flags: [],
})
