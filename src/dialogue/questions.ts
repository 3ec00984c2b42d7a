/** What is asked in passing: one line for each kind, and none for whoever is not on the roster. */
import type { QuestionWish } from '../intent/question-wish.ts'
import type { Wish } from '../intent/wish.ts'
import { askAbsent } from './ask-absent.ts'
import { askAir } from './ask-air.ts'
import { askAlert } from './ask-alert.ts'
import { askChief } from './ask-chief.ts'
import { askResult } from './ask-result.ts'
import { countReports } from './count-reports.ts'
import { type Consequence, refusedWith, silence, type Turn } from './turn.ts'

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
