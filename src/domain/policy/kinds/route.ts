/** The way up: where a matter goes that a level cannot handle, who hears a copy, and the body outside above the root. */
import { z } from 'zod'
import { kind } from '../kind.ts'
import { Policy } from '../policy.ts'
import { levelWord } from '../who.ts'

export const route = kind({
  title: '上报路线',
  value: z.array(Policy.shape.route.element.strict()).min(1),
  units: ['级'],
  say: (rows) => rows.map(way).join('；'),
})

type Row = z.infer<typeof Policy.shape.route>[number]

function way({ from, to, copies, outside }: Row): string {
  const target = to === null ? (outside ?? '本级处置') : levelWord(to)
  const copied = copies.length > 0 ? `，抄送${copies.map(levelWord).join('、')}` : ''
  return `${levelWord(from)} → ${target}${copied}`
}
