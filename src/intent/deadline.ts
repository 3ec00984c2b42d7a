/** Time limits as people write them: 明天下班前, 两小时内, 本周五前, 11月28日, 月底前 → the instant at which they end. */
import { addDays, addMinutes, at, clockOf, dayOf } from '../domain/calendar/days.ts'
import { addWorkingDays } from '../domain/calendar/working-days.ts'
import type { Day, Instant } from '../domain/names.ts'
import type { Holidays } from '../domain/policy/policy.ts'
import { numberOf, numeral } from './chinese-number.ts'
import { dayFrom, dayWords } from './day-words.ts'

export interface DeadlineOptions {
  /** `HH:MM` in China at which the working day ends. */
  readonly officeEnd?: string
  readonly holidays?: Holidays
}

export interface FoundDeadline {
  readonly until: Instant
  /** The words that said it, to take them out of the rest. */
  readonly matched: string
}

/** Winter and summer hours of offices in Shanxi both end at 18:00; Xinjiang's end at 19:30 and are passed in. */
const usualOfficeEnd = '18:00'
/** Where no calendar is at hand every Monday to Friday counts as a working day. */
const weekdaysOnly: Holidays = { years: new Set(), rest: new Set(), work: new Set() }

const n = `(\\d{1,3}|[${numeral}]{1,4})`
const within = '(?: ?(?:之内|以内|内))'
const asking = '(?:延期|延长|宽限|再给|推迟|顺延|限期?|要) ?'
const span = new RegExp(
  `(?:(?<asked>${asking})|)(?:(?<half>半个?小时|半个?钟头|半天)|${n}(?:个)?(?<unit>半小时|小时|钟头|分钟|工作日|天|日(?!\\d)|星期|礼拜|周|月))(?<within>${within})?`,
  'g',
)
const part = '(?<part>上午|中午|下午|晚上|早上|凌晨|傍晚|早|晚)?'
const clock = `(?:(?<hour>\\d{1,2}|[${numeral}]{1,3})(?:[点时](?:(?<half>半)|(?<quarter>一刻)|(?<minute>\\d{1,2}|[${numeral}]{2,3})分?)?|[:：](?<colon>\\d{2})))`
const range = `(?:(?<from>${clock.replace(/\?<\w+>/g, '?:')}) ?(?:到|至|-|~) ?)?`
const dayAndTime = new RegExp(
  `(?<day>${dayWords})? ?${part} ?(?:${range}${clock}|(?<office>(?:下班|收工)(?:之前|以前|前)))? ?(?<before>之前|以前|前)?`,
  'g',
)

/**
 * The first time limit of a text, or null. A day alone ends with the office (today, when that is past, with the day);
 * spans of minutes and hours run round the clock, `N个工作日内` by the calendar. Spans count from `now`.
 */
export function findDeadline(
  text: string,
  now: Instant,
  options: DeadlineOptions = {},
): FoundDeadline | null {
  const officeEnd = options.officeEnd ?? usualOfficeEnd
  return spanIn(text, now, officeEnd, options.holidays ?? weekdaysOnly) ?? dayIn(text, now, officeEnd)
}

function spanIn(text: string, now: Instant, officeEnd: string, holidays: Holidays): FoundDeadline | null {
  for (const match of text.matchAll(span)) {
    const { asked, half, unit, within: inside } = match.groups ?? {}
    if (inside === undefined && asked === undefined) continue
    const count = half === undefined ? numberOf(match[3] ?? '') : 0.5
    if (count === null || count === 0) continue
    const today = dayOf(now)
    const until = (): Instant => {
      if (half === '半天') return addMinutes(now, 4 * 60)
      if (half !== undefined) return addMinutes(now, 30)
      if (unit === '分钟') return addMinutes(now, count)
      if (unit === '半小时') return addMinutes(now, count * 60 + 30)
      if (unit === '小时' || unit === '钟头') return addMinutes(now, count * 60)
      if (unit === '工作日') return at(addWorkingDays(today, count, holidays), officeEnd)
      const days = unit === '天' || unit === '日' ? count : unit === '月' ? count * 30 : count * 7
      return at(addDays(today, days), officeEnd)
    }
    return { until: until(), matched: match[0] }
  }
  return null
}

function dayIn(text: string, now: Instant, officeEnd: string): FoundDeadline | null {
  for (const match of text.matchAll(dayAndTime)) {
    const group = match.groups ?? {}
    const words = match[0].trim()
    const { day: said, part, hour, office, before } = group
    if (said === undefined && office === undefined && (hour === undefined || before === undefined)) continue
    const day = said === undefined ? dayOf(now) : dayFrom(said, now)
    if (day === null) continue
    const evening = said !== undefined && /晚$/.test(said)
    const morning = said !== undefined && /早$/.test(said)
    const when = part ?? (evening ? '晚' : morning ? '早' : undefined)
    const time = hour === undefined ? endOfPart(when, officeEnd) : clockTime(group, when)
    if (time === null) continue
    return { until: settle(day, time, now, said, hour !== undefined && when === undefined), matched: words }
  }
  return null
}

/** Twelve at night is the next day's start; a time of today that is past means this afternoon, or the end of the day. */
function settle(
  day: Day,
  time: string,
  now: Instant,
  said: string | undefined,
  twelveHours: boolean,
): Instant {
  const until = time === '24:00' ? at(addDays(day, 1), '00:00') : at(day, time)
  const today = dayOf(now) === day
  if (!today) return twelveHours && time < '07:00' ? addMinutes(until, 12 * 60) : until
  if (until > now) return until
  if (twelveHours && time < '12:00' && addMinutes(until, 12 * 60) > now) return addMinutes(until, 12 * 60)
  if (said === undefined) return addMinutes(until, 24 * 60)
  return clockOf(now) < '23:59' ? at(day, '23:59') : until
}

function endOfPart(part: string | undefined, officeEnd: string): string {
  if (part === undefined || part === '下午') return officeEnd
  if (part === '凌晨') return '06:00'
  if (part === '早' || part === '早上') return '09:00'
  if (part === '上午' || part === '中午') return '12:00'
  if (part === '傍晚') return '19:00'
  return '22:00'
}

function clockTime(group: Record<string, string | undefined>, part: string | undefined): string | null {
  const hour = numberOf(group.hour ?? '')
  const minute =
    group.half !== undefined
      ? 30
      : group.quarter !== undefined
        ? 15
        : numberOf(group.minute ?? group.colon ?? '0')
  if (hour === null || minute === null || hour > 24 || minute > 59) return null
  const late =
    part === '下午' || part === '晚上' || part === '晚' || part === '傍晚' || (part === '中午' && hour < 3)
  const full = late && hour <= 12 ? (hour === 12 ? (part === '下午' ? 12 : 24) : hour + 12) : hour
  if (full === 24 && minute > 0) return null
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
