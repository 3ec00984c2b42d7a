/** The number of an official document (发文字号): organ, year in hexagonal brackets, serial number (GB/T 9704-2012 7.2.5). */

export interface DocumentNumber {
  /** 机关代字, 昌州环委办发. */
  readonly organ: string
  readonly year: number
  readonly serial: number
}

/** The year in full, no 第, no leading zero, 号 at the end; only 〔〕 (U+3014, U+3015) are its brackets. */
const form = /^(\p{Script=Han}+)〔([1-9]\d{3})〕([1-9]\d*)号$/u

/** Null when the text is not written by the standard. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const [, organ, year, serial] = form.exec(text) ?? []
  return organ === undefined ? null : { organ, year: Number(year), serial: Number(serial) }
}

export const writeDocumentNumber = ({ organ, year, serial }: DocumentNumber): string =>
  `${organ}〔${year}〕${serial}号`
