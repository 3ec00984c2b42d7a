/** Wishes for something on paper: digests, ledgers, forms, an enterprise's file, the quarter's typical cases. */
import type { Wish } from '../../intent/wish.ts'
import { showExposures } from '../supervision/show-exposures.ts'
import type { Consequence, Turn } from '../turn.ts'
import { approveDigest } from './approve-digest.ts'
import { askDigest } from './ask-digest.ts'
import { askDossier } from './ask-dossier.ts'
import { askForm } from './ask-form.ts'
import { askLedger } from './ask-ledger.ts'
import { subscribeDigest } from './subscribe-digest.ts'

const kinds = [
  'ask-digest',
  'approve-digest',
  'subscribe-digest',
  'ask-ledger',
  'ask-form',
  'ask-dossier',
  'show-exposures',
] as const

type PaperWish = Extract<Wish, { wish: (typeof kinds)[number] }>

export const isPaper = (wish: Wish): wish is PaperWish =>
  (kinds as readonly Wish['wish'][]).includes(wish.wish)

export function papers(turn: Turn, wish: PaperWish): Promise<Consequence> {
  switch (wish.wish) {
    case 'ask-digest':
      return askDigest(turn, wish)
    case 'approve-digest':
      return approveDigest(turn, wish.outlook)
    case 'subscribe-digest':
      return subscribeDigest(turn, wish)
    case 'ask-ledger':
      return askLedger(turn, wish)
    case 'ask-form':
      return askForm(turn, wish)
    case 'ask-dossier':
      return askDossier(turn, wish)
    case 'show-exposures':
      return showExposures(turn, wish.day)
  }
}
