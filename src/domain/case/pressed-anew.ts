/** When a supervised matter is next reminded of: moved by all that happens to it. */
import { addMinutes } from '../calendar/days.ts'
import type { Happened } from '../happened.ts'
import { type Case, endedStates } from './case.ts'
import type { CaseFact } from './facts.ts'

/** Any news of people, and each reminder, begins the waiting anew; what rests or has ended is not waited for. */
export function pressedAnew(after: Case, { fact, by, at }: Happened<CaseFact>): Case {
  const { supervision } = after
  if (!supervision) return after
  const { remindMinutes, pressAt } = supervision
  const rests = endedStates.includes(after.state) || after.state === 'suspended' || remindMinutes === null
  const news = by.person !== null || by.account !== null || fact.type === 'case-pressed'
  const next = rests ? null : news ? addMinutes(at, remindMinutes) : pressAt
  return next === pressAt ? after : { ...after, supervision: { ...supervision, pressAt: next } }
}
