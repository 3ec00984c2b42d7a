/** A body that runs the system: a leading group, its office, or the departments beside the tree. */
import { z } from 'zod'
import { Level } from '../../grid/grid.ts'
import { kind, text } from '../kind.ts'

export const body = kind({
  title: '机构',
  value: z.strictObject({
    name: text,
    level: Level.optional(),
    /** The office that heads it, never a person's name (AMB-73). */
    head: text.optional(),
    /** Where its desk stands. */
    seat: text.optional(),
    members: z.array(text).min(1).optional(),
    tasks: z.array(text).min(1).optional(),
    /** Other names of the same body in the document (AMB-27). */
    aliases: z.array(text).min(1).optional(),
  }),
  units: ['名称'],
  say: ({ name, head, seat, members, tasks, aliases }) =>
    [
      name + (aliases ? `（又称${aliases.join('、')}）` : ''),
      ...(head ? [`由${head}牵头`] : []),
      ...(seat ? [`设在${seat}`] : []),
      ...(members ? [`成员：${members.join('、')}`] : []),
      ...(tasks ? [`职责：${tasks.join('、')}`] : []),
    ].join('，'),
})
