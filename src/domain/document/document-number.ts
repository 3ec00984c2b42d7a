/** 发文字号 of an official document: 机关代字〔年份〕顺序号号, as GB/T 9704—2012 7.2.5 wants it. */
import { z } from 'zod'

/** The year in full, no 第, no leading zero, 号 at the end; only 〔〕 (U+3014, U+3015) are its brackets. */
const form = /^(\p{Script=Han}+)〔([1-9]\d{3})〕([1-9]\d*)号$/u
const example = '应写作“某环委办发〔2026〕6号”的样式'

export interface NumberParts {
  /** 机关代字, 昌州环委办发. */
  readonly organ: string
  readonly year: number
  readonly serial: number
}

/** Null when the text is not written by the standard. */
export function readDocumentNumber(text: string): NumberParts | null {
  const [, organ, year, serial] = form.exec(text) ?? []
  return organ === undefined ? null : { organ, year: Number(year), serial: Number(serial) }
}

export const writeDocumentNumber = ({ organ, year, serial }: NumberParts): string =>
  `${organ}〔${year}〕${serial}号`

/** What is wrong with a number, most telling first: each a sentence its writer can act on. */
const faults: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/第/, `发文字号不编“第”字，${example}。`],
  [/[[\]()（）【】［］{}]/, `发文字号的年份用六角括号〔〕，${example}。`],
  [/〔(?!\d{4}〕)[^〕]*〕?/, `发文字号的年份写四位数，加六角括号，${example}。`],
  [/〕0/, `发文字号的顺序号不编虚位（不在前面补0），${example}。`],
  [/[^号]$/, `发文字号以“号”字结尾，${example}。`],
]

/** The sentence that refuses a number, or null when it may stand. */
export function faultOfNumber(text: string): string | null {
  if (readDocumentNumber(text) !== null) return null
  return faults.find(([pattern]) => pattern.test(text))?.[1] ?? `发文字号“${text}”不合格式，${example}。`
}

export const DocumentNumber = z.string().superRefine((text, context) => {
  const fault = faultOfNumber(text)
  if (fault !== null) context.addIssue({ code: 'custom', message: fault })
})
