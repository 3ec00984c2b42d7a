/** Hides most digits of telephone and identity numbers that people typed, before a group reads them. */

// People also type full-width digits and break a number with blanks or dashes.
const d = '[0-9０-９]'
const gap = '[-－—\\s]?'
const alone = { before: `(?<!${d})`, after: `(?!${d})` }

const identity = new RegExp(
  `${alone.before}${d}{6}(?:19|20|１９|２０)${d}{9}[0-9０-９XxＸｘ]${alone.after}`,
  'gu',
)
const mobile = new RegExp(
  `(?<![0-9０-９])((?:[+＋]?(?:86|８６)${gap})?)([1１][3-9３-９]${d})${gap}(${d}{4})${gap}(${d}{4})${alone.after}`,
  'gu',
)
// The dash before keeps the serial of a case number (…-007) from being read as an area code.
const landline = new RegExp(
  `(?<!${d}|${d}[-－])([0０]${d}{2,3}[)）]?${gap})(${d}{3,4})${gap}(${d}{4})${alone.after}`,
  'gu',
)

/** A mobile number becomes 138****1234, a landline 0356-****5678; of an identity number 3 and 4 digits stay. */
export function mask(text: string): string {
  return text
    .replace(identity, (whole) => `${whole.slice(0, 3)}***********${whole.slice(-4)}`)
    .replace(mobile, '$1$2****$4')
    .replace(landline, '$1****$3')
}
