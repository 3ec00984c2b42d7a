/** Periods of assessments by their names: `2026-10`, `2026-Q4`, `2026`; and how they are said. */
import { addDays, monthOf, yearOf } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import { type Period, periodOf } from '../policy/period.ts'

/** As it stands in streams and rows. */
export type PeriodName = string

export interface NamedPeriod extends Period {
  readonly name: PeriodName
  /** 2026年10月, 2026年第四季度, 2026年. */
  readonly words: string
}

const quarterWords = ['一', '二', '三', '四']

/** Null for a name that is none, as 2026-13. */
export function periodNamed(name: string): NamedPeriod | null {
  const [, year, month, quarter] = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?$/.exec(name) ?? []
  if (year === undefined) return null
  if (month !== undefined)
    return {
      name,
      words: `${year}年${Number(month)}月`,
      ...periodOf(`${year}-${month}-01` as Day, 'month'),
    }
  if (quarter === undefined) return { name, words: `${year}年`, ...periodOf(`${year}-01-01` as Day, 'year') }
  const first = String(Number(quarter) * 3 - 2).padStart(2, '0')
  const words = `${year}年第${quarterWords[Number(quarter) - 1]}季度`
  return { name, words, ...periodOf(`${year}-${first}-01` as Day, 'quarter') }
}

/** A name that has been checked at the door. Throws a RangeError for any other. */
export function knownPeriod(name: PeriodName): NamedPeriod {
  const period = periodNamed(name)
  if (!period) throw new RangeError('no such period')
  return period
}

/** The last month, quarter or year that has ended before a day. */
export function lastEnded(every: 'month' | 'quarter' | 'year', today: Day): NamedPeriod {
  const end = addDays(periodOf(today, every).from, -1)
  if (every === 'month') return knownPeriod(monthOf(end))
  if (every === 'year') return knownPeriod(String(yearOf(end)))
  return knownPeriod(`${yearOf(end)}-Q${Math.ceil(Number(end.slice(5, 7)) / 3)}`)
}
