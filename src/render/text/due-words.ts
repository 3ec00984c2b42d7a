/** By when something is owed, and how often, as people say it: 今天, 每天2次, 本季度3次. */
import type { Day } from '../../domain/names.ts'
import type { HouseDuty } from '../../domain/policy/house-duty.ts'
import { dateSaid } from './when.ts'

type Every = HouseDuty['every']

const spans: Readonly<Record<Every, string>> = {
  day: '每天',
  week: '本周',
  month: '本月',
  quarter: '本季度',
  'half-year': '本半年',
  year: '今年',
  occasion: '今年',
  dates: '本期',
}

/** `本季度3次，已1次，12月31日前`; `每天2次，今天`; of a daily one that is owed once only 今天. */
export function owedWords(
  {
    every,
    min,
    n,
    due,
  }: { readonly every: Every; readonly min: number; readonly n: number; readonly due: Day },
  today: Day,
): string {
  const times = min > 1 ? `${spans[every]}${min}次` : ''
  const done = min > 1 && n > 0 ? `已${n}次` : ''
  return [times, done, due === today ? '今天' : `${dateSaid(due, today)}前`]
    .filter((part) => part !== '')
    .join('，')
}

/** The period that a list speaks of; empty for the day itself. */
export function periodWords(every: Every, from: Day, to: Day): string {
  return every === 'day' ? '' : `（${dateSaid(from)}—${dateSaid(to)}）`
}

/** A few names and how many more. */
export function namesSaid(names: readonly string[], most = 15): string {
  const shown = names.slice(0, most).join('、')
  return names.length > most ? `${shown}等${names.length}个` : shown
}

/** `11月1日—11月30日`, or the one day. */
export const daySpan = (from: Day, to: Day): string =>
  from === to ? dateSaid(from) : `${dateSaid(from)}—${dateSaid(to)}`

/** `已覆盖5/8，还差：柳湾村、石桥村、南河村`: of a duty owed for each of several. */
export function coveredWords({
  of,
  covered,
  missing,
}: {
  readonly of: number
  readonly covered: number
  readonly missing: readonly string[]
}): string {
  const left = of - covered
  if (left === 0) return `已全部覆盖（${of}个）`
  const more = left > missing.length ? `等${left}个` : ''
  return `已覆盖${covered}/${of}，还差：${missing.join('、')}${more}`
}
