/** 成文日期 as it is printed: Arabic numerals, year, month and day complete, no leading zeros (GB/T 9704—2012 7.3.5.4). */
import { z } from 'zod'
import type { Day } from '../names.ts'

const written = /^((?:19|20)\d{2})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/
const example = '应写作“2026年1月5日”的样式'

const faults: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/[〇零一二三四五六七八九十]/, `日期用阿拉伯数字，${example}。`],
  [/^\d{1,3}年/, `日期的年份写全四位，${example}。`],
  [/年0|月0/, `日期的月、日不编虚位（不写01），${example}。`],
  [/^[^年]*$|^[^月]*$|^[^日]*$/, `日期的年、月、日要写全，${example}。`],
]

/** The sentence that refuses a date, or null when it may stand. */
export function faultOfDate(text: string): string | null {
  const [whole, year, month, date] = written.exec(text) ?? []
  if (whole === undefined)
    return faults.find(([pattern]) => pattern.test(text))?.[1] ?? `日期“${text}”不合格式，${example}。`
  return Number(date) <= daysIn(Number(year), Number(month)) ? null : `没有${text}这一天，请核对日期。`
}

export const DocumentDate = z.string().superRefine((text, context) => {
  const fault = faultOfDate(text)
  if (fault !== null) context.addIssue({ code: 'custom', message: fault })
})

/** `2026-01-05` as a document prints it: 2026年1月5日. */
export function documentDate(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** The way back, for a date that may stand. */
export function dayOfDocument(date: string): Day {
  const [, year = '', month = '', day = ''] = written.exec(date) ?? []
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as Day
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
