/** Ways beside the ladder: told to the parent always, across regions, in writing, jointly, handed over, straight up. */
import { z } from 'zod'
import { Level } from '../../grid/grid.ts'
import { kind, text } from '../kind.ts'
import { levelWord } from '../who.ts'

const ways = {
  'notify-parent-always': '即使自行处置也上报',
  'only-unsettled': '自行处置不了的才上报',
  'cross-region': '跨区域的汇总上报协调',
  written: '解决不了的书面上报',
  joint: '多部门的联合处置，先定牵头单位',
  transfer: '不属本级的移交移送，须回告移送单位',
  delegate: '可交办下级并跟踪结果',
  'ask-department': '需部门配合的报平台协调',
  emergency: '较大突发事件同时报各上级',
  'basic-facts': '先查清基本事实再上报',
  'self-handled': '当场劝止或处置的只登记，不上报',
} as const

export const detour = kind({
  title: '特别路线',
  value: z.strictObject({
    way: z.enum(Object.keys(ways) as [keyof typeof ways, ...(keyof typeof ways)[]]),
    from: z.array(Level).min(1),
    /** The level it goes to; null: to a body, or it stays. */
    to: Level.nullable(),
    /** Who coordinates, 州大气办. */
    body: text.optional(),
    /** Levels that hear it without having to act. */
    tells: z.array(Level).optional(),
    /** What must be told besides the matter itself. */
    needs: z.array(text).optional(),
  }),
  units: ['方式'],
  say: ({ way, from, to, body, tells, needs }) =>
    [
      `${from.map(levelWord).join('、')}：${ways[way]}`,
      ...(to === null && body === undefined ? [] : [`→ ${to === null ? '' : levelWord(to)}${body ?? ''}`]),
      ...(tells ? [`知会${tells.map(levelWord).join('、')}`] : []),
      ...(needs ? [`须有${needs.join('、')}`] : []),
    ].join('，'),
})
