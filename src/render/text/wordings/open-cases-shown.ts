/** 查询: the matters that wait for whoever asks, one line each. */
import { gist } from '../card-lines.ts'
import { shortNumber } from '../short-number.ts'
import { whenSaid } from '../when.ts'
import { type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

export const openCasesShown: WordingOf<'open-cases-shown'> = ({ who, cards, more }, setting) => {
  const [first] = cards
  if (first === undefined) return wording([`${who}目前没有未办结的问题。`])
  return wording([
    `${who}未办结的问题：${cards.length + more}件`,
    ...cards.map((card) => rowLine(card, setting)),
    more > 0 ? `另有${more}件未列出。` : null,
    `看详情请回复：查询 ${shortNumber(first.no)}`,
  ])
}

function rowLine(card: MeaningWith<'open-cases-shown'>['cards'][number], setting: Setting): string {
  const parts = [shortNumber(card.no), gist(card, setting, 24), card.state, dueWords(card.due, setting)]
  return parts.filter((part) => part !== '').join('｜')
}

function dueWords(due: MeaningWith<'open-cases-shown'>['cards'][number]['due'], { now }: Setting): string {
  if (due === null) return ''
  return due <= now ? `${whenSaid(due, now)}到期，请尽快` : `${whenSaid(due, now)}前`
}
