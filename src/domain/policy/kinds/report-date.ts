/** Papers due on fixed days of the year: which day, for which period, what is enclosed, to whom. */
import { z } from 'zod'
import { kind, text } from '../kind.ts'
import { Reminder, reminderWords } from '../reminder.ts'
import { Who, whoWords } from '../who.ts'

const covers = {
  'first-half': '上半年',
  'second-half': '上年下半年',
  'last-year': '上年度',
  'this-year': '本年度',
} as const

export const ReportDate = z.strictObject({
  name: text,
  who: Who,
  to: text,
  dates: z
    .array(
      z.strictObject({
        month: z.int().min(1).max(12),
        day: z.int().min(1).max(31),
        covers: z.enum(Object.keys(covers) as [keyof typeof covers, ...(keyof typeof covers)[]]),
      }),
    )
    .min(1),
  /** Due on the day itself even when it is a rest day (AMB-55). */
  onRestDay: z.enum(['same-day', 'next-working-day']),
  papers: z.array(text).min(1),
  remind: z.array(Reminder),
})
export type ReportDate = z.infer<typeof ReportDate>

export const reportDate = kind({
  title: '报送日期',
  value: ReportDate,
  units: ['日期'],
  say: ({ name, who, to, dates, onRestDay, papers, remind }) =>
    [
      `${whoWords(who)}向${to}报送${name}（${papers.join('、')}）`,
      dates.map((one) => `${covers[one.covers]}的 ${one.month}月${one.day}日前（含当日）`).join('，'),
      onRestDay === 'same-day' ? '遇休息日不顺延' : '遇休息日顺延',
      ...(remind.length > 0 ? [`提醒 ${remind.map(reminderWords).join('、')}`] : []),
    ].join('，'),
})
