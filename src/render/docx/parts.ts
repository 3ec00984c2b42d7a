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

/** Where a document is no XML: a sign that none may hold, a bare `&` or `<`, an end without its beginning; null where it is well formed. */
export function xmlFault(xml: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const sign = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(xml)
  if (sign) return `a sign at ${sign.index}`
  const open: string[] = []
  const bare = xml.replaceAll(/<\?.*?\?>|<!--.*?-->/gs, '')
  const tags = /<(?<end>\/?)(?<name>[\w:.-]+)(?<rest>(?:\s+[\w:.-]+="[^"<]*")*\s*)(?<alone>\/?)>/g
  for (const { groups } of bare.matchAll(tags)) {
    const { end, name = '', alone } = groups ?? {}
    if (end && open.pop() !== name) return `an end of ${name} that was not begun`
    if (!end && !alone) open.push(name)
  }
  const between = bare.replaceAll(tags, '')
  if (/[<]/.test(between)) return 'a bare <'
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(bare)
  return entity ? `a bare & at ${entity.index}` : open.length > 0 ? `${open.at(-1)} without its end` : null
}
