/** The batch of a quarter: the approved cases as one bulletin, to be printed or sent as a file. */
import { dayOf } from '../calendar/days.ts'
import type { Block } from '../document/block.ts'
import type { Bulletin } from '../document/bulletin.ts'
import { writeDocumentDate } from '../document/document-date.ts'
import type { Day, Instant } from '../names.ts'
import type { Exposure } from './exposure.ts'

/** 2026-Q4 */
export function quarterOf(now: Instant): string {
  const [year = '', month = '1'] = dayOf(now).split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** @param cases at least one. */
export function batchBulletin(
  cases: readonly Pick<Exposure, 'title' | 'text'>[],
  { quarter, issuer, day }: { readonly quarter: string; readonly issuer: string; readonly day: Day },
): Bulletin {
  const [year, number] = quarter.split('-Q')
  return {
    ...{ kind: 'bulletin', head: '生态环境典型案例', issue: Number(number), issuer },
    date: writeDocumentDate(day),
    title: `${year}年第${'一二三四'.charAt(Number(number) - 1)}季度生态环境典型案例`,
    body: cases.flatMap(({ title, text }) => [
      { kind: 'heading' as const, level: 1 as const, text: title },
      ...text.split('\n').flatMap(blockOf),
    ]),
    ...{ attachments: [], sentTo: [] },
  }
}

/** What a draft numbers by itself, 一、基本情况, becomes a heading below its case's own. */
function blockOf(line: string): readonly Block[] {
  const heading = /^[一二三四五六七八九十]、(?<text>.{1,20})$/u.exec(line.trim())?.groups?.text
  if (heading !== undefined) return [{ kind: 'heading', level: 2, text: heading }]
  return line.trim() === '' ? [] : [{ kind: 'paragraph', text: line.trim() }]
}
