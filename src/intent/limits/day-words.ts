/** Days as people name them, seen from today: 后天, 下周一, 本周内, 11月28日, 22号, 月底, 明年3月底. */
import { parse } from 'chrono-node/zh/hans'
import { addDays, addMonths, daysBetween, firstOfMonth, weekdayOf } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/names.ts'
import { numberOf, numeral } from '../numbers/chinese-number.ts'

const n = `(?:\\d{1,2}|[${numeral}]{1,3})`
const month = `(?:(?:明年|今年|\\d{4}年)?${n}月(?:份)?)`
/** One alternative per way of naming a day; source of a regular expression without capturing groups. */
export const dayWords = [
  '大后[天日]',
  '后[天日]',
  '今[天日晚早儿]',
  '明[天日晚早儿]',
  '当[天日晚]',
  '(?:本|这个?|下下?个?)?(?:周|星期|礼拜)[一二三四五六日天1-6](?!圈|边|期|带|围)',
  '(?:本|这个?|下个?)(?:周|星期|礼拜)(?:之内|以内|内|末)?',
  '周末',
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  '\\d{4}年\\d{1,2}月\\d{1,2}[日号]?',
  `${month}(?:底|末|[上中下]旬)`,
  `${month}${n}[日号]`,
  `(?:本月|这个?月|下个?月)(?:底|末|[上中下]旬|${n}[日号])`,
  '月底',
  `(?<![个\\d${numeral}])(?:这个?月|本月|月)(?:之内|以内|内)`,
  '(?:这个?|本|下个?)?月中(?=之?前|以前)',
  `(?<![个\\d${numeral}])(?:今|本)?年(?:之内|以内|内)`,
  '(?:国庆|元旦|五一|劳动)节?(?=之?前|以前)',
  '(?<![\\dA-Za-z.])\\d{1,2}[./]\\d{1,2}(?=之?前|以前)',
  '(?<![\\dA-Za-z./-])\\d{1,2}/\\d{1,2}(?= ?\\d{1,2}[点时:：])',
  '(?:今|明|\\d{4})?年(?:底|末)',
  '(?:今年|明年|\\d{4}年|下个?|本)?(?:第?[一二三四1-4])?季度(?:末|底|内)',
  '(?:今年|明年)?上半年',
  `(?<![\\d月第号])${n}[日号](?=之前|以前|前(?!期|天)|下班|上午|中午|下午|晚)`,
  // 7号18点 may be a case and an hour.
  `(?<![\\d月第])${n}日(?=(?:\\d{1,2}|[${numeral}]{1,3})[点时:：])`,
  `(?<=[延推缓拖限][迟期后限]?[到至])${n}[日号]`,
].join('|')

/** 明天 is said all day long and is always the same day: what was found out is kept while it is not too much. */
const known = new Map<string, Day | null>()
const mostKnown = 500

/** The day meant, or null when there is none such (2月30日). A month and day long past means next year's. */
export function dayFrom(said: string, today: Day): Day | null {
  const key = `${today} ${said}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const day = dayFromToday(said, today)
  known.set(key, day)
  return day
}

function dayFromToday(said: string, today: Day): Day | null {
  return (
    eve(said, today) ??
    weekday(said, today) ??
    monthPart(said, today) ??
    dayOfMonth(said, today) ??
    date(said, today)
  )
}

/** The last day before a holiday that has the same date each year. */
const eves: readonly (readonly [RegExp, string])[] = [
  [/^国庆/u, '09-30'],
  [/^元旦/u, '12-31'],
  [/^(?:五一|劳动)/u, '04-30'],
]

function eve(said: string, today: Day): Day | null {
  const found = eves.find(([name]) => name.test(said))
  if (found === undefined) return null
  const day = `${today.slice(0, 4)}-${found[1]}` as Day
  return day < today ? addMonths(day, 12) : day
}

/** True for 本周内 and 这周: a week, not a day of it. */
export const isWeek = (said: string): boolean => /(?:周|星期|礼拜)(?:之内|以内|内|末)?$/u.test(said)

function weekday(said: string, today: Day): Day | null {
  const match = /^(本|这个?|下下?个?)?(?:周|星期|礼拜)([一二三四五六日天1-6末]?)/.exec(said)
  if (match === null) return null
  const which = match[1] ?? ''
  const weeks = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : 0
  const monday = addDays(today, 1 - weekdayOf(today) + weeks * 7)
  const name = match[2] ?? ''
  if (name === '') return addDays(monday, 6)
  const index = name === '末' ? 7 : '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1 || Number(name)
  const day = addDays(monday, index - 1)
  return which === '' ? pastMeans(day, today, addDays(day, 7)) : day
}

const pastMeans = (day: Day, today: Day, otherwise: Day): Day => (day < today ? otherwise : day)

/** 月底, 12月中旬, 明年3月底: the last day of that part of the month. */
function monthPart(said: string, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  if (/年(?:[底末]|之内|以内|内)$/u.test(said))
    return `${/^\d/.test(said) ? said.slice(0, 4) : said.startsWith('明') ? year + 1 : year}-12-31` as Day
  if (/季度|半年/u.test(said)) return quarterEnd(said, today)
  if (/月(?:之内|以内|内)$/u.test(said)) return addDays(addMonths(firstOfMonth(today), 1), -1)
  if (/月中$/u.test(said)) return midMonth(said, today)
  const match = /^(?:(明年|今年|\d{4}年)?(.{1,3})月(?:份)?|(.{0,3}))(底|末|上旬|中旬|下旬)$/u.exec(said)
  if (match === null || said.endsWith('周末')) return null
  const { 1: inYear, 2: named = '', 4: part = '' } = match
  const number = numberOf(named)
  const first =
    number === null || named === ''
      ? addMonths(firstOfMonth(today), said.startsWith('下') ? 1 : 0)
      : firstOf(yearOf(inYear, year), number)
  if (first === null) return null
  const last =
    part === '上旬'
      ? addDays(first, 9)
      : part === '中旬'
        ? addDays(first, 19)
        : addDays(addMonths(first, 1), -1)
  return inYear === undefined && daysBetween(last, today) > longPastDays ? addMonths(last, 12) : last
}

/** 月中: the fifteenth, the next one's once it is over. */
function midMonth(said: string, today: Day): Day {
  const first = addMonths(firstOfMonth(today), said.startsWith('下') ? 1 : 0)
  const day = addDays(first, 14)
  return day < today ? addDays(addMonths(first, 1), 14) : day
}

/** 明年一季度末, 本季度内, 上半年: the last day of that quarter; one that is over means next year's. */
function quarterEnd(said: string, today: Day): Day {
  const year = said.startsWith('明')
    ? Number(today.slice(0, 4)) + 1
    : Number((/^\d{4}/.exec(said) ?? [today.slice(0, 4)])[0])
  const here = Math.ceil(Number(today.slice(5, 7)) / 3)
  const named = /([一二三四1-4])季度/u.exec(said)?.[1]
  const quarter = said.endsWith('半年')
    ? 2
    : named === undefined
      ? here + (said.startsWith('下') ? 1 : 0)
      : '一二三四'.indexOf(named) + 1 || Number(named)
  const first = firstOf(year, 1)
  const last = addDays(addMonths(first ?? firstOfMonth(today), quarter * 3), -1)
  return last < today && !/年.*季/u.test(said) ? addMonths(last, 12) : last
}

const yearOf = (said: string | undefined, year: number): number =>
  said === undefined || said === '今年' ? year : said === '明年' ? year + 1 : Number(said.slice(0, 4))

/** 3月5日 said in November means next spring's; 11月5日 said on the 22nd is a slip and stays in the past. */
const longPastDays = 90

/** 22号, 本月25日: this month's, or the next one's when it is over and no month was named. */
function dayOfMonth(said: string, today: Day): Day | null {
  const bare = /^(本月|这个?月|下个?月)?([^月]{1,3})[日号]$/u.exec(said)
  const day = bare === null ? null : numberOf(bare[2] ?? '')
  if (bare === null || day === null) return null
  const here = dayIn(firstOfMonth(today), day)
  const there = dayIn(addMonths(firstOfMonth(today), 1), day)
  if (bare[1]?.startsWith('下')) return there
  return here === null || (bare[1] === undefined && here < today) ? there : here
}

function firstOf(year: number, month: number): Day | null {
  return month < 1 || month > 12 || year < 2000
    ? null
    : (`${year}-${String(month).padStart(2, '0')}-01` as Day)
}

function dayIn(first: Day, day: number): Day | null {
  const last = Number(addDays(addMonths(first, 1), -1).slice(8))
  return day < 1 || day > last ? null : (`${first.slice(0, 8)}${String(day).padStart(2, '0')}` as Day)
}

/** 明天, 大后天, 11月28日, 2026-11-20: read by chrono, once the words it misreads are put plainly. */
function date(said: string, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  const plain = said
    .replace(/^明年/u, `${year + 1}年`)
    .replace(/^今年/u, `${year}年`)
    .replace(/^当/u, '今')
    .replace(/儿$/u, '天')
    .replace(/月份/u, '月')
    .replace(/^(\d{1,2})[./](\d{1,2})$/u, '$1月$2日')
    .replace(/[./]/gu, '-')
    .replace(new RegExp(`[${numeral}]+`, 'gu'), (run) => String(numberOf(run) ?? run))
  // Chrono counts from the fields of the process's own zone whatever zone it is given; noon of China's day has
  // the right ones everywhere.
  // biome-ignore lint/style/noRestrictedGlobals: the day is an argument; chrono takes it in no other shape.
  const noon = new Date(year, Number(today.slice(5, 7)) - 1, Number(today.slice(8)), 12)
  const found = parse(plain, noon)[0]
  if (found === undefined || found.index !== 0) return null
  const { start } = found
  const first = firstOf(start.get('year') ?? 0, start.get('month') ?? 0)
  const day = first === null ? null : dayIn(first, start.get('day') ?? 0)
  if (day === null || start.isCertain('year') || daysBetween(day, today) <= longPastDays) return day
  const again = firstOf(year + 1, start.get('month') ?? 0)
  return again === null ? null : dayIn(again, start.get('day') ?? 0)
}
