/** A ranking: by which figure, which way round, by what ties are broken, and whether equals share their rank. */
import { z } from 'zod'
import { Level } from '../../grid/grid.ts'
import { kind, text } from '../kind.ts'
import { Key } from './rubric.ts'

const figures = {
  total: '总分',
  'improvement-rate': '改善率',
  index: '综合指数',
  share: '问题占比',
  PM25: 'PM2.5',
  PM10: 'PM10',
  O3: 'O3',
  NO2: 'NO2',
  SO2: 'SO2',
  CO: 'CO',
} as const

const By = z.strictObject({
  figure: z.enum(Object.keys(figures) as [keyof typeof figures, ...(keyof typeof figures)[]]),
  /** `ascending`: the lowest figure is the best. */
  order: z.enum(['ascending', 'descending']),
})

export const Ranking = z.strictObject({
  name: text,
  among: text,
  /** The level of the grids that are ranked. */
  level: Level,
  by: By,
  /** In this order; who is equal in all of them shares the rank, and a person decides who is last (AMB-17). */
  ties: z.array(By),
  /** Who is still equal then stands as in this other ranking. */
  equalsBy: Key.optional(),
  /** Stands under every table: 正值为改善. */
  convention: text,
})

export const ranking = kind({
  title: '排名',
  value: Ranking,
  units: ['名次'],
  say: ({ name, among, by, ties, equalsBy, convention }, _key, nameOf) =>
    [
      `${name}：${among}按${figures[by.figure]}由${by.order === 'ascending' ? '低到高' : '高到低'}`,
      ties.length > 0 ? `相同的依次看${ties.map(({ figure }) => figures[figure]).join('、')}` : null,
      equalsBy === undefined ? null : `相同的按${nameOf('ranking', equalsBy)}`,
      ties.length === 0 && equalsBy === undefined ? '相同的并列' : null,
      convention,
    ]
      .filter((words) => words !== null)
      .join('，'),
  names: ({ equalsBy }) => (equalsBy === undefined ? [] : [{ kind: 'ranking', key: equalsBy }]),
})
