/** How a time is said to somebody who reads it now: 今天14:30, 明天10:00, 11月25日(周三)18:00. */
import { clockOf, dayOf, daysBetween, weekdayOf } from '../../domain/calendar/days.ts'
import type { Day, Instant } from '../../domain/names.ts'

const near: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天' }

/** Day and clock, relative where that is shorter. */
export function whenSaid(instant: Instant, now: Instant): string {
  const today = dayOf(now)
  const day = dayOf(instant)
  return `${near[daysBetween(today, day)] ?? `${dateSaid(day, today)}(${weekdaySaid(day)})`}${clockOf(instant)}`
}

/** `今天14:30前`; a time that is over asks for haste instead of naming what is past. */
export function bySaid(instant: Instant | null, now: Instant): string {
  if (instant === null) return ''
  return instant <= now ? '尽快' : `${whenSaid(instant, now)}前`
}

/** Day and clock for whoever reads it at any time: 11月25日18:00. */
export const dateAndClock = (instant: Instant): string => `${dateSaid(dayOf(instant))}${clockOf(instant)}`

/** 11月25日; the year is said only when it is not the reader's. */
export function dateSaid(day: Day, today?: Day): string {
  const [year, month, date] = day.split('-')
  const said = `${Number(month)}月${Number(date)}日`
  return today === undefined || today.startsWith(`${year}-`) ? said : `${year}年${said}`
}

const weekdaySaid = (day: Day): string => `周${'一二三四五六日'.charAt(weekdayOf(day) - 1)}`
