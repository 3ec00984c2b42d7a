/** A wish about an assessment: whose it is, and then one line for each kind of it. */

import { meanRulesOf } from '../../assessing/publish-year.ts'
import type { AssessAct, AssessWish } from '../../intent/assessments/assess-wish.ts'
import type { Hands } from '../take-turn.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { judge } from './assess-judge.ts'
import { showRanking, showSheet, showWhy } from './assess-look.ts'
import { decideMeasures, showMeasures } from './assess-measures.ts'
import { answerObjection, object } from './assess-objections.ts'
import { type Place, placeOf, type Scope, scopeOf } from './assess-scope.ts'
import { draft, step } from './assess-steps.ts'
import { assessYearSaid } from './assess-year.ts'

type Handler = (turn: Turn, wish: AssessWish, scope: Scope, hands: Hands) => Promise<Consequence>

type MeasureAct = 'show-measures' | 'confirm-measure' | 'decline-measure' | 'settle-measure'
type OfMeasures = (turn: Turn, wish: AssessWish, place: Place, hands: Hands) => Promise<Consequence>

/** The ledger of measures asks for no rubric. */
const measures: { readonly [A in MeasureAct]: OfMeasures } = {
  'show-measures': showMeasures,
  'confirm-measure': decideMeasures,
  'decline-measure': decideMeasures,
  'settle-measure': decideMeasures,
}
const isOfMeasures = (act: AssessAct): act is MeasureAct => act in measures

const handlers: { readonly [A in Exclude<AssessAct, MeasureAct>]: Handler } = {
  'draft-sheet': draft,
  'show-sheet': showSheet,
  'confirm-finding': judge,
  'remove-finding': judge,
  'correct-finding': judge,
  'add-finding': judge,
  'open-sheet': step,
  'raise-objection': object,
  'decide-objection': answerObjection,
  'confirm-sheet': step,
  'publish-sheet': step,
  'show-ranking': showRanking,
  'show-why': showWhy,
}

export async function assess(turn: Turn, wish: AssessWish, hands: Hands): Promise<Consequence> {
  const { person } = turn.speaker
  if (person === null)
    return turn.message.addressed ? refusedWith({ code: 'unknown-person' }) : silence('stranger')
  const place = await placeOf(turn, wish)
  if ('consequence' in place) return place.consequence
  const { act } = wish
  if (isOfMeasures(act)) return withQuestion(turn, hands, await measures[act](turn, wish, place.value, hands))
  const mean = meanRulesOf(turn.desk, turn.speaker.tenant, place.value.period)
  if (mean) return assessYearSaid(turn, wish, place.value, mean)
  const scope = scopeOf(turn, place.value)
  if ('consequence' in scope) return scope.consequence
  return withQuestion(turn, hands, await handlers[act](turn, wish, scope.value, hands))
}

/** What was waited for is there, or is asked for: the reason of this very wish. */
function withQuestion(turn: Turn, { question }: Hands, outcome: Consequence): Consequence {
  const { chatKey, userId } = turn.speaker
  if (outcome.kind === 'write' && question?.kind === 'grounds')
    return { ...outcome, views: [...outcome.views, { kind: 'question', chatKey, userId, question: null }] }
  return outcome
}
