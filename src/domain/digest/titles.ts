/** What a digest is called and how its period is said: the same words in a chat, on a picture and on a document. */
import { dayOf } from '../calendar/days.ts'
import type { Day } from '../names.ts'
import type { Digest } from './digest.ts'
import type { Period } from './period.ts'
import type { DigestKind } from './plan.ts'

/** As people ask for them and subscribe to them. */
export const kindWords = {
  daily: '日清单',
  weekly: '周调度',
  monthly: '月通报',
  quarterly: '季通报',
  halfYearly: '半年报告',
  yearly: '年度报告',
} as const satisfies Record<DigestKind, string>

/** The first level is reported to, the levels below are informed. */
export const digestName = ({
  kind,
  unit,
}: {
  readonly kind: DigestKind
  readonly unit: Pick<Digest['unit'], 'level'>
}): string => (kind === 'weekly' ? `周调度${unit.level === 1 ? '专报' : '通报'}` : kindWords[kind])

export const digestTitle = (digest: Pick<Digest, 'kind' | 'unit'>): string =>
  `${digest.unit.name}网格化环境监管${digestName(digest)}`

const quarters = ['一', '二', '三', '四'] as const
const date = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 11月18日 · 11月16日—11月22日 · 2026年10月 · 2026年第四季度 · 2026年上半年 · 2026年. */
export function periodWords({ kind, from, to }: Period): string {
  const year = `${Number(from.slice(0, 4))}年`
  const month = Number(from.slice(5, 7))
  switch (kind) {
    case 'daily':
      return date(from)
    case 'weekly':
      return `${date(from)}—${date(to)}`
    case 'monthly':
      return `${year}${month}月`
    case 'quarterly':
      return `${year}第${quarters[Math.ceil(month / 3) - 1]}季度`
    case 'halfYearly':
      return `${year}${month < 7 ? '上' : '下'}半年`
    case 'yearly':
      return year
  }
}

/** The period before, as it is compared with: 上周. */
export const beforeWords = {
  daily: '前一天',
  weekly: '上周',
  monthly: '上月',
  quarterly: '上季度',
  halfYearly: '上个半年',
  yearly: '上年',
} as const satisfies Record<DigestKind, string>

/** What is foreseen: 下周研判. */
export const outlookWords = {
  daily: '明日安排',
  weekly: '下周研判',
  monthly: '下月安排',
  quarterly: '下季度安排',
  halfYearly: '下一步安排',
  yearly: '下年度安排',
} as const satisfies Record<DigestKind, string>

/** A seal for reading aloud and comparing: the first 64 bits of its hash as twenty decimal digits, in fives of four. */
export const sealWords = (hash: string): string =>
  BigInt(`0x0${hash.replaceAll(/[^0-9a-f]/g, '').slice(0, 16)}`)
    .toString()
    .padStart(20, '0')
    .replace(/\d{4}(?=\d)/g, '$& ')

/** As of when what stands open is counted: a period that is over is told as it ended. */
export const standsWord = ({ madeAt, to }: Pick<Digest, 'madeAt' | 'to'>): '期末' | '目前' =>
  dayOf(madeAt) > to ? '期末' : '目前'

/** How many made up for after a standstill are named one by one. */
const listed = 3

/** 11月2日—11月8日、11月9日—11月15日; of many the first and the last. `periods`: the newest first. */
export function periodsWords(
  kind: DigestKind,
  periods: readonly { readonly from: Day; readonly to: Day }[],
): string {
  const named = periods.map((one) => periodWords({ kind, ...one })).toReversed()
  return named.length <= listed ? named.join('、') : `${named[0]}至${named.at(-1)}`
}
