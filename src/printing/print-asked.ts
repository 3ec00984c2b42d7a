/** What is read from the store while it is printed: ledgers, forms with what is on record, files of one source. */
import type { Enclosure } from '../render/enclosure.ts'
import type { Press } from '../render/workers/press.ts'
import { dossierOf } from './dossier-of.ts'
import { formsOf } from './forms-of.ts'
import type { LedgerDesk, PhotoAddress } from './ledger-kind.ts'
import { headingOf, ledgerOf } from './ledger-of.ts'

export type AskedEnclosure = Extract<Enclosure, { readonly asked: unknown }>

export async function printAsked(
  desk: LedgerDesk,
  enclosure: AskedEnclosure,
  press: Pick<Press, 'ledger' | 'forms' | 'document'>,
  photo: PhotoAddress,
): Promise<Uint8Array> {
  switch (enclosure.form) {
    case 'ledger':
      return press.ledger({ ...ledgerOf(desk, enclosure.asked, photo), heading: headingOf(enclosure.name) })
    case 'forms': {
      const { forms, notes } = await formsOf(desk, enclosure.asked)
      return press.forms(forms, notes, !enclosure.asked.filled)
    }
    case 'dossier':
      return press.document(await dossierOf(desk, enclosure.asked))
  }
}
