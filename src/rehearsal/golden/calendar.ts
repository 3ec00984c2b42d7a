/** The rules calendar.*: working days before and after a day. */
import { z } from 'zod'
import { yearsWithoutTable } from '../../domain/calendar/cadence.ts'
import { addWorkingDays, isWorkingDay, previousWorkingDay } from '../../domain/calendar/working-days.ts'
import type { Day } from '../../domain/names.ts'
import { GivenDay } from './given.ts'
import { type Rules, rule } from './rule.ts'
import { withoutTable } from './without-table.ts'
import type { World } from './world.ts'

export const calendar: Rules = {
  'calendar.prev_workday': rule(z.object({ date: GivenDay }), ({ date }, { holidays }) => {
    const day = previousWorkingDay(date, holidays)
    return { day, ...noted(day, date, holidays) }
  }),

  'calendar.add_workdays': rule(
    z.object({ start: GivenDay, n: z.int().min(0).max(2_000) }),
    ({ start, n }, { holidays }) => {
      const due = addWorkingDays(start, n, holidays)
      return { due, ...noted(start, due, holidays) }
    },
  ),

  'calendar.is_workday': rule(z.object({ date: GivenDay }), ({ date }, { holidays }) => ({
    workday: isWorkingDay(date, holidays),
    ...noted(date, date, holidays),
  })),
}

const noted = (from: Day, to: Day, holidays: World['holidays']) =>
  withoutTable(yearsWithoutTable({ from, to }, holidays))
