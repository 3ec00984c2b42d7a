/** `docProps/core.xml` of a DOCX or XLSX file: its title and a day of its own; no name of a person or program, no hour of making. */
import type { Day } from '../domain/names.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The oldest moment a ZIP file can hold: when a file was made would change its SHA-256 from one making to the next. */
export const zippedAt = '1980-01-01T00:00:00'

export function coreProperties(title: string, day: Day): string {
  const stamp = (element: string) =>
    `<dcterms:${element} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${element}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title.replaceAll(/[&<>]/g, (sign) => escapes[sign] ?? sign)}</dc:title>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
}
