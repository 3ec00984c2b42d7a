/** How months in a row are counted: over the year's end, and over a month without a figure. */
import { z } from 'zod'
import { kind } from '../kind.ts'

export const Streaks = z.strictObject({
  yearEnd: z.enum(['continues', 'resets']),
  /** A month that is missing breaks the run and is flagged, or is passed over (AMB-14). */
  missing: z.enum(['breaks', 'passed-over']),
})
export type StreakRule = z.output<typeof Streaks>

export const streaks = kind({
  title: '连续月份的计法',
  value: Streaks,
  units: ['月'],
  say: ({ yearEnd, missing }) =>
    `${yearEnd === 'continues' ? '跨年连续计算' : '每年一月起重新计算'}，` +
    `${missing === 'breaks' ? '缺月中断并标明' : '缺月跳过并标明'}`,
})
