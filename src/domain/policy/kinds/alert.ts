/** What a heavy-pollution alert changes while it lasts: rhythms, extra duties, the checklist that is sent down. */
import { z } from 'zod'
import { Level, PostKind } from '../../grid/grid.ts'
import { Clock, kind, text } from '../kind.ts'
import { levelWord, postWord } from '../who.ts'

export const alert = kind({
  title: '预警期间的变化',
  value: z.strictObject({
    name: text,
    /** Who declares, changes and ends one. */
    declares: z.strictObject({ level: Level, posts: z.array(PostKind).min(1) }),
    /** A duty by its key, and what of it is different. */
    changes: z.array(
      z.strictObject({
        duty: text,
        days: z.enum(['working-days', 'every-day']).optional(),
        min: z.int().positive().optional(),
      }),
    ),
    /** Duties that are owed only during an alert; they bear `during: alert` themselves. */
    starts: z.array(text),
    /** Asked of the chiefs at once: 是否召开紧急会议. */
    asks: z.array(text),
    /** Key of the list that goes down as an order with acknowledgement. */
    checklist: text.optional(),
    summaryAt: Clock.optional(),
  }),
  units: ['方式'],
  say: ({ name, declares, changes, starts, asks, checklist, summaryAt }, _key, nameOf) =>
    [
      `${name}由${levelWord(declares.level)}网格的${declares.posts.map(postWord).join('、')}启动和解除，期间`,
      ...changes.map(
        ({ duty, days, min }) =>
          `${nameOf('duty', duty)}改为${days === 'every-day' ? '每天' : ''}${min === undefined ? '' : ` ${min} 次`}`,
      ),
      ...starts.map((key) => `增加${nameOf('duty', key)}`),
      ...asks,
      ...(checklist ? [`下发${nameOf('list', checklist)}`] : []),
      ...(summaryAt ? [`每天 ${summaryAt} 汇总`] : []),
    ].join('，'),
  names: ({ changes, starts, checklist }) => [
    ...changes.map(({ duty }) => ({ kind: 'duty', key: duty })),
    ...starts.map((key) => ({ kind: 'duty', key })),
    ...(checklist ? [{ kind: 'list', key: checklist }] : []),
  ],
})
