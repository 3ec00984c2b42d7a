/** The date of an official document (成文日期): Arabic digits, year in full, no leading zeros (GB/T 9704-2012 7.3.5.4). */
import { dayFrom } from '../calendar/days.ts'
import type { Day } from '../names.ts'

const form = /^([1-9]\d{3})年([1-9]\d?)月([1-9]\d?)日$/u

/** Null when the text is not written by the standard, or names a day that does not exist. */
export function readDocumentDate(text: string): Day | null {
  const [, year, month, day] = form.exec(text) ?? []
  return year === undefined ? null : dayFrom(Number(year), Number(month), Number(day))
}

export function writeDocumentDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
