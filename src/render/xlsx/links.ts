/** The links of a sheet: Excel keeps them apart from their cells, and their addresses in a part of their own. */
import type { LedgerCell } from '../../domain/digest/ledger.ts'
import { escapeXml, type Place } from './cell-xml.ts'

/** Excel repairs a sheet with more (its stated limit is 65,530 hyperlinks a sheet). */
export const mostLinks = 65_530

export interface Links {
  /** Remembers the links of a row; beyond the limit the cell shows the address itself. */
  readonly take: (
    row: number,
    cells: readonly LedgerCell[],
    places: readonly Place[],
  ) => readonly LedgerCell[]
  /** `<hyperlinks>` of the sheet, empty without any. */
  readonly sheetXml: () => string
  /** The part with the addresses; null without any. */
  readonly partXml: () => string | null
}

export const linksPath = 'xl/worksheets/_rels/sheet1.xml.rels'

export function openLinks(): Links {
  const cells: string[] = []
  const targets: string[] = []
  return {
    take(row, values, places) {
      return values.map((value, at) => {
        if (typeof value !== 'object' || value === null || !leadsSomewhere(value.url)) return value
        if (targets.length >= mostLinks) return value.url
        targets.push(
          `<Relationship Id="rId${targets.length + 1}" Type="${linkType}" Target="${escapeXml(value.url)}" TargetMode="External"/>`,
        )
        cells.push(`<hyperlink ref="${places[at]?.letter ?? ''}${row}" r:id="rId${targets.length}"/>`)
        return value
      })
    },
    sheetXml: () => (cells.length === 0 ? '' : `<hyperlinks>${cells.join('')}</hyperlinks>`),
    partXml: () =>
      targets.length === 0
        ? null
        : `${declaration}<Relationships xmlns="${namespace}">${targets.join('')}</Relationships>`,
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const linkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** Only to pages and to files beside the ledger: no program, no share of somebody's network. */
const leadsSomewhere = (url: string): boolean =>
  /^https?:\/\/[^\s"<>\\^`{|}]{1,2000}$/.test(url) ||
  /^(?!\/)(?!.*\.\.)[\w./%-]{1,200}\.(jpe?g|png|webp|heic|mp4|pdf)$/i.test(url)
