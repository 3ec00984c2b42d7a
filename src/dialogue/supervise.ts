/** Wishes about supervision: one line for each. */
import type { EvidenceId } from '../domain/names.ts'
import type { SupervisionWish } from '../intent/supervision-wish.ts'
import { recordInLedger, settleFollowUp, showLedger } from './ledger.ts'
import { answerRecheck } from './recheck-answer.ts'
import { drawRechecks } from './recheck-draw.ts'
import { showRechecks } from './recheck-query.ts'
import type { Consequence, Turn } from './turn.ts'
import { recordVisit, showCoverage } from './visits.ts'

export async function supervise(
  turn: Turn,
  wish: SupervisionWish,
  photos: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  switch (wish.wish) {
    case 'draw-recheck':
      return drawRechecks(turn, wish)
    case 'answer-recheck':
      return answerRecheck(turn, wish, photos)
    case 'record-visit':
      return recordVisit(turn, wish, photos)
    case 'query-coverage':
      return showCoverage(turn)
    case 'query-rechecks':
      return showRechecks(turn)
    case 'record-in-ledger':
      return recordInLedger(turn, wish, photos)
    case 'query-ledger':
      return showLedger(turn, wish)
    case 'settle-follow-up':
      return settleFollowUp(turn, wish, photos)
  }
}
