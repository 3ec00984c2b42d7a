/** A wish about an assessment: whose it is, and then one line for each kind of it. */
import type { AssessAct, AssessWish } from '../intent/assessments/assess-wish.ts'
import { judge } from './assess-judge.ts'
import { showRanking, showSheet, showWhy } from './assess-look.ts'
import { decideMeasures, showMeasures } from './assess-measures.ts'
import { answerObjection, object } from './assess-objections.ts'
import { type Scope, scopeOf } from './assess-scope.ts'
import { draft, step } from './assess-steps.ts'
import type { Hands } from './take-turn.ts'
import { type Consequence, refusedWith, silence, type Turn } from './turn.ts'

type Handler = (turn: Turn, wish: AssessWish, scope: Scope, hands: Hands) => Promise<Consequence>

const handlers: { readonly [A in AssessAct]: Handler } = {
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
  'show-measures': showMeasures,
  'confirm-measure': decideMeasures,
  'decline-measure': decideMeasures,
  'settle-measure': decideMeasures,
}

export async function assess(turn: Turn, wish: AssessWish, hands: Hands): Promise<Consequence> {
  const { person } = turn.speaker
  if (person === null)
    return turn.message.addressed ? refusedWith({ code: 'unknown-person' }) : silence('stranger')
  const scope = await scopeOf(turn, wish)
  if ('consequence' in scope) return scope.consequence
  const outcome = await handlers[wish.act](turn, wish, scope.value, hands)
  return withQuestion(turn, hands, outcome)
}

/** What was waited for is there, or is asked for: the reason of this very wish. */
function withQuestion(turn: Turn, { question }: Hands, outcome: Consequence): Consequence {
  const { chatKey, userId } = turn.speaker
  if (outcome.kind === 'write' && question?.kind === 'grounds')
    return { ...outcome, views: [...outcome.views, { kind: 'question', chatKey, userId, question: null }] }
  return outcome
}
