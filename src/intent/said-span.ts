/** From which day to which somebody says he is away: 3天 from today, 明天起2天, 11月20日到22日. */
import { addDays, dayFrom, dayOf } from '../domain/calendar/days.ts'
import type { Day, Instant } from '../domain/names.ts'
import { saidDay } from './said-day.ts'

const numerals: Readonly<Record<string, number>> = {
  ...{ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 半: 1 },
}

/** Null where neither a number of days nor a last day is said. */
export function saidSpan(text: string, now: Instant): { readonly from: Day; readonly to: Day } | null {
  const today = dayOf(now)
  const rest = text.replace(
    /^@?(?![今明后])\p{Script=Han}{2,4}(?=\s)\s*(?=\S*\d|[一两二三四五六七八九十半明后今])/u,
    '',
  )
  const from = saidDay(rest, now) ?? today
  const until = /[到至—-]\s*(?<end>[^，,。]*)/u.exec(rest)?.groups?.end
  if (until !== undefined) {
    const bare = /^(\d{1,2})[日号]?/u.exec(until)
    const [year = 0, month = 0] = from.split('-').map(Number)
    const end =
      bare && !until.includes('月') ? dayFrom(year, month, Math.max(1, Number(bare[1]))) : saidDay(until, now)
    return end === null ? null : { from, to: end }
  }
  const count = /(?<n>\d{1,3}|[一两二三四五六七八九十半])\s*[天日](?!到|至)/u.exec(
    rest.replace(/\d+月\d+[日号]/u, ''),
  )?.groups?.n
  const n = count === undefined ? null : (numerals[count] ?? Number(count))
  if (n === null) return /今天|明天|后天|\d月/u.test(rest) ? { from, to: from } : null
  return n < 1 ? null : { from, to: addDays(from, n - 1) }
}
