/** One source's file, read from the store for its document. */
import type { Bulletin } from '../domain/document/bulletin.ts'
import { writeDocumentDate } from '../domain/document/document-date.ts'
import { dossier } from '../render/dossier.ts'
import type { DossierAsked } from '../render/enclosure.ts'
import type { LedgerDesk } from './ledger-kind.ts'

/** Cases in one file: more than a year's, however often it is reported. */
const casesInFile = 1_000

export async function dossierOf(
  desk: LedgerDesk,
  { tenant, source, issuer, day }: DossierAsked,
): Promise<Bulletin> {
  const file = await desk.sources.file(tenant, source, casesInFile)
  if (file === null) throw new Error('a source that was there is gone')
  const grid = await desk.directory.grid(file.source.grid)
  return dossier(file, { grid: grid?.name ?? '', issuer, date: writeDocumentDate(day) })
}
