/** The press and what feeds it, for the house that runs: its threads start when there is something to print. */
import { openPress, pressStandard } from '../render/workers/press.ts'
import type { Sheets } from '../tables/sheets.ts'
import { openApart, type StoreToRead } from './apart.ts'
import { openPrinting, type Print, type PrintingParts } from './printing.ts'
import { sheetsOf } from './sheets-of.ts'

interface Parts extends Pick<PrintingParts, 'fontFile' | 'log' | 'kept'> {
  readonly store: StoreToRead
  /** Where this machine's pages are, once they are; photos in a ledger link there. */
  readonly address: () => string
}

export function startPrinting({ store, address, ...parts }: Parts): {
  readonly print: Print
  readonly sheets: Sheets
  readonly close: () => Promise<unknown>
} {
  const press = openPress()
  const apart = openApart(pressStandard, store)
  const photos = () => `${address()}/stage/api/photos/`
  const close = () => Promise.all([press.close(), apart.close()])
  return { print: openPrinting({ press, apart, photos, ...parts }), sheets: sheetsOf(press), close }
}
