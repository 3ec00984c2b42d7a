/** The date of an official document (成文日期): Arabic digits, year in full, no leading zeros (GB/T 9704—2012 7.3.5.4). */
import { z } from 'zod'
import { dayFrom } from '../calendar/days.ts'
import type { Day } from '../names.ts'

const form = /^([1-9]\d{3})年([1-9]\d?)月([1-9]\d?)日$/u
const example = '应写作“2026年1月5日”的样式'

const faults: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/[〇零一二三四五六七八九十]/, `日期用阿拉伯数字，${example}。`],
  [/^\d{1,3}年/, `日期的年份写全四位，${example}。`],
  [/年0|月0/, `日期的月、日不编虚位（不写01），${example}。`],
  [/^[^年]*$|^[^月]*$|^[^日]*$/, `日期的年、月、日要写全，${example}。`],
]

/** Null when the text is not written by the standard, or names a day that does not exist. */
export function readDocumentDate(text: string): Day | null {
  const [, year, month, day] = form.exec(text) ?? []
  return year === undefined ? null : dayFrom(Number(year), Number(month), Number(day))
}

/** `2026-01-05` as a document prints it: 2026年1月5日. */
export function writeDocumentDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The sentence that refuses a date, or null when it may stand. */
export function faultOfDate(text: string): string | null {
  if (readDocumentDate(text) !== null) return null
  if (form.test(text)) return `没有${text}这一天，请核对日期。`
  return faults.find(([pattern]) => pattern.test(text))?.[1] ?? `日期“${text}”不合格式，${example}。`
}

export const DocumentDate = z.string().superRefine((text, context) => {
  const fault = faultOfDate(text)
  if (fault !== null) context.addIssue({ code: 'custom', message: fault })
})
