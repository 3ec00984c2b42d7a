/** How answers and reports stand to their time limits, by the ends that the house itself reckons with. */
import { isLate, limitsFrom } from '../../domain/alarm/decide-alarm.ts'
import { at, dayOf, weekdayOf } from '../../domain/calendar/days.ts'
import { type Punctuality, punctuality } from '../../domain/calendar/time-limit.ts'
import type { Day, Instant } from '../../domain/names.ts'
import { datesOpen } from '../../domain/policy/dates-open.ts'
import type { ReportDate } from '../../domain/policy/kinds/report-date.ts'
import type { AlarmRules, Holidays } from '../../domain/policy/policy.ts'

export interface Answered {
  readonly pushedAt: Instant
  readonly feedbackAt: Instant | null
  readonly resultAt: Instant | null
  readonly now: Instant | null
}

export interface AnsweredInTime {
  readonly feedback: Punctuality
  readonly feedbackDue: Instant
  readonly result: Punctuality
  readonly resultDue: Instant
}

/** Both limits run from the push, not from the acknowledgement; a result is feedback as well (CJ-014, AMB-24). */
export function answeredInTime(
  { pushedAt, feedbackAt, resultAt, now }: Answered,
  rules: Pick<AlarmRules, 'inclusive' | 'limits'>,
): AnsweredInTime {
  const limits = limitsFrom(pushedAt, rules)
  const dueOf = (kind: 'feedback' | 'result') => {
    const limit = limits.find((one) => one.kind === kind)
    if (!limit) throw new RangeError(`no time limit for the ${kind}`)
    return limit.dueAt
  }
  const stateOf = (kind: 'feedback' | 'result', doneAt: Instant | null): Punctuality => {
    const late = (when: Instant | null) => when !== null && isLate({ limits }, kind, when)
    if (doneAt !== null) return late(doneAt) ? 'late' : 'on-time'
    return late(now) ? 'overdue' : 'pending'
  }
  const answers = [feedbackAt, resultAt].filter((one) => one !== null)
  const first = answers.length === 0 ? null : (Math.min(...answers) as Instant)
  return {
    feedback: stateOf('feedback', first),
    feedbackDue: dueOf('feedback'),
    result: stateOf('result', resultAt),
    resultDue: dueOf('result'),
  }
}

export interface ReportState {
  readonly due: Day
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  readonly state: Punctuality
}

/**
 * The report that covers the time before `after`, its first day. Due to the end of its day, weekends and holidays
 * included: an administrative date does not roll over (AMB-55). Null where none is open then.
 */
export function reportState(
  rule: Pick<ReportDate, 'dates' | 'onRestDay'>,
  after: Day,
  submittedAt: Instant | null,
  now: Instant | null,
  holidays: Holidays,
): ReportState | null {
  const open = datesOpen({ ...rule, remind: [] }, after, holidays).filter(({ period }) => period.to < after)
  const due = open.map((one) => one.due).toSorted()[0]
  if (due === undefined) return null
  // Compared by days: whoever hands it in on the day itself is in time, at whatever hour.
  const startOf = (instant: Instant | null) => instant && at(dayOf(instant), '00:00')
  const state = punctuality(at(due, '00:00'), startOf(submittedAt), startOf(now))
  return { due, weekday: weekdayOf(due), state }
}
