/** Reads what follows an assessment's command word: the unit, the month, numbers of items, and the words. */
import { addMonths, dayOf, monthOf, yearOf } from '../../domain/calendar/days.ts'
import type { Instant } from '../../domain/names.ts'
import { numberOf, numeral } from '../numbers/chinese-number.ts'
import type { AssessWish } from './assess-wish.ts'

const count = `(?:\\d{1,3}|[${numeral}]{1,3})`
/** 10月, 2026年10月份, 2026-10, 上月, 第四季度, 2026年度. */
const period = `(?:\\d{4}-(?:\\d{1,2}|Q\\d)|(?:\\d{4}年)?(?:${count}月份?|第?${count}季度)|\\d{4}年度?|上个?月|本月|这个月|下个?月)`
const items = `(?:第 ?${count}(?:(?:项|号|条)? ?[、和及] ?第 ?${count}| ?[、,，和到至-] ?(?:第 ?)?${count})* ?(?:项|号|条)|全部|所有|整张?表)`
const grammar = new RegExp(
  `^(?:(?<unit>(?!第|全部|所有|整)\\p{Script=Han}{2,15}?)??) ?的?(?<period>${period})? ?的?(?<items>${items})? ?(?:起)?(?:[ ，,。：:；;？?！!\\n]+|$)(?<words>[\\s\\S]*)$`,
  'u',
)

export type AssessWords = Omit<AssessWish, 'wish' | 'act' | 'upheld'>

/** Null where the rest of the text is not in this form. */
export function assessWords(rest: string, now: Instant): AssessWords | null {
  const found = grammar.exec(rest)?.groups
  if (!found) return null
  const said = found.period ?? null
  const name = said === null ? null : periodSaid(said, now)
  const numbers = itemsIn(found.items ?? '')
  return {
    unit: found.unit ?? null,
    period: name,
    noPeriod: said !== null && name === null ? said : null,
    items: numbers,
    all: found.items !== undefined && numbers.length === 0,
    words: (found.words ?? '').trim(),
  }
}

const range = new RegExp(`(?<from>${count}) ?[到至-] ?(?:第 ?)?(?<to>${count})`, 'u')
/** So many items are named at once; more are 全部. */
const mostItems = 30

/** 第1、3项, 第2到4项: each once, ascending. */
function itemsIn(text: string): readonly number[] {
  const { from, to } = range.exec(text)?.groups ?? {}
  const numbers =
    from === undefined || to === undefined
      ? [...text.matchAll(new RegExp(count, 'gu'))].map(([one]) => numberOf(one))
      : span(numberOf(from) ?? 0, numberOf(to) ?? 0)
  return [...new Set(numbers.flatMap((one) => (one === null || one < 1 ? [] : [one])))]
    .toSorted((a, b) => a - b)
    .slice(0, mostItems)
}

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(to - from + 1, mostItems)) }, (_, at) => from + at)

/** 2026-10, 2026-Q4, 2026; a month without its year is the latest that has begun. Null for 13月. */
function periodSaid(said: string, now: Instant): string | null {
  const today = dayOf(now)
  const plain = /^(?<year>\d{4})-(?:(?<month>\d{1,2})|Q(?<quarter>[1-4]))$/u.exec(said)?.groups
  if (plain) return named(Number(plain.year), plain.month, plain.quarter)
  if (said.startsWith('上')) return monthOf(addMonths(today, -1))
  if (said.startsWith('下')) return monthOf(addMonths(today, 1))
  if (said.startsWith('本') || said.startsWith('这')) return monthOf(today)
  const form = `^(?:(?<year>\\d{4})年)?度?(?:(?<month>${count})月份?|第?(?<quarter>${count})季度)?$`
  const { year, month, quarter } = new RegExp(form, 'u').exec(said)?.groups ?? {}
  if (year !== undefined) return named(Number(year), month, quarter)
  const thisYear = named(yearOf(today), month, quarter)
  return thisYear !== null && begins(thisYear) > today ? named(yearOf(today) - 1, month, quarter) : thisYear
}

function named(year: number, month: string | undefined, quarter: string | undefined): string | null {
  const m = month === undefined ? null : numberOf(month)
  const q = quarter === undefined ? null : numberOf(quarter)
  if (month === undefined && quarter === undefined) return String(year)
  if (q !== null) return q >= 1 && q <= 4 ? `${year}-Q${q}` : null
  return m !== null && m >= 1 && m <= 12 ? `${year}-${String(m).padStart(2, '0')}` : null
}

/** The first day, for comparison with a day. */
function begins(name: string): string {
  const quarter = /Q(\d)$/.exec(name)?.[1]
  return quarter === undefined
    ? `${name}-01`
    : `${name.slice(0, 4)}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`
}
