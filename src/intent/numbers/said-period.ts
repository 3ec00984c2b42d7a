/** A stretch of the calendar as people name it: 上周, 10月, 本季度, 去年12月, 近30天. */
import { addDays, addMonths, dayFrom, dayOf, weekdayOf, yearOf } from '../../domain/calendar/days.ts'
import type { Day, Instant } from '../../domain/names.ts'
import { periodOf } from '../../domain/policy/period.ts'

export interface SaidPeriod {
  readonly from: Day
  readonly to: Day
}

/** For use inside a pattern; what it matches is read by `periodSaid`. */
export const periodWords = String.raw`(?:昨天|今天|上周|本周|这周|上个?月|本月|这个月|上季度|本季度|今年|(?:(?:20\d\d|今|去)年)?(?:1[0-2]|0?[1-9])月份?|(?:近|最近)\d{1,3}天)`

/** Never ends after today. Null for words that name no period, and for one that has not begun. */
export function periodSaid(words: string, now: Instant): SaidPeriod | null {
  const today = dayOf(now)
  const found = wholePeriod(words, today)
  if (found === null || found.from > today) return null
  return { from: found.from, to: found.to < today ? found.to : today }
}

function wholePeriod(words: string, today: Day): SaidPeriod | null {
  const monday = addDays(today, 1 - weekdayOf(today))
  const last = /近(\d{1,3})天/u.exec(words)
  if (last) return { from: addDays(today, 1 - Math.max(1, Number(last[1]))), to: today }
  const named = /^(?:(20\d\d|今|去)年)?(\d{1,2})月/u.exec(words)
  if (named) return monthNamed(named[1], Number(named[2]), today)
  switch (words.replace('个', '')) {
    case '今天':
      return { from: today, to: today }
    case '昨天':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case '本周':
    case '这周':
      return { from: monday, to: today }
    case '上周':
      return { from: addDays(monday, -7), to: addDays(monday, -1) }
    case '本月':
    case '这月':
      return periodOf(today, 'month')
    case '上月':
      return periodOf(addDays(periodOf(today, 'month').from, -1), 'month')
    case '本季度':
      return periodOf(today, 'quarter')
    case '上季度':
      return periodOf(addMonths(periodOf(today, 'quarter').from, -3), 'quarter')
    case '今年':
      return periodOf(today, 'year')
    default:
      return null
  }
}

/** 12月 said in January is last year's. */
function monthNamed(year: string | undefined, month: number, today: Day): SaidPeriod | null {
  const here = yearOf(today)
  const said = year === undefined ? null : year === '今' ? here : year === '去' ? here - 1 : Number(year)
  const first = dayFrom(said ?? here, month, 1)
  if (first === null) return null
  if (said === null && first > today) return monthNamed('去', month, today)
  return periodOf(first, 'month')
}
