/** What falls due by itself: who owes what, how often, how many, on which days, with what evidence, when reminded. */
import { z } from 'zod'
import { Clock, kind, text } from '../kind.ts'
import { Reminder, reminderWords } from '../reminder.ts'
import { Who, whoWords } from '../who.ts'

const every = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  occasion: '遇情况时',
} as const

export const Duty = z
  .strictObject({
    name: text,
    what: z.enum([
      'meeting',
      'patrol',
      'inspection',
      'assessment',
      'notice',
      'report',
      'training',
      'census',
      'publicity',
      'paper',
      'drill',
    ]),
    who: Who,
    every: z.enum(Object.keys(every) as [keyof typeof every, ...(keyof typeof every)[]]),
    /** Only of daily ones: meetings are office acts, patrols are not (AMB-21, AMB-37). */
    days: z.enum(['working-days', 'every-day']).optional(),
    min: z.int().positive(),
    /** What each one is counted for: 每个下级网格, 每个污染源. */
    each: text.optional(),
    /** Which of them the house knows by name and counts one by one: the grids right below, people with a post there, sources. */
    subjects: z.enum(['below', 'people', 'sources']).optional(),
    /** 会议记录 */
    evidence: text,
    photo: z.boolean(),
    remind: z.array(Reminder),
    /** When the list of those who have not is made. */
    missingAt: Clock.optional(),
    /** So many days after the period's end it may still be handed in; without: the end of the period. */
    daysAfter: z.int().positive().optional(),
    /** Owed only while a heavy-pollution alert lasts. */
    during: z.literal('alert').optional(),
    /** What calls for it, of those without a rhythm. */
    occasion: text.optional(),
    agenda: z.array(text).optional(),
  })
  .refine(({ every: rhythm, days }) => (rhythm === 'day') === (days !== undefined), {
    message: '每日的须写明 days（工作日或每天），其余不写',
    path: ['days'],
  })
  .refine(({ every: rhythm, occasion }) => (rhythm === 'occasion') === (occasion !== undefined), {
    message: '遇情况时的须写明 occasion，其余不写',
    path: ['occasion'],
  })
  .refine(({ subjects, each }) => subjects === undefined || each !== undefined, {
    message: '写了 subjects（逐个点到）的须写明 each（每个什么）',
    path: ['each'],
  })
export type Duty = z.infer<typeof Duty>

export const duty = kind({
  title: '例行工作',
  value: Duty,
  units: ['次', '份'],
  say: (one) =>
    [
      `${whoWords(one.who)}${rhythm(one)}${one.name}`,
      `至少 ${one.min} 次${one.each ? `（${one.each}）` : ''}`,
      `凭${one.evidence}${one.photo ? '和照片' : ''}`,
      ...(one.daysAfter ? [`期满后 ${one.daysAfter} 天内`] : []),
      ...(one.remind.length > 0 ? [`提醒 ${one.remind.map(reminderWords).join('、')}`] : []),
      ...(one.missingAt ? [`${one.missingAt} 列未办名单`] : []),
    ].join('，'),
})

function rhythm({ every: often, days, during, occasion }: Duty): string {
  const when = during ? '重污染响应期间' : ''
  const which = days === 'working-days' ? '（工作日）' : ''
  return `${when}${occasion ?? every[often]}${which}`
}
