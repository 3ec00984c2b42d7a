/** The press and what feeds it, for the house that runs: its threads start when there is something to print. */
import type { Log } from '../log.ts'
import { openPress, type Press } from '../render/workers/press.ts'
import { openPrinting, type Print } from './printing.ts'

/** `address`: where this machine's pages are, once they are; photos in a ledger link there. */
export function startPrinting(
  fontFile: string | null,
  address: () => string,
  log: Log,
): { readonly press: Press; readonly print: Print } {
  const press = openPress()
  const photoAddress = (id: string) => `${address()}/stage/api/photos/${id}`
  return { press, print: openPrinting({ press, fontFile, photoAddress, log }) }
}
