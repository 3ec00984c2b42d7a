/** The last touch to a DOCX file: what the library cannot say, and nothing that differs from one making to the next. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Day } from '../../domain/names.ts'
import { coreProperties, zippedAt } from '../core-properties.ts'
import { fontTable } from './fonts.ts'

/** @returns the same package with its own properties, the fonts' other names, and no paragraph that snaps to the grid. */
export function finishPackage(bytes: Uint8Array, about: { title: string; day: Day }): Uint8Array {
  const parts = unzipSync(bytes)
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
  const whole = {
    ...parts,
    'word/styles.xml': strToU8(withoutSnapping(styles)),
    'word/fontTable.xml': strToU8(fontTable),
    'docProps/core.xml': strToU8(coreProperties(about.title, about.day)),
  }
  return zipSync(whole, { mtime: zippedAt })
}

/** 22 lines on every page, so none is held back for company; the schema wants both before the spacing. */
const defaults = '<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/><w:spacing '

function withoutSnapping(styles: string): string {
  const [before, after] = styles.split('<w:pPrDefault><w:pPr>')
  if (before === undefined || after?.includes('<w:spacing ') !== true)
    throw new Error('styles.xml has no default paragraph to set right')
  return `${before}<w:pPrDefault><w:pPr>${after.replace('<w:spacing ', defaults)}`
}
