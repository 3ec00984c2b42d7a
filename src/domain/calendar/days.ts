/** Days and clock times in China, which has kept one time (+08:00) all year since 1992. */
import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from '../names.ts'
import { remembered } from './remembered.ts'

/** An offset instead of a zone name: the same answers for every date this system holds, and far cheaper. */
const zone = '+08:00'

const zoned = (instant: Instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

export const dayOf = (instant: Instant): Day => dayNo(Math.floor((instant + chinaMs) / msPerDay))

const chinaMs = 8 * 3_600_000
const msPerDay = 86_400_000

/** The n-th day since 1 January 1970. */
const dayNo = remembered(
  (n: number): Day => Temporal.PlainDate.from('1970-01-01').add({ days: n }).toString() as Day,
)

/** `HH:MM` of an instant. */
export const clockOf = (instant: Instant): string => zoned(instant).toPlainTime().toString().slice(0, 5)

/** The instant of a clock time, `08:30`, on a day. */
export const at = (day: Day, clock: string): Instant => moment(`${day}T${clock}`)

const moment = remembered(
  (written: string): Instant =>
    Temporal.PlainDateTime.from(written).toZonedDateTime(zone).epochMilliseconds as Instant,
)

export const addDays = (day: Day, days: number): Day => dayNo(numberOf(day) + days)

const numberOf = remembered((day: Day): number => (moment(`${day}T00:00`) + chinaMs) / msPerDay)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

export const dayOfMonth = (day: Day): number => Temporal.PlainDate.from(day).day

export const firstOfMonth = (day: Day): Day => Temporal.PlainDate.from(day).with({ day: 1 }).toString() as Day

export const addMonths = (day: Day, months: number): Day =>
  Temporal.PlainDate.from(day).add({ months }).toString() as Day

/** Whole days from one day to a later one. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

export const daysInMonth = (day: Day): number => Temporal.PlainDate.from(day).daysInMonth

/** `2026-11` of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The days from one to another, both included; none when the second lies before the first. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  const length = Math.max(0, daysBetween(from, to) + 1)
  return Array.from({ length }, (_, n) => addDays(from, n))
}

/** The day of a year, a month and a date; null when there is none, as on 30 February. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const date = Temporal.PlainDate.from({ year, month, day })
  return date.month === month && date.day === day ? (date.toString() as Day) : null
}

export const addMinutes = (instant: Instant, minutes: number): Instant =>
  (instant + minutes * 60_000) as Instant

/** ISO 8601 with the offset, for machines that read. */
export const isoOf = (instant: Instant): string =>
  zoned(instant).toString({ timeZoneName: 'never', smallestUnit: 'second' })
