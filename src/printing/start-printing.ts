/** The press and what feeds it, for the house that runs: its threads start when there is something to print. */
import type { EvidenceId } from '../domain/names.ts'
import type { Log } from '../log.ts'
import { openPress, type Press } from '../render/workers/press.ts'
import type { Sheets } from '../tables/sheets.ts'
import { openPrinting, type Print } from './printing.ts'
import { sheetsOf } from './sheets-of.ts'

/** `address`: where this machine's pages are, once they are; photos in a ledger link there. */
export function startPrinting(
  fontFile: string | null,
  address: () => string,
  log: Log,
  kept: (id: EvidenceId) => Promise<Uint8Array | null>,
): { readonly press: Press; readonly print: Print; readonly sheets: Sheets } {
  const press = openPress()
  const photoAddress = (id: string) => `${address()}/stage/api/photos/${id}`
  const print = openPrinting({ press, fontFile, photoAddress, log, kept })
  return { press, print, sheets: sheetsOf(press) }
}
