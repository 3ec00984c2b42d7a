/** Opens a DOCX or XLSX file for the tests: its parts as text, a line an element so that a change shows where it is. */
import { strFromU8, unzipSync } from 'fflate'

export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

export const byLines = (xml: string): string =>
  xml.replaceAll(/(?<=>)(?=<w:(?:p|tbl|tr|tc|sectPr|style|docDefaults|r|pPr)[ >])/g, '\n')

/** The paragraph that holds `text`. */
export function paragraphWith(xml: string, text: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/gs)?.find((paragraph) => lettersOf(paragraph).includes(text))
  if (found === undefined) throw new Error(`no paragraph says ${text}`)
  return found
}

export const lettersOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('')

/** The style by its Chinese name. */
export function styleNamed(styles: string, name: string): string {
  const found = styles.match(/<w:style .*?<\/w:style>/gs)?.find((style) => style.includes(`w:val="${name}"`))
  if (found === undefined) throw new Error(`no style is named ${name}`)
  return found
}
