/** The day that a record is of, where it says one beside its command word: 补记 昨天 巡查, 巡查 11月18日 正常. */
import { addDays, dayFrom, dayOf, daysBetween, weekdayOf, yearOf } from '../domain/calendar/days.ts'
import type { Day, Instant } from '../domain/names.ts'

const relative: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 }
const day =
  `(?<near>大前|前|昨|今|明|后)[天日晚早]|上(?:个?星期|周)(?<week>[一二三四五六日天])|(?:[这本]?(?:周|星期|礼拜))(?<same>[一二三四五六日天])|` +
  String.raw`(?:(?<year>\d{4}|去|今|明)年)?(?<month>\d{1,2})月(?<date>\d{1,2})[日号]|(?<iso>\d{4}-\d{1,2}-\d{1,2})`
const again = String.raw`(?<again>补[记登录报]?)?[\s：:，,]*`
const leading = new RegExp(`^${again}(?:${day})`, 'u')
const following = new RegExp(`^${again}(?<word>[^\\s：:，,]{1,8})[\\s：:，,]+(?:${day})`, 'u')
/** 碰头会已开 明天继续查: what comes after such a word is what was said there. */
const over = /(?:已|完|了|开)/u

/** Null where no day is named, or only in the words themselves; a day that there is none of is null, too. */
export function saidDay(text: string, now: Instant): Day | null {
  const after = following.exec(text)
  const { again: late, word = '', year, iso } = after?.groups ?? {}
  // With its year a date is that of the record, whatever stands before it.
  const dated = iso !== undefined || /^\d{4}$/u.test(year ?? '')
  const told = leading.exec(text) ?? (late || dated || !over.test(word) ? after : null)
  return told?.groups ? dayMeant(told.groups, dayOf(now)) : null
}

function dayMeant(said: Record<string, string | undefined>, today: Day): Day | null {
  const { near, week, same, year, month, date, iso } = said
  if (near !== undefined) return addDays(today, relative[near] ?? 0)
  if (week !== undefined) return addDays(today, -weekdayOf(today) - 7 + weekdayIn(week))
  // What was done on a Monday was done on the last one.
  if (same !== undefined) return addDays(today, -((weekdayOf(today) - weekdayIn(same) + 7) % 7))
  if (iso !== undefined) {
    const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
    return dayIn(y, m, d)
  }
  const here = yearOf(today)
  const named = { 去: here - 1, 今: here, 明: here + 1 }[year ?? ''] ?? (year ? Number(year) : null)
  const found = dayIn(named ?? here, Number(month), Number(date))
  // 12月31日 said in January is last year's.
  if (found !== null && named === null && daysBetween(today, found) > 183)
    return dayIn(here - 1, Number(month), Number(date))
  return found
}

/** 1 Monday … 7 Sunday. */
const weekdayIn = (said: string): number => '一二三四五六日'.indexOf(said === '天' ? '日' : said) + 1

/** There is no 0月0日 either. */
const dayIn = (year: number, month: number, date: number): Day | null =>
  year > 0 && month > 0 && date > 0 ? dayFrom(year, month, date) : null
