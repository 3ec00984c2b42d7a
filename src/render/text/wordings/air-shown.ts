/** 现在AQI多少: the last day that was imported, said to be no value of this hour. */

import type { Pollutant } from '../../../domain/air/pollutant.ts'
import { dayOf } from '../../../domain/calendar/days.ts'
import { pollutantWords } from '../air-words.ts'
import { dateSaid } from '../when.ts'
import { type WordingOf, wording } from '../wording.ts'

export const airShown: WordingOf<'air-shown'> = ({ name, latest }, { now }) => {
  if (latest === null)
    return wording([
      `${name}还没有空气质量数据，由网格办导入站点日均值后才能查。`,
      '实时数值请看生态环境部门的发布。',
    ])
  const { day, index, category, values } = latest
  const parts = values
    .filter(({ pollutant }) => pollutant === 'PM25' || pollutant === 'PM10')
    .map(({ pollutant, value }) => `${pollutantWords[pollutant as Pollutant]} ${value}`)
  return wording([
    `${name}${dateSaid(day, dayOf(now))}空气质量指数${index}（${category}）`,
    parts.length > 0 ? `${parts.join('，')}（微克/立方米）` : null,
    '这是最近一天已导入的日均值，不是实时值。',
  ])
}
