/** Days as people name them, seen from today: 后天, 下周一, 本周内, 11月28日, 22号, 月底, 明年3月底. */
import { addDays, addMonths, dayOf, daysBetween, firstOfMonth, weekdayOf } from '../domain/calendar/days.ts'
import type { Day, Instant } from '../domain/names.ts'
import { numberOf, numeral } from './chinese-number.ts'

const n = `(?:\\d{1,2}|[${numeral}]{1,3})`
/** One alternative per way of naming a day; source of a regular expression without capturing groups. */
export const dayWords = [
  '大后天',
  '后天',
  '今[天日晚早]',
  '明[天日晚早]',
  '当[天日]',
  '(?:本|这个?|下下?个?)?(?:周|星期|礼拜)[一二三四五六日天1-6](?!圈|边|期)',
  '(?:本|这个?|下个?)周(?:之内|以内|内|末)?(?=[之以]?前|内|末|完成|办结|$)',
  '周末',
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  '\\d{4}年\\d{1,2}月\\d{1,2}[日号]?',
  `(?:明年|今年)?${n}月(?:份)?底`,
  `(?:明年|今年)?${n}月(?:份)?${n}[日号]`,
  '(?:本|这个|下个?)?月底',
  '(?:今|明)?年底',
  `(?:本月|下月|这个月|下个月)?(?<![\\d月第])${n}[日号](?=之前|以前|前(?!期|天)|下班|上午|中午|下午|晚)`,
].join('|')

/** The day meant, or null when there is none such (2月30日). A month and day long past means next year's. */
export function dayFrom(said: string, now: Instant): Day | null {
  const today = dayOf(now)
  return relative(said, today) ?? weekday(said, today) ?? monthEnd(said, today) ?? date(said, today)
}

function relative(said: string, today: Day): Day | null {
  if (/^[今当]/.test(said) && /[天日晚早]$/.test(said)) return today
  if (/^明[天日晚早]/.test(said)) return addDays(today, 1)
  if (said === '后天') return addDays(today, 2)
  return said === '大后天' ? addDays(today, 3) : null
}

function weekday(said: string, today: Day): Day | null {
  const match = /^(本|这个?|下下?个?)?(?:周|星期|礼拜)([一二三四五六日天1-6末]?)/.exec(said)
  if (match === null) return null
  const which = match[1] ?? ''
  const weeks = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : 0
  const monday = addDays(today, 1 - weekdayOf(today) + weeks * 7)
  const name = match[2] ?? ''
  if (name === '') return pastMeans(addDays(monday, 4), today, addDays(monday, 6))
  const index = name === '末' ? 7 : '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1 || Number(name)
  const day = addDays(monday, index - 1)
  return which === '' ? pastMeans(day, today, addDays(day, 7)) : day
}

const pastMeans = (day: Day, today: Day, otherwise: Day): Day => (day < today ? otherwise : day)

function monthEnd(said: string, today: Day): Day | null {
  const match = /^(明年|今年)?(.{1,3})月(?:份)?底$/.exec(said)
  const year = Number(today.slice(0, 4))
  if (said.endsWith('年底')) return `${said.startsWith('明') ? year + 1 : year}-12-31` as Day
  if (!said.endsWith('月底')) return null
  const month = match === null ? null : numberOf(match[2] ?? '')
  if (month === null) return addDays(addMonths(firstOfMonth(today), said.startsWith('下') ? 2 : 1), -1)
  const first = dayOn(match?.[1] === '明年' ? year + 1 : year, month, 1)
  if (first === null) return null
  const last = addDays(addMonths(first, 1), -1)
  return match?.[1] === undefined && daysBetween(last, today) > longPastDays ? addMonths(last, 12) : last
}

/** 3月5日 said in November means next spring's; 11月5日 said on the 22nd is a slip and stays in the past. */
const longPastDays = 90

function date(said: string, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(said)
  if (iso !== null) return dayOn(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const monthly = /^(明年|今年)?([^月]{1,3})月(?:份)?(.{1,3})[日号]$/.exec(said)
  const month = monthly === null ? null : numberOf(monthly[2] ?? '')
  if (monthly !== null && month !== null) {
    const day = numberOf(monthly[3] ?? '')
    const meant = dayOn(monthly[1] === '明年' ? year + 1 : year, month, day ?? 0)
    if (meant === null || monthly[1] !== undefined || daysBetween(meant, today) <= longPastDays) return meant
    return dayOn(year + 1, month, day ?? 0)
  }
  const bare = /^(本月|下月|这个月|下个月)?(.{1,3})[日号]$/.exec(said)
  const day = bare === null ? null : numberOf(bare[2] ?? '')
  if (bare === null || day === null) return null
  const next = addMonths(firstOfMonth(today), 1)
  const here = dayOn(year, Number(today.slice(5, 7)), day)
  const there = dayOn(Number(next.slice(0, 4)), Number(next.slice(5, 7)), day)
  if (bare[1]?.startsWith('下')) return there
  return here === null || (bare[1] === undefined && here < today) ? there : here
}

function dayOn(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || year < 2000) return null
  const first = `${year}-${String(month).padStart(2, '0')}-01` as Day
  const last = Number(addDays(addMonths(first, 1), -1).slice(8))
  return day > last ? null : (`${first.slice(0, 8)}${String(day).padStart(2, '0')}` as Day)
}
