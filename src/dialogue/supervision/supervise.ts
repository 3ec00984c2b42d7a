/** Wishes about supervision: one line for each. */
import type { EvidenceId } from '../../domain/names.ts'
import type { SupervisionWish } from '../../intent/supervision-wish.ts'
import type { Wish } from '../../intent/wish.ts'
import { evaluate } from '../assessment/evaluate.ts'
import { recordVisit, showCoverage } from '../duty/visits.ts'
import type { Consequence, Turn } from '../turn.ts'
import { enterRegister } from './enter-register.ts'
import { recordInLedger, settleFollowUp, showLedger } from './ledger.ts'
import { answerRecheck } from './recheck-answer.ts'
import { drawRechecks } from './recheck-draw.ts'
import { showRechecks } from './recheck-query.ts'
import { reform } from './reform.ts'

type Photos = () => Promise<readonly EvidenceId[]>
type Kind = SupervisionWish['wish']
type Carry<K extends Kind> = (
  turn: Turn,
  wish: Extract<SupervisionWish, { wish: K }>,
  photos: Photos,
) => Promise<Consequence>

const carried: { readonly [K in Kind]: Carry<K> } = {
  'draw-recheck': drawRechecks,
  'answer-recheck': answerRecheck,
  'query-rechecks': showRechecks,
  'record-visit': recordVisit,
  'query-coverage': showCoverage,
  'record-in-ledger': recordInLedger,
  'enter-register': enterRegister,
  'query-ledger': showLedger,
  'settle-follow-up': settleFollowUp,
  evaluate,
  reform,
}

export const isSupervision = (wish: Wish): wish is SupervisionWish => Object.hasOwn(carried, wish.wish)

export const supervise = (turn: Turn, wish: SupervisionWish, photos: Photos): Promise<Consequence> =>
  (carried[wish.wish] as Carry<Kind>)(turn, wish, photos)
