/** What can happen to the records of the air: a table came in, whole, and may take the place of an earlier one. */
import { z } from 'zod'
import { TenantCode } from '../names.ts'

/** Which table: the sites, values of days or months, what was published, days tampered with, targets of a year. */
export const AirTable = z.enum(['stations', 'daily', 'monthly', 'published', 'tampered', 'targets'])
export type AirTable = z.infer<typeof AirTable>

/** One line of a table. Figures are decimals in text, as they were written. */
export const AirRow = z.object({
  /** A day, a month, a year: `2026-10-03`, `2026-10`, `2026`. */
  on: z.string(),
  /** A site's or a unit's code. */
  place: z.string(),
  /** Of the six pollutants; `index` where one was published. */
  figures: z.record(z.string(), z.string()),
  words: z.record(z.string(), z.string()),
})
export type AirRow = z.infer<typeof AirRow>

export const AirFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('air-imported'),
    tenant: TenantCode,
    of: AirTable,
    /** The month or the year that it is about; `stations` of the sites. */
    period: z.string(),
    /** From 1, within the period. */
    no: z.int().positive(),
    /** The import whose place it takes: the old one stays on record, and counts no longer. */
    replaces: z.int().positive().nullable(),
    /** The file's name or the sender's. */
    source: z.string(),
    rows: z.array(AirRow),
  }),
])
export type AirFact = z.infer<typeof AirFact>
