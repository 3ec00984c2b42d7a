/** Where the sheets of an unpacked XLSX file lie, by their names. */
import { strFromU8 } from 'fflate'

export interface SheetPath {
  readonly name: string
  readonly path: string
  /** Which one of the workbook it is, from 0. */
  readonly index: number
  readonly hidden: boolean
}

/** Only what its workbook says in the usual way; a sheet that is named otherwise is not in the list. */
export function sheetPaths(parts: Readonly<Record<string, Uint8Array>>): readonly SheetPath[] {
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return tags(text('xl/workbook.xml'), 'sheet').flatMap((tag, index) => {
    const target = targets.get(attribute(tag, '[\\w]+:id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const hidden = /^(?:very)?hidden$/i.test(attribute(tag, 'state'))
    return path in parts ? [{ name: unescaped(attribute(tag, 'name')), path, index, hidden }] : []
  })
}

const tags = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name}\\s[^>]*>`, 'g')) ?? []

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? ''

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string => text.replaceAll(/&(\w+);/g, (whole, name) => signs[name] ?? whole)
