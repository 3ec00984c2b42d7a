/** How something stands to its time limit: both ends included, round the clock (AMB-23, AMB-24). */
import type { Day, Instant } from '../names.ts'
import { addMinutes, at, dayFrom, dayOf, weekdayOf } from './days.ts'

/** `overdue`: still not done after the end; `pending`: not done, and not due yet. */
export type Punctuality = 'on-time' | 'late' | 'overdue' | 'pending'

/** `now` matters only for what is not done; without it nothing is overdue. */
export function punctuality(due: Instant, doneAt: Instant | null, now: Instant | null): Punctuality {
  if (doneAt !== null) return doneAt <= due ? 'on-time' : 'late'
  return now !== null && now > due ? 'overdue' : 'pending'
}

export interface Answered {
  readonly pushedAt: Instant
  readonly feedbackAt: Instant | null
  readonly resultAt: Instant | null
  readonly now: Instant | null
}

export interface TwoLimits {
  readonly feedbackMinutes: number
  readonly resultMinutes: number
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
  { feedbackMinutes, resultMinutes }: TwoLimits,
): AnsweredInTime {
  const feedbackDue = addMinutes(pushedAt, feedbackMinutes)
  const resultDue = addMinutes(pushedAt, resultMinutes)
  const answers = [feedbackAt, resultAt].filter((one) => one !== null)
  const first = answers.length === 0 ? null : (Math.min(...answers) as Instant)
  return {
    feedback: punctuality(feedbackDue, first, now),
    feedbackDue,
    result: punctuality(resultDue, resultAt, now),
    resultDue,
  }
}

/** A day of the year on which a report is due, and in which year counted from the one it tells of. */
export interface ReportDate {
  readonly month: number
  readonly day: number
  readonly yearsLater: number
}

export interface ReportState {
  readonly due: Day
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  readonly state: Punctuality
}

/** Due to the end of its day, weekends and holidays included: an administrative date does not roll over (AMB-55). */
export function reportState(
  year: number,
  { month, day, yearsLater }: ReportDate,
  submittedAt: Instant | null,
  now: Instant | null,
): ReportState {
  const due = dayFrom(year + yearsLater, month, day)
  if (due === null) throw new RangeError(`there is no day ${month}-${day}`)
  // Compared by days: whoever hands it in on the day itself is in time, at whatever hour.
  const startOf = (instant: Instant | null) => instant && at(dayOf(instant), '00:00')
  const state = punctuality(at(due, '00:00'), startOf(submittedAt), startOf(now))
  return { due, weekday: weekdayOf(due), state }
}
