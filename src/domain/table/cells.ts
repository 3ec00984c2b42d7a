/** Cells as people type them: full-width digits, stray spaces, a phone number where none should be, a day as text. */
import { dayFrom } from '../calendar/days.ts'
import type { Day } from '../names.ts'

/** A code loses its spaces, and its full-width letters and digits become plain ones. */
export const codeIn = (cell: string | undefined): string =>
  (cell ?? '').normalize('NFKC').replaceAll(/\s/g, '')

/** Text on one line, its spaces single. */
export const textIn = (cell: string | undefined): string => (cell ?? '').replaceAll(/\s+/g, ' ').trim()

/** Several in one cell: 、，；/ and line breaks part them. */
export const listIn = (cell: string | undefined): readonly string[] => [
  ...new Set(
    (cell ?? '')
      .split(/[、，,；;/\n]/)
      .map(textIn)
      .filter(Boolean),
  ),
]

/** Eleven digits beginning with 1, also with spaces or dashes between: a mobile number, which is never kept. */
export const holdsPhone = (text: string): boolean =>
  /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text.normalize('NFKC').replaceAll(/[\s-]/g, ''))

/** 2026-11-22, 2026/1/2, 2026.1.2, 2026年1月2日, also with a clock time behind; null for anything else. */
export function dayIn(cell: string | undefined): Day | null {
  const plain = (cell ?? '').normalize('NFKC').trim()
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: \d\d:\d\d)?$/.exec(plain) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const numbers = [Number(year), Number(month), Number(day)] as const
  return numbers.some((number) => number === 0) ? null : dayFrom(...numbers)
}
