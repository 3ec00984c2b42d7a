/** The batch of a quarter: the approved cases as one bulletin, to be printed or sent as a file. */
import { dayOf } from '../calendar/days.ts'
import type { Bulletin } from '../document/bulletin.ts'
import type { Instant } from '../names.ts'
import type { Exposure } from './exposure.ts'

/** 2026-Q4 */
export function quarterOf(now: Instant): string {
  const [year = '', month = '1'] = dayOf(now).split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** @param cases at least one. */
export function batchBulletin(cases: readonly Exposure[], issuer: string, now: Instant): Bulletin {
  const [year, quarter] = (cases[0]?.quarter ?? quarterOf(now)).split('-Q')
  const [y, month, day] = dayOf(now).split('-').map(Number)
  return {
    ...{ kind: 'bulletin', head: '生态环境典型案例', issue: Number(quarter), issuer },
    date: `${y}年${month}月${day}日`,
    title: `${year}年第${'一二三四'.charAt(Number(quarter) - 1)}季度生态环境典型案例`,
    body: cases.flatMap(({ title, text }, at) => [
      { kind: 'paragraph' as const, text: `案例${at + 1}：${title}` },
      { kind: 'paragraph' as const, text },
    ]),
    ...{ attachments: [], sentTo: [] },
  }
}
