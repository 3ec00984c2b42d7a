/** 分开登记: one message told several matters, each has its number now. */
import { eachMenu } from '../menu.ts'
import { selfAsked } from '../self-asked.ts'
import { shortNumber } from '../short-number.ts'
import { alarmLines } from '../tell-case.ts'
import { mattersTold } from '../tell-cases.ts'
import { bySaid } from '../when.ts'
import { called, doer, type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

export const casesReported: WordingOf<'cases-reported'> = (meaning, setting) => {
  const { role, rows, asked, acknowledge, saidHere, hotline, photos } = meaning
  const cards = rows.map(({ card }) => card)
  const [first] = cards
  const menu = role === 'ask' && acknowledge ? eachMenu('acknowledge-case', cards, setting) : null
  const lines = [
    headOf(meaning, setting),
    ...mattersTold(meaning, setting),
    ...(first?.urgency === 'emergency' ? alarmLines(hotline) : []),
    saidHere ? `哪一件报错了，请报告人说：撤回 ${shortNumber(first?.no ?? '')}` : null,
    ...(menu?.lines ?? []),
  ]
  return wording(lines, {
    mentions: selfAsked(meaning.who, asked) ? [] : asked,
    buttons: menu?.buttons ?? [],
    photos,
  })
}

function headOf(meaning: MeaningWith<'cases-reported'>, { now }: Setting): string {
  const { role, rows, asked, who, by, acknowledge } = meaning
  const holder = rows[0]?.card.holder ?? ''
  const told = `${doer(who)}报告${rows.length}件`
  if (role === 'ask') {
    if (selfAsked(who, asked)) return `${told}，由本人${bySaid(by, now)}${acknowledge ? '签收' : '办理'}。`
    const whom = asked.length > 0 ? ` ${called(asked)} ` : holder
    return `${told}，请${whom}${bySaid(by, now)}${acknowledge ? '签收' : '办理'}。`
  }
  const known = asked.length > 0 ? `，请 ${called(asked)} 知悉` : ''
  return role === 'outcome'
    ? `${told}，已分开登记并转${holder}办理${known}。`
    : `${told}，由${holder}办理${known}。`
}
