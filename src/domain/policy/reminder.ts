/** When somebody is reminded of what he owes: at clock times of the day, in the week, the month, or before the end. */
import { z } from 'zod'
import { Clock } from './kind.ts'

const month = z.int().min(1).max(12)
const dayOfMonth = z.int().min(1).max(31)

export const Reminder = z.union([
  z.strictObject({ at: Clock }),
  z.strictObject({ weekday: z.int().min(1).max(7), at: Clock }),
  z.strictObject({ day: z.union([dayOfMonth, z.literal('last')]), at: Clock }),
  z.strictObject({ month, day: dayOfMonth, at: Clock }),
  z.strictObject({ daysBefore: z.int().nonnegative(), at: Clock }),
  z.strictObject({ workingDaysBefore: z.int().positive(), at: Clock }),
  z.strictObject({ middle: z.literal(true), at: Clock }),
])
export type Reminder = z.infer<typeof Reminder>

const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

export function reminderWords(one: Reminder): string {
  if ('weekday' in one) return `${weekdays[one.weekday]} ${one.at}`
  if ('month' in one) return `${one.month}月${one.day}日 ${one.at}`
  if ('day' in one) return `${one.day === 'last' ? '月末日' : `${one.day}日`} ${one.at}`
  if ('daysBefore' in one)
    return `${one.daysBefore === 0 ? '截止日' : `截止前 ${one.daysBefore} 天`} ${one.at}`
  if ('workingDaysBefore' in one) return `截止前 ${one.workingDaysBefore} 个工作日 ${one.at}`
  return 'middle' in one ? `期中 ${one.at}` : one.at
}
