/** An order that comes again: 每天17:00前报送, 每周五前报送, up to a last day; each time is an order of its own. */
import { z } from 'zod'
import { addDays, addMonths, at, dayOf, firstOfMonth, weekdayOf } from '../calendar/days.ts'
import { Day, type Instant } from '../names.ts'

export const Repeats = z.object({
  every: z.enum(['day', 'workday', 'week', 'month']),
  /** When it is due on its day, 17:00. */
  clock: z.string(),
  /** After this day it comes no more. */
  last: Day,
})
export type Repeats = z.infer<typeof Repeats>

/** When the next one is due after `until`; null when its last day is over. `works`: whether a day is a working day. */
export function dueAfter(repeats: Repeats, until: Instant, works: (day: Day) => boolean): Instant | null {
  const day = dayAfter(repeats, dayOf(until), works)
  return day > repeats.last ? null : at(day, repeats.clock)
}

function dayAfter({ every, last }: Repeats, day: Day, works: (day: Day) => boolean): Day {
  if (every === 'week') return addDays(day, 7)
  if (every === 'month') return addMonths(day, 1)
  let next = addDays(day, 1)
  while (every === 'workday' && next <= last && !works(next)) next = addDays(next, 1)
  return next
}

/** The first moment at which one that is due then is given: its day, its week's Monday, its month's first. */
export function givenFrom({ every }: Repeats, due: Instant): Instant {
  const day = dayOf(due)
  if (every === 'week') return at(addDays(day, 1 - weekdayOf(day)), '00:00')
  return at(every === 'month' ? firstOfMonth(day) : day, '00:00')
}
