/** The nightly list of posts: what is newly lacking, what has been filled, and how many in all. */
import { dayOf } from '../../../domain/calendar/days.ts'
import { namesSaid } from '../due-words.ts'
import { dateSaid } from '../when.ts'
import { type MeaningWith, type WordingOf, wording } from '../wording.ts'

const most = 15

export const lacksListed: WordingOf<'lacks-listed'> = ({ name, found, filled, total, since }, { now }) =>
  wording([
    `【${name}】${found.length > 0 ? `新查出缺岗${found.length}处` : `缺岗补齐${filled.length}处`}：`,
    ...found.slice(0, most).map(foundLine),
    found.length > most ? `另有${found.length - most}处未列出。` : null,
    filled.length > 0 ? `已补齐：${namesSaid(filled.map((one) => `${one.name}${one.post}`))}` : null,
    total > 0
      ? `目前共缺${total}处${since < dayOf(now) ? `，最早的从${dateSaid(since, dayOf(now))}起` : ''}。请补齐名册。`
      : '目前都已配齐。',
  ])

function foundLine({
  name,
  post,
  min,
  has,
  fullTimeMin,
  fullTime,
}: MeaningWith<'lacks-listed'>['found'][number]): string {
  const full = fullTimeMin > 0 ? `，专职应有${fullTimeMin}人，现有${fullTime}人` : ''
  return `${name}：${post}应有${min}人，现有${has}人${full}`
}
