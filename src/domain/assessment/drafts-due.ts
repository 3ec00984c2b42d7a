/** When the drafts of a month, quarter or year are due, and by when it is to be published: as the pack says. Pure. */
import { addDays, at, dayFrom, yearOf } from '../calendar/days.ts'
import type { Day, Instant } from '../names.ts'
import { type Held, type InForce, ofKind } from '../policy/in-force.ts'
import type { RubricValue } from '../policy/kinds/rubric.ts'
import type { Reminder } from '../policy/reminder.ts'
import { lastEnded, type NamedPeriod } from './period-named.ts'
import { usualRubric } from './usual-rubric.ts'

export interface DraftsDue {
  readonly rubric: Held<'rubric'>
  /** The last one that has ended. */
  readonly period: NamedPeriod
  readonly dueAt: Instant
  /** By when it is to be published; null where the pack does not say. */
  readonly by: Day | null
}

const rhythms = ['month', 'quarter', 'year'] as const

/** What is due some time in the period that a day lies in, with all its times. */
export type DraftDates = Omit<DraftsDue, 'dueAt'> & { readonly times: readonly Instant[] }

/** Of each rhythm the period that ended last; nothing where the pack names no day. The same for the whole day. */
export function draftDates(held: InForce, today: Day): readonly DraftDates[] {
  return rhythms.flatMap((every): readonly DraftDates[] => {
    const rubric = usualRubric(held, every)
    const period = lastEnded(every, today)
    const dates = rubric && datesOf(held, rubric.value, period)
    if (!dates) return []
    const times = dates.remind.flatMap((one) => timeOf(one, period, dates.by))
    return [{ rubric, period, by: dates.by, times: times.toSorted((a, b) => a - b) }]
  })
}

/** The latest time of each that has come. */
export const draftsDue = (dates: readonly DraftDates[], now: Instant): readonly DraftsDue[] =>
  dates.flatMap(({ times, ...one }) => {
    const dueAt = times.filter((time) => time <= now).at(-1)
    return dueAt === undefined ? [] : [{ ...one, dueAt }]
  })

interface Dates {
  readonly remind: readonly Reminder[]
  readonly by: Day | null
}

/** The rubric's own dates, else those of the duty to assess in its rhythm. */
function datesOf(held: InForce, { drafts, every }: RubricValue, { to }: NamedPeriod): Dates | null {
  if (drafts) return { remind: drafts.remind, by: dayFrom(yearOf(to) + 1, drafts.by.month, drafts.by.day) }
  const duty = ofKind(held, 'duty').find(
    ({ value: { what, every: rhythm, who } }) =>
      what === 'assessment' && rhythm === every && 'level' in who && who.level === 1,
  )
  if (!duty) return null
  const { remind, daysAfter } = duty.value
  return { remind, by: daysAfter === undefined ? null : addDays(to, daysAfter) }
}

/** After the period's end: the 3rd of the next month, 10 January, five days before the end. */
function timeOf(one: Reminder, { to }: NamedPeriod, by: Day | null): readonly Instant[] {
  const next = addDays(to, 1)
  if ('month' in one) {
    const day = dayFrom(yearOf(next), one.month, one.day)
    return day === null ? [] : [at(day, one.at)]
  }
  if ('day' in one) return one.day === 'last' ? [] : [at(addDays(next, one.day - 1), one.at)]
  return 'daysBefore' in one && by !== null ? [at(addDays(by, -one.daysBefore), one.at)] : []
}
