/** A period as people name it when they ask how it went: 本周, 上月, 10月, 2026-10, 三季度, 上半年, 去年. */
import { addDays, addMonths, dayFrom, dayOf, firstOfMonth, yearOf } from '../../domain/calendar/days.ts'
import { periodWith } from '../../domain/digest/period.ts'
import type { DigestKind } from '../../domain/digest/plan.ts'
import type { Day, Instant } from '../../domain/names.ts'

export interface PeriodSaid {
  readonly digest: DigestKind
  /** A day within it. */
  readonly day: Day
}

/** Source of a regular expression without capturing groups. */
export const periodWords = [
  '今[天日]',
  '昨[天日]',
  '(?:本|这|上)(?:个)?(?:周|星期)',
  '(?:本|这|上)(?:个)?月',
  '(?:本|上)(?:个)?季度',
  '(?:\\d{4}年)?第?[一二三四1-4]季度',
  '(?:\\d{4}年)?[上下]半年',
  '今年|去年|\\d{4}年(?!\\d)',
  '\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}',
  '\\d{4}[-./]\\d{1,2}(?!\\d)',
  '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]',
  '(?:\\d{4}年)?\\d{1,2}月(?:份)?',
].join('|')

/** Null where there is no such day or month; a month that has not come is last year's. */
export function periodSaid(said: string, now: Instant): PeriodSaid | null {
  const today = dayOf(now)
  return relative(said, today) ?? dated(said, today)
}

function relative(said: string, today: Day): PeriodSaid | null {
  const back = /^[上去昨]/.test(said) && !said.startsWith('上半年')
  const of = (digest: DigestKind): PeriodSaid => {
    const { from } = periodWith(digest, today)
    return { digest, day: back ? addDays(from, -1) : today }
  }
  if (/^[今昨][天日]$/.test(said)) return of('daily')
  if (/^[本这上]个?(?:周|星期)$/.test(said)) return of('weekly')
  if (/^[本这上]个?月$/.test(said)) return of('monthly')
  if (/^[本上]个?季度$/.test(said)) return of('quarterly')
  return /^[今去]年$/.test(said) ? of('yearly') : null
}

function dated(said: string, today: Day): PeriodSaid | null {
  const numbers = (said.match(/\d+/g) ?? []).map(Number)
  const year = /^\d{4}/.test(said) ? Number(numbers.shift()) : null
  if (/季度$/.test(said)) {
    const quarter = numbers[0] ?? '一二三四'.indexOf(/[一二三四]/.exec(said)?.[0] ?? '一') + 1
    return within('quarterly', year, quarter * 3 - 2, 1, today)
  }
  if (/半年$/.test(said)) return within('halfYearly', year, said.includes('上') ? 1 : 7, 1, today)
  if (/^\d{4}年$/.test(said)) return within('yearly', year, 1, 1, today)
  const [month = 0, day] = numbers
  return within(day === undefined ? 'monthly' : 'daily', year, month, day ?? 1, today)
}

function within(digest: DigestKind, year: number | null, month: number, date: number, today: Day) {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null
  const day = dayFrom(year ?? yearOf(today), month, date)
  if (day === null) return null
  const future = year === null && firstOfMonth(day) > today
  return { digest, day: future ? addMonths(day, -12) : day }
}

/** The kinds as people call them. */
const kinds: readonly (readonly [DigestKind, RegExp])[] = [
  ['daily', /^日清单$|^日报$|^每日清单$|^清单$/],
  ['weekly', /^周调度$|^周报$|^周通报$|^(?:周调度)?专报$/],
  ['monthly', /^月通报$|^月报$|^月小结$|^月度(?:小结|通报)$|考核通报$/],
  ['quarterly', /^季通报$|^季报$/],
  ['halfYearly', /^半年报告?$/],
  ['yearly', /^年度报告$|^年报$/],
]
export const kindWordsSaid = '[日周月季年半每度清单调报通小结专告]{2,5}'

export const kindSaid = (said: string): DigestKind | null =>
  kinds.find(([, words]) => words.test(said))?.[0] ?? null
