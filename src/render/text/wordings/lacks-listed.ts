/** The nightly list of posts: what is newly lacking, what has been filled, and how many in all. */
import { dayOf } from '../../../domain/calendar/days.ts'
import { namesSaid } from '../due-words.ts'
import { dateSaid } from '../when.ts'
import { type MeaningWith, type WordingOf, wording } from '../wording.ts'

const most = 15

export const lacksListed: WordingOf<'lacks-listed'> = (meaning, { now }) => {
  const { name, found, unfiled = [], filled, total, since } = meaning
  const files = unfiled.length > 0 || filled.some(({ post }) => isItem(post))
  // With items of the files beside the posts it is the whole list: 五定, not 五定·定人员.
  const whole = files ? name.replace(/·.+$/u, '') : name
  const count = found.length + unfiled.reduce((sum, { of }) => sum + of, 0)
  const [what, mend] = files ? ['缺项', '名册和网格档案'] : ['缺岗', '名册']
  const example = unfiled[0]?.names[0]
  return wording([
    `【${whole}】${count > 0 ? `新查出${what}${count}处` : `${what}补齐${filled.length}处`}：`,
    ...found.slice(0, most).map(foundLine),
    found.length > most ? `另有${found.length - most}处未列出。` : null,
    ...unfiledLines(unfiled),
    filled.length > 0 ? `已补齐：${namesSaid(filled.map((one) => `${one.name}${one.post}`))}` : null,
    total > 0
      ? `目前共缺${total}处${since < dayOf(now) ? `，最早的从${dateSaid(since, dayOf(now))}起` : ''}。请补齐${mend}。`
      : '目前都已配齐。',
    example === undefined ? null : `登记请说：网格档案 ${example} ${unfiled[0]?.item} 具体内容`,
  ])
}

/** Items that the same grids lack stand in one line. */
function unfiledLines(unfiled: NonNullable<MeaningWith<'lacks-listed'>['unfiled']>): readonly string[] {
  const alike = Map.groupBy(unfiled, ({ names, of }) => `${of} ${names.join('、')}`)
  return [...alike.values()].map((some) => {
    const [{ names, of } = { names: [], of: 0 }] = some
    const items = some.map(({ item }) => item).join('、')
    return `${items}：${names.join('、')}${of > names.length ? `等${of}个` : ''}还没有登记`
  })
}

/** 定区域 or 底数清, and no post. */
const isItem = (what: string): boolean => what.startsWith('定') || what.endsWith('清')

function foundLine({
  name,
  post,
  min,
  max,
  has,
  fullTimeMin,
  fullTime,
}: MeaningWith<'lacks-listed'>['found'][number]): string {
  const full = fullTimeMin > 0 ? `，专职应有${fullTimeMin}人，现有${fullTime}人` : ''
  const wanted = max === undefined ? `${min}人` : `${min}至${max}人`
  return `${name}：${post}应有${wanted}，现有${has}人${full}`
}
