/** An evaluation without points: what is looked at, who judges himself, who judges whom, by when, in which words. */
import { z } from 'zod'
import { Level } from '../../grid/grid.ts'
import { kind, text } from '../kind.ts'
import { levelWord } from '../who.ts'
import { Key } from './rubric.ts'

export const Evaluation = z.strictObject({
  name: text,
  every: z.enum(['quarter']),
  /** Levels that judge themselves, and levels that judge the one below. */
  self: z.strictObject({ levels: z.array(Level).min(1), daysAfter: z.int().positive() }),
  superior: z.strictObject({ levels: z.array(Level).min(1), daysAfter: z.int().positive() }),
  /** From the best down. */
  answers: z.array(text).min(2),
  criteria: z.array(z.strictObject({ key: Key, name: text })).min(1),
})
export type EvaluationValue = z.output<typeof Evaluation>

export const evaluation = kind({
  title: '评价',
  value: Evaluation,
  units: ['份'],
  say: ({ name, self, superior, answers, criteria }) =>
    [
      `${name}每季度一次`,
      `${self.levels.map(levelWord).join('、')}自评（季后 ${self.daysAfter} 天内）`,
      `${superior.levels.map(levelWord).join('、')}评价下级（季后 ${superior.daysAfter} 天内）`,
      `看${criteria.map((one) => one.name).join('、')}`,
      `评为${answers.join('、')}，不打分`,
    ].join('，'),
})
