/** The rules doc.*: numbers and dates of official documents. */
import { z } from 'zod'
import { readDocumentDate } from '../../domain/document/document-date.ts'
import { readDocumentNumber } from '../../domain/document/document-number.ts'
import { type Rules, rule } from './rule.ts'

const texts = z.array(z.string())

export const doc: Rules = {
  'doc.number_valid': rule(z.object({ numbers: texts }), ({ numbers }) =>
    Object.fromEntries(numbers.map((text) => [text, readDocumentNumber(text) !== null])),
  ),
  'doc.date_valid': rule(z.object({ dates: texts }), ({ dates }) =>
    Object.fromEntries(dates.map((text) => [text, readDocumentDate(text) !== null])),
  ),
}
