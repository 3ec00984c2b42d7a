/** What is asked in passing: one line for each kind, and none for whoever is not on the roster. */
import type { QuestionWish } from '../../intent/question-wish.ts'
import type { Wish } from '../../intent/wish.ts'
import { askAir } from '../alarm/ask-air.ts'
import { askAlert } from '../alarm/ask-alert.ts'
import { askResult } from '../case/ask-result.ts'
import { countReports } from '../case/count-reports.ts'
import { askAbsent } from '../duty/ask-absent.ts'
import { askChief } from '../grid/ask-chief.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'

type Kind = QuestionWish['wish']
type Answer<K extends Kind> = (turn: Turn, wish: Extract<QuestionWish, { wish: K }>) => Promise<Consequence>

const answers: { readonly [K in Kind]: Answer<K> } = {
  'ask-absent': askAbsent,
  'ask-chief': askChief,
  'count-reports': countReports,
  'ask-result': askResult,
  'ask-air': askAir,
  'ask-alert': askAlert,
}

export const isQuestion = (wish: Wish): wish is QuestionWish => Object.hasOwn(answers, wish.wish)

export async function answerQuestion(turn: Turn, wish: QuestionWish): Promise<Consequence> {
  if (turn.speaker.person === null)
    return turn.message.addressed ? refusedWith({ code: 'unknown-person' }) : silence('stranger')
  return (answers[wish.wish] as Answer<Kind>)(turn, wish)
}
