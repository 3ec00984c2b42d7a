/** Numbers as people say them: 7, 十七, 一百零三, 两, 半. */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The characters of a spoken number, for use inside a character class. */
export const numeral = '零〇一二两三四五六七八九十百千'

/** Whole numbers from 0 to 9,999 in either script; null for anything else. */
export function numberOf(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  if (text.length === 0 || text.length > 7) return null
  if (/^[零〇一二三四五六七八九]{2,4}$/.test(text)) {
    return Number([...text].map((one) => digits[one]).join(''))
  }
  let sum = 0
  let digit: number | null = null
  for (const one of text) {
    const unit = units[one]
    const value = digits[one]
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit
      digit = null
    } else if (value !== undefined) digit = value
    else return null
  }
  return sum + (digit ?? 0)
}
