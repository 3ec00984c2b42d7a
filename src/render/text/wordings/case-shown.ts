/** 查询 7号: one case whole, with its way so far. */
import { caseStates, endedStates } from '../../../domain/case/case.ts'
import { gist, headLine, numberLine, urgencyWords } from '../card-lines.ts'
import { deadlineWord } from '../deadline-words.ts'
import { actMenu } from '../menu.ts'
import { typed } from '../typed.ts'
import { wayWords } from '../way-words.ts'
import { whenSaid } from '../when.ts'
import { type MeaningWith, type WordingOf, wording } from '../wording.ts'

/** The whole text, which may be a handed-on complaint of thousands of characters. */
const textChars = 1_000
/** The way of a long case; its beginning stands in the console. */
const trailSteps = 20

export const caseShown: WordingOf<'case-shown'> = (meaning, setting) => {
  const { card, due, trail, reportedAt } = meaning
  const { now } = setting
  const menu = actMenu(meaning.actions, card, setting)
  const text = typed(card.text, setting, textChars)
  const ended = endedStates.some((state) => caseStates[state] === card.state)
  const left = trail.length - trailSteps
  const lines = [
    headLine(card, setting),
    [card.state, ended ? '' : `现由${card.holder}办理`, urgencyWords[card.urgency]]
      .filter((part) => part !== '')
      .join('｜'),
    numberLine(card),
    text !== '' && gist(card, setting, 50).endsWith(text) ? null : text && `内容：${text}`,
    card.place === null ? (ended ? null : '地点：待补充') : `地点：${typed(card.place, setting, 60)}`,
    `来自：${card.origin}，${whenSaid(reportedAt, now)}报告`,
    supervisedLine(meaning.supervised),
    ...due.map(({ kind, at }) => `期限：${whenSaid(at, now)}前${deadlineWord(kind)}`),
    trail.length > 0 ? '经过：' : null,
    left > 0 ? `（更早的${left}步略）` : null,
    ...trail.slice(-trailSteps).map((step) => stepLine(step, setting)),
    ...menu.lines,
  ]
  return wording(lines, { buttons: menu.buttons, photos: meaning.photos })
}

const classWords = { important: '重要事项', urgent: '紧急事项', general: '一般事项' } as const

function supervisedLine(supervised: MeaningWith<'case-shown'>['supervised']): string | null {
  if (!supervised) return null
  const { class: as, mode, office, times } = supervised
  const way = `${office ?? ''}${mode === null ? '督办' : wayWords[mode].name}`
  return `督办：${way}（${classWords[as]}）${times === 0 ? '' : `，已提醒${times}次`}`
}

function stepLine(
  { at, who, what }: MeaningWith<'case-shown'>['trail'][number],
  setting: Parameters<typeof caseShown>[1],
): string {
  return `${whenSaid(at, setting.now)} ${who} ${typed(what, setting, 80)}`
}
